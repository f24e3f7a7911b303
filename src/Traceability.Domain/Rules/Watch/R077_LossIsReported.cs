using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Watch;

/// <summary>
/// Order 445 art. 34 and the Narcotics Control Law art. 23: a loss is reported at once. Declared losses above what the
/// goods lose by their nature are treated as one until explained.
/// </summary>
public sealed class R077_LossIsReported : WatchRule
{
    public override RuleCard Card { get; } = new(
        "R-077", "丢失被盗被抢立即报告", "Loss, theft and robbery are reported at once",
        "《易制毒化学品管理条例》第三十四条;《禁毒法》第二十三条", "Order 445 art. 34; Narcotics Control Law art. 23",
        new DateOnly(2005, 11, 1), null, Severity.Report, AlertLevel.Warning, "yes");

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        foreach ((Catalogue.Product product, IReadOnlyList<MonthOf> months) in history.Controlled(
            Month.Of(context.AsOf)))
        {
            long tolerance = context.Settings.LossTolerance(product.Contents[0].Substance);
            foreach (MonthOf month in months.Where(m => m.Flow.Lost.Units > 0))
            {
                // A shortage is declared the month after it was counted: the goods of both months stand behind it.
                long handled = month.Handled + months.Where(m => m.Month.Next == month.Month).Sum(m => m.Handled);
                if (!Ratio.Exceeds(month.Flow.Lost.Units, handled, tolerance)) continue;
                long share = Ratio.PerMillion(month.Flow.Lost.Units, handled);
                Goods goods = new(product, month.Flow.Lost.Units);
                yield return Found(
                    history.Id, $"loss:{history.Organisation.Code}/{product.Code}", month.Month.ToString(), goods,
                    month.Flow.Lost.First, month.Flow.Lost.Evidence,
                    $"申报损耗{goods.Shown},占经手量{Ratio.ShowPerMille(share)},超过允许的{Ratio.ShowPerMille(tolerance)}",
                    $"Losses of {goods.Shown} declared: {Ratio.ShowPerMille(share)} of the goods handled, "
                    + $"{Ratio.ShowPerMille(tolerance)} allowed");
            }
        }
    }
}
