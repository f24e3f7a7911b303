using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Signals;

/// <summary>
/// Losses that stay within tolerance but come month after month, well above what the goods lose elsewhere (supports R-077).
/// </summary>
public sealed class D003_SmallLossesRepeat : WatchRule
{
    private const int Window = 6;
    private const int MonthsWithLoss = 4;

    /// <summary>Cumulative share below this is the nature of the goods, in parts per million.</summary>
    private const long NaturePerMillion = 1_500;

    /// <summary>How many times the peers' usual share.</summary>
    private const int TimesPeers = 3;

    public override RuleCard Card { get; } = new(
        "D-003", "小额损耗反复发生", "Small losses come again and again",
        "检测信号,支持R-077", "Detection signal in support of R-077",
        new DateOnly(2006, 10, 1), null, Severity.Report, AlertLevel.Warning, "signal");

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        Month last = Month.Of(context.AsOf);
        foreach ((Catalogue.Product product, IReadOnlyList<MonthOf> months) in history.Controlled(last))
        {
            for (int end = MonthsWithLoss; end <= months.Count; end++)
            {
                MonthOf[] window = [.. months.Take(end).TakeLast(Window)];
                if (window.Count(m => m.Flow.Lost.Units > 0) < MonthsWithLoss) continue;
                long lost = window.Sum(m => m.Flow.Lost.Units);
                long share = Share(window);
                if (share <= Math.Max(NaturePerMillion, TimesPeers * Peers(history, product, context))) continue;
                Goods goods = new(product, lost);
                yield return Found(
                    history.Id, $"losses:{history.Organisation.Code}/{product.Code}", "", goods,
                    window[^1].Month.LastDay < context.AsOf ? window[^1].Month.LastDay : context.AsOf,
                    window.SelectMany(m => m.Flow.Lost.Evidence),
                    $"{window.Length}个月内反复申报损耗共{goods.Shown}({Ratio.ShowPerMille(share)}),明显高于同类单位",
                    $"Losses of {goods.Shown} declared in {window.Length} months ({Ratio.ShowPerMille(share)}), well above the peers'");
                break;
            }
        }
    }

    /// <summary>Opening stock of the window and what came in: stock that merely lies there is not counted twice.</summary>
    private static long Share(IReadOnlyCollection<MonthOf> window) => Ratio.PerMillion(
        window.Sum(m => m.Flow.Lost.Units),
        Math.Max(window.First().OpeningStock, 0) + window.Sum(m => m.Flow.Made.Units + m.Flow.Bought.Units));

    private static long Peers(OrganisationHistory history, Catalogue.Product product, WatchContext context) => Ratio.Median(
        context.County.Organisations.Values
            .Where(o => o.Id != history.Id && o.Products.ContainsKey(product.Id))
            .Select(o => Share(o.Months(product.Id, Month.Of(context.AsOf)))));
}
