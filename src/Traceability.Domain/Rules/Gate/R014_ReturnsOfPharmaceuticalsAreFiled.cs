using Traceability.Domain.Catalogue;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 72号令第二十九条: who sends category 1 pharmaceutical goods back files it with both provincial regulators.
/// </summary>
public sealed class R014_ReturnsOfPharmaceuticalsAreFiled : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-014",
        "药品类易制毒化学品退货须备案",
        "Returns of category 1 pharmaceutical goods are filed",
        "《药品类易制毒化学品管理办法》第二十九条",
        "Order 72, art. 29",
        InForce.Order72, null, Severity.Report, AlertLevel.Warning, "yes")
    {
        ChecksZh = "退货发货含药品类的：登记并报告购销双方所在地省级药品监督管理部门；供方收货后报告",
        ChecksEn = "A return dispatch of pharmaceutical precursors is recorded and reported to the drug regulators of "
            + "both provinces; the supplier reports on receipt",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (!facts.IsReturn) return null;
        (GoodsFacts Goods, Substance Substance)[] returned = [.. facts.Controlled
            .Where(c => c.Substance.Class == SubstanceClass.Precursor1Pharmaceutical)];
        return returned.Length == 0 ? null : Found(
            $"退回 {Wording.GoodsZh(returned)}，须向双方所在地省级药品监督管理部门备案",
            $"{Wording.GoodsEn(returned)} go back: to be filed with the drug regulators of both provinces",
            "发货前向本省和供方所在省药品监督管理部门备案退货原因、品种、数量；供方收货后报告",
            "Before the goods leave, file reason, variety and quantity with both regulators; the supplier reports on "
                + "receipt",
            "ref");
    }
}
