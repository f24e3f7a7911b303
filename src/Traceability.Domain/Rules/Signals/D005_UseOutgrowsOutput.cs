using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Signals;

/// <summary>
/// A user plant books its consumption without a process row; its output of uncontrolled goods then says how much it
/// can have used. Consumption that outgrows output is use on paper (R-035, end-user verification).
/// </summary>
public sealed class D005_UseOutgrowsOutput : WatchRule
{
    private const int FewestMonths = 4;
    private const int Spreads = 5;

    /// <summary>Weekly production figures fall now in one month, now in the next.</summary>
    private const long BandPerMillion = 300_000;

    public override RuleCard Card { get; } = new(
        "D-005", "耗用与产量不符", "Consumption outgrows output",
        "检测信号,支持R-035", "Detection signal in support of R-035",
        new DateOnly(2006, 10, 1), null, Severity.Report, AlertLevel.Serious, "no");

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        Month last = Month.Of(context.AsOf);
        IReadOnlyList<MonthOf>? output = history.Products.Values
            .Where(p => p.Contents.Count == 0)
            .Select(p => history.Months(p.Id, last))
            .Where(m => m.Sum(x => x.Flow.Made.Units) > 0)
            .MaxBy(m => m.Count(x => x.Flow.Made.Units > 0));
        if (output is null) yield break;
        foreach ((Product product, IReadOnlyList<MonthOf> months) in history.Controlled(last))
        {
            List<(MonthOf Used, long Rate)> rates = Rates(months, output);
            if (rates.Count < FewestMonths) continue;
            long usual = Ratio.Median(rates.Select(r => r.Rate));
            long limit = usual + Math.Max(
                (long)((Int128)usual * BandPerMillion / 1_000_000),
                    Spreads * Ratio.Spread([.. rates.Select(r => r.Rate)]));
            foreach ((MonthOf used, long rate) in rates.Where(r => r.Rate > limit))
            {
                long plausible = (long)((Int128)used.Flow.Consumed.Units * usual / rate);
                Goods excess = new(product, used.Flow.Consumed.Units - plausible);
                yield return Found(
                    history.Id, $"use:{history.Organisation.Code}/{product.Code}", used.Month.ToString(), excess,
                    used.Flow.Consumed.First, used.Flow.Consumed.Evidence,
                    $"单位产量耗用为通常的{Ratio.ShowPercent(Ratio.PerMillion(rate, usual))},多耗用约{excess.Shown}",
                    $"Consumption per output is {Ratio.ShowPercent(Ratio.PerMillion(rate, usual))} of usual: "
                    + $"about {excess.Shown} too much");
            }
        }
    }

    /// <summary>Input units per million output units, for months in which both are booked.</summary>
    private static List<(MonthOf Used, long Rate)> Rates(
        IReadOnlyList<MonthOf> months, IReadOnlyList<MonthOf> output) =>
        [.. from month in months
            join made in output on month.Month equals made.Month
            where month.Flow.Consumed.Units > 0 && made.Flow.Made.Units > 0
            select (month, Ratio.PerMillion(month.Flow.Consumed.Units, made.Flow.Made.Units))];
}
