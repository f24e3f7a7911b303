using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Signals;

/// <summary>
/// Losses that stay within tolerance but come month after month, well above what the goods lose elsewhere (supports
///
/// </summary>
public sealed class D003_SmallLossesRepeat : WatchRule
{
    private const int Window = 6;
    private const int MonthsWithLoss = 4;

    /// <summary>A month counts when its losses reach two fifths of what is allowed.</summary>
    private const int FifthsOfTolerance = 2;

    /// <summary>
    /// How many times the peers' usual share is out of the ordinary, from this share on (parts per million).
    /// </summary>
    private const int TimesPeers = 5;
    private const long NaturePerMillion = 1_500;

    /// <summary>
    /// Less than this is a trifle where the criminal threshold says nothing: 100 kg or L, or 100 pieces.
    /// </summary>
    private const long TrifleMg = 100_000_000;

    public override RuleCard Card { get; } = new(
        "D-003", "小额损耗反复发生", "Small losses come again and again",
        "检测信号,支持R-077", "Detection signal in support of R-077",
        new DateOnly(2006, 10, 1), null, Severity.Report, AlertLevel.Warning, "no")
    {
        ChecksZh = "连续数月反复申报损耗，接近允差或者明显高于同类单位",
        ChecksEn = "Losses declared month after month, just under what is tolerated or well above the peers'",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        Month last = Month.Of(context.AsOf);
        foreach ((Catalogue.Product product, IReadOnlyList<MonthOf> months) in history.Controlled(last))
        {
            for (int end = MonthsWithLoss; end <= months.Count; end++)
            {
                MonthOf[] window = [.. months.Take(end).TakeLast(Window)];
                if (window.Count(m => m.Flow.Lost.Units > 0) < MonthsWithLoss) continue;
                Goods goods = new(product, window.Sum(m => m.Flow.Lost.Units));
                long share = Share(window);
                if (IsTrifle(goods) || !(IsJustBelow(window, product, context)
                    || IsAbovePeers(share, history, product, context)))
                    continue;
                yield return Found(
                    history.Id, $"losses:{history.Organisation.Code}/{product.Code}", "", goods,
                    window[^1].Month.LastDay < context.AsOf ? window[^1].Month.LastDay : context.AsOf,
                    window.SelectMany(m => m.Flow.Lost.Evidence),
                    $"{window.Length}个月内反复申报损耗共{goods.Shown}({Ratio.ShowPerMille(share)}),明显高于同类单位",
                    $"Losses of {goods.Shown} declared in {window.Length} months ({Ratio.ShowPerMille(share)}), "
                        + $"well above the peers'");
                break;
            }
        }
    }

    private static bool IsTrifle(Goods goods) =>
        goods.Milligrams < (CriminalQuantity.LowerOf(goods.Substance!) is { } lower ? lower / 10 : TrifleMg);

    private static bool IsJustBelow(MonthOf[] window, Catalogue.Product product, WatchContext context)
    {
        long tolerance = context.Settings.LossTolerance(product.Contents[0].Substance);
        return window.Count(m => Ratio.PerMillion(m.Flow.Lost.Units, m.Handled) * 5 >= tolerance * FifthsOfTolerance
            && m.Flow.Lost.Units > 0) >= MonthsWithLoss;
    }

    private static bool IsAbovePeers(
        long share, OrganisationHistory history, Catalogue.Product product, WatchContext context) =>
        share > NaturePerMillion && share > TimesPeers * Peers(history, product, context);

    /// <summary>
    /// Opening stock of the window and what came in: stock that merely lies there is not counted twice.
    /// </summary>
    private static long Share(IReadOnlyCollection<MonthOf> window) => Ratio.PerMillion(
        window.Sum(m => m.Flow.Lost.Units),
        Math.Max(window.First().OpeningStock, 0) + window.Sum(m => m.Flow.Made.Units + m.Flow.Bought.Units));

    private static long Peers(OrganisationHistory history, Catalogue.Product product, WatchContext context) =>
        Ratio.Median(
        context.County.Organisations.Values
            .Where(o => o.Id != history.Id && o.Products.ContainsKey(product.Id))
            .Select(o => Share(o.Months(product.Id, Month.Of(context.AsOf)))));
}
