using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Watch;

/// <summary>
/// Order 442 art. 64 and the Narcotics Control Law art. 23: any loss of narcotic or psychotropic drugs, from a store or
/// on the way, is reported at once. Drugs are counted by the piece: nothing of them is lost by its nature.
/// </summary>
public sealed class R078_LossOfDrugsIsReported : WatchRule
{
    public override RuleCard Card { get; } = new(
        "R-078", "麻醉药品和精神药品丢失立即报告", "Any loss of narcotic or psychotropic drugs is reported at once",
        "《麻醉药品和精神药品管理条例》第六十四条；《禁毒法》第二十三条", "Order 442, art. 64; Narcotics Control Law, art. 23",
        InForce.Order442, null, Severity.Report, AlertLevel.Critical, "yes")
    {
        ChecksZh = "当月申报丢失麻醉药品、精神药品（库存或者在途）的，不论数量立即预警，由县级公安机关和药品监督管理部门（医疗机构另有"
            + "卫生健康部门）处置",
        ChecksEn = "Narcotic or psychotropic drugs declared lost in a month, from stock or on the way, whatever the "
            + "amount: an alert at once for county police and drug regulator (a hospital: health authority too)",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context) =>
        FromStock(history, context).Concat(OnTheWay(history, context));

    private IEnumerable<Suspicion> FromStock(OrganisationHistory history, WatchContext context) =>
        from controlled in history.Controlled(Month.Of(context.AsOf))
        from month in controlled.Months
        let lost = month.Flow.Lost
        where lost.Units > 0 && IsDrug(context.ClassOf(controlled.Product, lost.First))
        let goods = new Goods(controlled.Product, lost.Units)
        select Found(
            history.Id, $"drug-loss:{history.Organisation.Code}/{controlled.Product.Code}", month.Month.ToString(),
            goods, lost.First, lost.Evidence, $"申报丢失{goods.Shown}", $"{goods.Shown} declared lost");

    private IEnumerable<Suspicion> OnTheWay(OrganisationHistory history, WatchContext context) =>
        from sent in history.Sent
        let lost = sent.DeclaredLost
        where lost.Units > 0 && IsDrug(context.ClassOf(sent.Product, lost.First))
        let goods = new Goods(sent.Product, lost.Units)
        select Found(
            history.Id, $"drug-loss:{sent.Dispatch.Header.RequestId}/{sent.Product.Code}", "", goods, lost.First,
            sent.Evidence, $"运输途中丢失{goods.Shown}", $"{goods.Shown} lost on the way");

    private static bool IsDrug(SubstanceClass? found) => found?.IsNarcoticOrPsychotropic() == true;
}
