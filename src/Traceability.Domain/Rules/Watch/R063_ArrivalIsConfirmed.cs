using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Watch;

/// <summary>
/// Goods on the road arrive, in full: not confirmed 24 h after the planned arrival, or a difference beyond tolerance
/// that nobody has explained, is followed up (system rule in support of Order 445 art. 41 and Order 87 art. 25).
/// </summary>
public sealed class R063_ArrivalIsConfirmed : WatchRule
{
    public override RuleCard Card { get; } = new(
        "R-063", "在途货物按时足额到达", "Goods in transit arrive in time and in full",
        "《易制毒化学品管理条例》第四十一条;《易制毒化学品购销和运输管理办法》第二十五条", "Order 445 art. 41; Order 87 art. 25",
        new DateOnly(2006, 10, 1), null, Severity.Report, AlertLevel.Warning, "no")
    {
        ChecksZh = "在途货物：超过计划到达时间 24 小时（无计划的自发货 96 小时）未确认，或者短少超过允差 10 日未说明的（时限、允差为地方设定；第一类、麻精药品零允差）",
        ChecksEn = "Goods on the road: not confirmed 24 h after the planned arrival (96 h after departure "
            + "without one), or short beyond tolerance and unexplained for 10 days (set locally; category 1 "
            + "and drugs: none)",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        foreach (ConsignmentHistory sent in history.Sent)
        {
            if (sent.InTransit <= 0) continue;
            if (context.ClassOf(sent.Product, sent.Dispatch.Day) is not { } substanceClass) continue;
            Goods left = new(sent.Product, sent.InTransit);
            string subject = $"consignment:{sent.Dispatch.Header.RequestId}/{sent.Product.Code}";
            if (sent.LastReceiptAt is { } receivedAt)
            {
                if (IsSettled(sent, receivedAt, substanceClass, context)) continue;
                yield return Found(
                    history.Id, subject, "", left, sent.Arrived.Last, sent.Evidence,
                    $"到货短少{left.Shown}未说明(发出{Show(sent, sent.Sent)},收到{Show(sent, sent.Arrived)})",
                    $"{left.Shown} short on arrival and unexplained (sent {Show(sent, sent.Sent)}, received "
                        + $"{Show(sent, sent.Arrived)})");
                continue;
            }

            DateTime due = Due(sent, context.Settings);
            if (context.Now < due) continue;
            yield return Found(
                history.Id, subject, "", left, ChinaTime.DayOf(due), sent.Evidence,
                $"{left.Shown}逾期未确认到货(应于{ChinaTime.Show(due)}前确认)",
                $"{left.Shown} not confirmed as arrived (due by {ChinaTime.Show(due)})");
        }
    }

    private static DateTime Due(ConsignmentHistory sent, WatchSettings settings) =>
        sent.Dispatch.Header.PlannedArrival is { } planned
            ? planned.AddHours(settings.ArrivalGraceHours)
            : sent.Dispatch.Header.OccurredAt.AddHours(settings.TransitHoursWithoutPlan);

    private static bool IsSettled(
        ConsignmentHistory sent, DateTime receivedAt, SubstanceClass substanceClass, WatchContext context)
    {
        if (context.Now < receivedAt.AddDays(context.Settings.ShortGraceDays)) return true;
        bool exact = substanceClass.IsCategory1() || substanceClass.IsNarcoticOrPsychotropic();
        long tolerance = exact ? 0 : context.Settings.TransitTolerance(sent.Product.Contents[0].Substance);
        return !Ratio.Exceeds(sent.InTransit, sent.Sent.Units, tolerance);
    }

    private static string Show(ConsignmentHistory sent, Tally tally) => new Goods(sent.Product, tally.Units).Shown;
}
