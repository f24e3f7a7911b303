using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Signals;

/// <summary>
/// Several deliveries to one consignee arrive short and nobody explains it, each perhaps within tolerance: the
/// consignee has to answer too (supports R-063).
/// </summary>
public sealed class D002_ShortDeliveriesRepeat : WatchRule
{
    private const int Several = 3;

    /// <summary>Below a ten-thousandth the scales differ.</summary>
    private const long ScalesPerMillion = 100;

    public override RuleCard Card { get; } = new(
        "D-002", "到货反复短少", "Deliveries arrive short again and again",
        "检测信号,支持R-063", "Detection signal in support of R-063",
        new DateOnly(2006, 10, 1), null, Severity.Report, AlertLevel.Warning, "no")
    {
        ChecksZh = "同一品种三次以上到货短少且未说明",
        ChecksEn = "Three or more deliveries of one variety arrived short, none explained",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        DateTime explainedBy = context.Now.AddDays(-context.Settings.ShortGraceDays);
        foreach (IGrouping<Id<Catalogue.Product>, ConsignmentHistory> group in history.Awaited
            .Where(c => c.Product.Contents.Count > 0 && c.InTransit > 0 && c.LastReceiptAt < explainedBy)
            .Where(c => Ratio.Exceeds(c.InTransit, c.Sent.Units, ScalesPerMillion))
            .GroupBy(c => c.Product.Id))
        {
            ConsignmentHistory[] shorts = [.. group.OrderBy(c => c.Arrived.Last)];
            if (shorts.Length < Several) continue;
            Goods goods = new(shorts[0].Product, shorts.Sum(c => c.InTransit));
            yield return Found(
                history.Id, $"deliveries:{history.Organisation.Code}/{shorts[0].Product.Code}", "", goods,
                shorts[0].Arrived.Last, shorts.SelectMany(c => c.Evidence),
                $"{shorts.Length}次到货短少共{goods.Shown},均未说明",
                $"{shorts.Length} deliveries arrived {goods.Shown} short in all, none explained");
        }
    }
}
