using Traceability.Api.Language;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Signals;

namespace Traceability.Api.Features.Patrol;

/// <summary>How people call acts, levels and rules of alerts.</summary>
internal static class AlertWords
{
    private static readonly Dictionary<string, RuleCard> Cards = Rulebook.Watch.Select(r => r.Card)
        .Concat(Rulebook.Gate.Select(r => r.Card)).Concat(Rulebook.Grants.Select(r => r.Card))
        .Concat(Rulebook.Dated.Select(r => r.Card)).Concat(Rulebook.Duties.Select(r => r.Card))
        .Append(new D001_LabelIsWhereItCannotBe().Card).GroupBy(c => c.Id).ToDictionary(g => g.Key, g => g.First());

    public static string Of(AlertAct act) => act switch
    {
        AlertAct.Acknowledge => Tongue.Say("签收", "acknowledged"),
        AlertAct.Assign => Tongue.Say("交办", "assigned"),
        AlertAct.Investigate => Tongue.Say("开始核查", "investigation begun"),
        AlertAct.Answer => Tongue.Say("单位说明", "answer of the unit"),
        AlertAct.Confirm => Tongue.Say("办结：属实", "closed: confirmed"),
        AlertAct.Explain => Tongue.Say("办结：已说明", "closed: explained"),
    };

    public static string Of(AlertLevel level) => level switch
    {
        AlertLevel.Info => Tongue.Say("L1 提示", "L1 info"),
        AlertLevel.Notice => Tongue.Say("L2 注意", "L2 notice"),
        AlertLevel.Warning => Tongue.Say("L3 警示", "L3 warning"),
        AlertLevel.Serious => Tongue.Say("L4 严重", "L4 serious"),
        AlertLevel.Critical => Tongue.Say("L5 危急", "L5 critical"),
    };

    /// <summary>在途货物按时足额到达; the id itself of a rule that is not in the book.</summary>
    public static string Title(string rule)
    {
        if (rule == VerificationTerm.Rule) return Tongue.Say("实地核查按期办结", "verifications on site are done in time");
        if (Cards.TryGetValue(rule, out RuleCard? card)) return Tongue.Say(card.TitleZh, card.TitleEn);
        if (rule == Traceability.Jobs.DeliverWebhooks.Rule)
            return Tongue.Say("推送订阅自动暂停", "A webhook has paused by itself");
        if (rule == Traceability.Jobs.FlagDoubtfulUsers.Rule)
            return Tongue.Say("售给存疑的最终用户", "Sold to a doubtful final user");
        return RuleRegister.All.FirstOrDefault(r => r.Id == rule) is { } entry
            ? Tongue.Say(entry.TitleZh, entry.TitleEn) : rule;
    }

    /// <summary>The article; null when the book names none.</summary>
    public static string? Article(string rule) =>
        Cards.TryGetValue(rule, out RuleCard? card) ? Tongue.Say(card.SourceZh, card.SourceEn) : null;
}
