using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Dated;

/// <summary>条例第三十六条: the past year is reported by 31 March.</summary>
public sealed class R038_TheYearIsReportedByMarch : DatedRule
{
    public override RuleCard Card { get; } = new(
        "R-038",
        "年度报告三月三十一日前提交",
        "The past year is reported by 31 March",
        "《易制毒化学品管理条例》第三十六条",
        "Order 445, art. 36",
        InForce.Order445, null, Severity.Report, AlertLevel.Notice, "yes")
    {
        ChecksZh = "上一年度有易制毒化学品业务的：3 月 31 日前提交年度收发存报表；逾期预警",
        ChecksEn = "Any activity with precursors in a year: its report is due on 31 March of the next; overdue, "
            + "an alert",
    };

    public override bool Concerns(SubstanceClass substanceClass) =>
        substanceClass.IsCategory1() || substanceClass.IsCategory2Or3();

    protected override DatedDuty? Owed(DayOfActivity activity)
    {
        int year = activity.Day.Year;
        string period = year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
        return new DatedDuty(
            Card.Id, period, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), new DateOnly(year + 1, 3, 31));
    }
}
