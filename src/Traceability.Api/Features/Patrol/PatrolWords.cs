using Traceability.Api.Language;

namespace Traceability.Api.Features.Patrol;

/// <summary>The cards of the patrol: what they are called, and what they count.</summary>
internal static class PatrolWords
{
    public static string Of(PatrolCard card) => card switch
    {
        PatrolCard.OverdueTransit => Tongue.Say("逾期在途", "Overdue in transit"),
        PatrolCard.ShortDelivery => Tongue.Say("到货短少", "Short deliveries"),
        PatrolCard.Refusals => Tongue.Say("被拒登记集中", "Refusals of one unit"),
        PatrolCard.Scans => Tongue.Say("扫码不合", "Scans that do not fit"),
        PatrolCard.Purchases => Tongue.Say("购用量异常", "Purchases above usual"),
        PatrolCard.Counts => Tongue.Say("盘点短少", "Counts that are short"),
        PatrolCard.Permits => Tongue.Say("证件将尽", "Permits nearly over"),
        PatrolCard.Visits => Tongue.Say("漏检", "Missed visits"),
    };

    public static string Definition(PatrolCard card) => card switch
    {
        PatrolCard.OverdueTransit => Tongue.Say(
            $"过了计划到达时间仍没有收货；没有计划的，发出 {PatrolReader.DaysWithoutPlan} 日后",
            $"not received past its planned arrival, or {PatrolReader.DaysWithoutPlan} days after it left"),
        PatrolCard.ShortDelivery => Tongue.Say(
            "已收货，仍有差额留在途中", "received, and a difference is still in transit"),
        PatrolCard.Refusals => Tongue.Say(
            $"{PatrolReader.DaysOfRefusals} 日内被拒 {PatrolReader.RefusalsLeast} 次以上的单位",
            $"units refused {PatrolReader.RefusalsLeast} times or more in {PatrolReader.DaysOfRefusals} days"),
        PatrolCard.Scans => Tongue.Say("标签在不可能的地方被扫（D-001），未办结", "label read where it cannot be (D-001), open"),
        PatrolCard.Purchases => Tongue.Say(
            "购买、领用、调剂超出通常（D-005 至 D-010），未办结", "bought, used or dispensed beyond the usual (D-005 to D-010), open"),
        PatrolCard.Counts => Tongue.Say("盘点少于账面且未说明（R-076），未办结", "counted below the books, unexplained (R-076), open"),
        PatrolCard.Permits => Tongue.Say(
            $"{PatrolReader.DaysToEnd} 日内到期的有效证件", $"valid permits that end within {PatrolReader.DaysToEnd} days"),
        PatrolCard.Visits => Tongue.Say(
            "上一周期应检查而没有检查（R-131）", "to be visited in the last period and were not (R-131)"),
    };
}
