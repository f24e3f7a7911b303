using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Signals;

/// <summary>
/// A buyer that is no trader goes on buying and hardly uses anything: a phantom end user, or a hoard (M10).
/// </summary>
public sealed class D007_StockGrowsWithoutUse : WatchRule
{
    private const int Window = 3;

    public override RuleCard Card { get; } = new(
        "D-007", "只购不用、库存积压", "Stock grows without use",
        "检测信号,支持R-013、R-035", "Detection signal in support of R-013 and R-035",
        new DateOnly(2006, 10, 1), null, Severity.Report, AlertLevel.Serious, "no")
    {
        ChecksZh = "库存持续增长而没有使用或者销售",
        ChecksEn = "Stock grows with neither use nor sale",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        if (!history.Organisation.Is(OrganisationKinds.User | OrganisationKinds.SchoolLab)) yield break;
        foreach ((Product product, IReadOnlyList<MonthOf> months) in history.Controlled(Month.Of(context.AsOf)))
        {
            for (int end = Window; end <= months.Count; end++)
            {
                MonthOf[] window = [.. months.Take(end).TakeLast(Window)];
                // The last month is complete only when it is over.
                if (window[^1].Month.LastDay > context.AsOf) break;
                long bought = window.Sum(m => m.Flow.Bought.Units);
                long used = window.Sum(m => m.Flow.Used.Units + m.Flow.Sold.Units);
                long oneMonth = months.Take(end).Max(m => m.Flow.Used.Units);
                bool buysOn = window.Count(m => m.Flow.Bought.Units > 0) >= 2;
                if (!buysOn || used * 5 >= bought || window[^1].ClosingStock <= 2 * oneMonth) continue;
                Goods goods = new(product, window[^1].ClosingStock);
                yield return Found(
                    history.Id, $"stock:{history.Organisation.Code}/{product.Code}", "", goods,
                    window.First(m => m.Flow.Bought.Units > 0).Flow.Bought.First,
                    window.SelectMany(m => m.Flow.Bought.Evidence),
                    $"{Window}个月购入{new Goods(product, bought).Shown},仅使用{new Goods(product, used).Shown},"
                        + $"库存{goods.Shown}",
                    $"Bought {new Goods(product, bought).Shown} in {Window} months, used "
                        + $"{new Goods(product, used).Shown}; "
                    + $"stock {goods.Shown}");
                break;
            }
        }
    }
}
