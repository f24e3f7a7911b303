using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Signals;

/// <summary>
/// A user plant books its consumption without a process row; its output of uncontrolled goods then says how much it can
/// have used. Consumption that outgrows output is use on paper (R-035, end-user verification).
/// </summary>
public sealed class D005_UseOutgrowsOutput : WatchRule
{
    private const int FewestMonths = 4;
    private const int Spreads = 5;

    /// <summary>What is used in a week and what is booked as its output differ by a day or two.</summary>
    private const long BandPerMillion = 80_000;

    public override RuleCard Card { get; } = new(
        "D-005", "耗用与产量不符", "Consumption outgrows output",
        "检测信号,支持R-035", "Detection signal in support of R-035",
        new DateOnly(2006, 10, 1), null, Severity.Report, AlertLevel.Serious, "no")
    {
        ChecksZh = "消耗量与产出不成比例",
        ChecksEn = "End use outgrows the output booked with it",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        foreach (((Id<Product> input, Id<Product> _), SortedDictionary<Month, RecipeMonth> months) in history.EndUses)
        {
            (Month Month, RecipeMonth Use, long Rate)[] rates = [.. months
                .Where(m => m.Value.Input.Units > 0 && m.Value.Output.Units > 0)
                .Select(m => (m.Key, m.Value, Ratio.PerMillion(m.Value.Input.Units, m.Value.Output.Units)))];
            if (rates.Length < FewestMonths) continue;
            long usual = Ratio.Median(rates.Select(r => r.Rate));
            long limit = usual + Math.Max(
                (long)((Int128)usual * BandPerMillion / 1_000_000),
                Spreads * Ratio.Spread([.. rates.Select(r => r.Rate)]));
            foreach ((Month month, RecipeMonth use, long rate) in rates.Where(r => r.Rate > limit))
            {
                long plausible = (long)((Int128)use.Input.Units * usual / rate);
                Product product = history.Products[input];
                Goods excess = new(product, use.Input.Units - plausible);
                string share = Ratio.ShowPercent(Ratio.PerMillion(rate, usual));
                yield return Found(
                    history.Id, $"use:{history.Organisation.Code}/{product.Code}", month.ToString(), excess,
                    use.Input.First, use.Input.Evidence,
                    $"单位产量耗用为通常的{share},多耗用约{excess.Shown}",
                    $"Consumption per output is {share} of usual: about {excess.Shown} too much");
            }
        }
    }
}
