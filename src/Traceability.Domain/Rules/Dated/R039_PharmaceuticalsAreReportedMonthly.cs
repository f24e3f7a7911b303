using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Dated;

/// <summary>72号令 (第三十七条、第三十八条，待核对): pharmaceuticals are reported every month by the 10th of the next.</summary>
public sealed class R039_PharmaceuticalsAreReportedMonthly : DatedRule
{
    private const int DayOfMonth = 10;

    public override RuleCard Card { get; } = new(
        "R-039",
        "药品类每月十日前报告上月情况",
        "Pharmaceuticals are reported monthly by the 10th",
        "《药品类易制毒化学品管理办法》第三十七条、第三十八条（待核对原文）",
        "Order 72, arts 37-38 (to be checked)",
        InForce.Order72, null, Severity.Report, AlertLevel.Notice, "no")
    {
        ChecksZh = "当月有药品类易制毒化学品业务的：次月 10 日前提交月度收发存报表；逾期预警",
        ChecksEn = "Any activity with pharmaceutical precursors in a month: its report is due on the 10th of the "
            + "next; overdue, an alert",
    };

    public override bool Concerns(SubstanceClass substanceClass) =>
        substanceClass == SubstanceClass.Precursor1Pharmaceutical;

    protected override DatedDuty? Owed(DayOfActivity activity)
    {
        Month month = Month.Of(activity.Day);
        return new DatedDuty(
            Card.Id, month.ToString(), month.FirstDay, month.LastDay, month.Next.FirstDay.AddDays(DayOfMonth - 1));
    }
}
