using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: association and committee office.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Society =>
    [
        new("/indicators", "指标", "Indicators", Policies.ReadIndicators),
        new("/indicators/report", "季度、年度报告", "Quarterly and yearly report", Policies.ReadIndicators),
        new("/indicators/{code}", "一项指标", "One indicator", Policies.ReadIndicators),
        new("/members", "会员合规", "Members", Policies.Associate),
        new("/members/{code}", "会员信用等级", "A member's grade", Policies.Associate),
        new("/training", "培训", "Training", Policies.Associate),
        new("/training/{course:long}", "一次培训", "One course", Policies.Associate),
        new("/notices", "通知", "Notices", Policies.ReadNotices),
        new("/notices/{notice:long}", "一份通知", "One notice", Policies.ReadNotices),
        new("/self-checks", "安全自查", "Self-checks", Policies.ReadNotices),
        new("/self-checks/{number:long}", "一份自查表", "One self-check", Policies.ReadNotices),
        new("/unit/officers", "安全员、专管员", "Safety officers", Policies.BookGoods),
        new("/unit/training", "培训报名", "Training", Policies.BookGoods),
        new("/unit/training/{course:long}", "一次培训报名", "One course", Policies.BookGoods),
        new("/unit/credit", "信用等级", "Credit grade", Policies.BookGoods),
    ];
}
