using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Dated;

/// <summary>条例第十九条: who sells tells the local police.</summary>
public sealed class R036_CategoryOneSalesAreReportedInFiveDays : DatedRule
{
    private const int Days = 5;

    public override RuleCard Card { get; } = new(
        "R-036",
        "第一类销售五日内报告公安机关",
        "Sales of category 1 are reported within 5 days",
        "《易制毒化学品管理条例》第十九条",
        "Order 445, art. 19",
        InForce.Order445, null, Severity.Report, AlertLevel.Warning, "yes")
    {
        ChecksZh = "销售第一类的：按销售日汇总，自销售次日起 5 日内提交；报表由账簿生成；逾期预警",
        ChecksEn = "Sale of category 1: one report a day of sale, within 5 days from the day after, made from "
            + "the books; overdue, an alert",
    };

    public override bool Concerns(SubstanceClass substanceClass) =>
        substanceClass.IsCategory1();

    protected override DatedDuty? Owed(DayOfActivity activity)
    {
        if (!activity.IsSale) return null;
        string period = Wording.Show(activity.Day);
        return new DatedDuty(Card.Id, period, activity.Day, activity.Day, activity.Day.AddDays(Days));
    }
}
