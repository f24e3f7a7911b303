using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Signals;

/// <summary>A hospital or pharmacy hands out far more of a drug in a month than in its other months (M14).</summary>
public sealed class D010_DispensingOutgrowsHistory : WatchRule
{
    private const int FewestMonths = 3;
    private const int Spreads = 6;
    private const long FewUnits = 30;

    public override RuleCard Card { get; } = new(
        "D-010", "发药量异常增长", "Dispensing outgrows its own history",
        "检测信号,支持R-042、R-048", "Detection signal in support of R-042 and R-048",
        new DateOnly(2005, 11, 1), null, Severity.Report, AlertLevel.Warning, "no")
    {
        ChecksZh = "当月调剂量超过通常月份的倍数（地方设定）",
        ChecksEn = "A month's dispensing exceeds the usual month by the factor set locally",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        foreach ((Product product, IReadOnlyList<MonthOf> months) in history.Controlled(Month.Of(context.AsOf)))
        {
            MonthOf[] dispensing = [.. months.Where(m => m.Flow.Dispensed.Units > 0)];
            if (dispensing.Length <= FewestMonths) continue;
            foreach (MonthOf month in dispensing)
            {
                long[] others = [.. dispensing.Where(m => m.Month != month.Month).Select(m => m.Flow.Dispensed.Units)];
                long usual = Ratio.Median(others);
                long limit = Math.Max(
                    (long)((Int128)usual * context.Settings.DispensingGrowth / 1_000_000),
                    usual + (Spreads * Ratio.Spread(others)));
                if (month.Flow.Dispensed.Units <= Math.Max(limit, FewUnits)) continue;
                Goods goods = new(product, month.Flow.Dispensed.Units);
                yield return Found(
                    history.Id, $"dispensing:{history.Organisation.Code}/{product.Code}", month.Month.ToString(), goods,
                    month.Flow.Dispensed.First, month.Flow.Dispensed.Evidence,
                    $"当月发出{goods.Shown},通常每月{new Goods(product, usual).Shown}",
                    $"{goods.Shown} dispensed in the month, usually {new Goods(product, usual).Shown}");
            }
        }
    }
}
