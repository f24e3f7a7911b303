using Traceability.Api.Language;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Rules;

/// <summary>How people call the ways in which rules are kept.</summary>
internal static class RuleWords
{
    public static string Of(RuleKeeping keeping) => keeping switch
    {
        RuleKeeping.Gate => Tongue.Say("登记时查验", "asked at recording"),
        RuleKeeping.Watch => Tongue.Say("每日巡查", "daily watch"),
        RuleKeeping.Grant => Tongue.Say("核发时查验", "asked at granting"),
        RuleKeeping.Duty => Tongue.Say("申明事项", "declared"),
        RuleKeeping.Exception => Tongue.Say("例外", "exception"),
        RuleKeeping.Ledger => Tongue.Say("账簿保证", "kept by the books"),
        RuleKeeping.Level => Tongue.Say("处罚和级别", "penalty and level"),
        RuleKeeping.Parcel => Tongue.Say("收寄登记时查验", "asked of parcels"),
        RuleKeeping.Dated => Tongue.Say("限期报告", "reported by a date"),
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Block => Tongue.Say("拒绝", "refused"),
        Severity.Report => Tongue.Say("登记并报告机关", "recorded and reported"),
        Severity.Warn => Tongue.Say("登记并提醒单位", "recorded with a warning"),
        Severity.Declared => Tongue.Say("由办理人申明", "declared by whoever acts"),
    };

    /// <summary>Whether the article was read: yes, part or no.</summary>
    public static string Verified(string verified) => verified switch
    {
        "yes" => Tongue.Say("✓ 已读原文", "✓ text read"),
        "part" => Tongue.Say("◑ 主要内容已读", "◑ core read"),
        _ => Tongue.Say("○ 未读原文", "○ text not read"),
    };
}
