using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Watch;

/// <summary>
/// Order 445 art. 34 and the Narcotics Control Law art. 23: a loss is reported at once. Declared losses above what the
/// goods lose by their nature are treated as one until explained; category 1 loses nothing on the way. (What both
/// parties weighed and declared of other goods on the way is explained: R-063.) Drugs are R-078.
/// </summary>
public sealed class R077_LossIsReported : WatchRule
{
    public override RuleCard Card { get; } = new(
        "R-077", "丢失被盗被抢立即报告", "Loss, theft and robbery are reported at once",
        "《易制毒化学品管理条例》第三十四条;《禁毒法》第二十三条", "Order 445 art. 34; Narcotics Control Law art. 23",
        new DateOnly(2005, 11, 1), null, Severity.Report, AlertLevel.Critical, "yes")
    {
        ChecksZh = "当月申报的库存损耗超过允差（当月经手量的 0.5 %，地方可按品种另定）的，第一类在途申报丢失的（不论数量），"
            + "当日预警，报告公安机关和主管部门",
        ChecksEn = "Losses declared in a month above what is tolerated of the goods handled (0.5 %, set locally, also "
            + "by substance); any loss of category 1 on the way: an alert the same night",
        ExceptionsZh = "麻醉药品、精神药品按 R-078",
        ExceptionsEn = "Narcotic and psychotropic drugs: R-078",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context) =>
        FromStock(history, context).Concat(OnTheWay(history, context));

    private IEnumerable<Suspicion> FromStock(OrganisationHistory history, WatchContext context)
    {
        foreach ((Catalogue.Product product, IReadOnlyList<MonthOf> months) in history.Controlled(
            Month.Of(context.AsOf)))
        {
            foreach (MonthOf month in months.Where(m => m.Flow.Lost.Units > 0))
            {
                if (context.ClassOf(product, month.Flow.Lost.First) is not { } found) continue;
                if (found.IsNarcoticOrPsychotropic()) continue;
                long tolerance = context.Settings.LossTolerance(product.Contents[0].Substance);
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

    private IEnumerable<Suspicion> OnTheWay(OrganisationHistory history, WatchContext context)
    {
        foreach (ConsignmentHistory sent in history.Sent.Where(c => c.DeclaredLost.Units > 0))
        {
            if (context.ClassOf(sent.Product, sent.DeclaredLost.First)?.IsCategory1() != true) continue;
            Goods goods = new(sent.Product, sent.DeclaredLost.Units);
            yield return Found(
                history.Id, $"loss:{sent.Dispatch.Header.RequestId}/{sent.Product.Code}", "", goods,
                sent.DeclaredLost.First, sent.Evidence,
                $"运输途中申报丢失{goods.Shown}", $"{goods.Shown} declared lost on the way");
        }
    }
}
