using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 72号令第三十四条 (own knowledge): expired or damaged category 1 pharmaceuticals go the same way as drugs.
/// </summary>
public sealed class R080_PharmaceuticalsAreDestroyedUnderSupervision : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-080",
        "药品类易制毒化学品在监督下销毁",
        "Category 1 pharmaceuticals are destroyed under supervision",
        "《药品类易制毒化学品管理办法》第三十四条（待核对原文）",
        "Order 72, art. 34 (to be checked)",
        InForce.Order72, null, Severity.Report, AlertLevel.Warning, "no")
    {
        ChecksZh = "销毁含药品类的：对方单位填写到场监督的监管机关，没有的登记并报告",
        ChecksEn = "Destruction of category 1 pharmaceuticals: the counterparty is the agency that supervised it; "
            + "without one it is recorded and reported",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (facts.Draft.Kind != MovementKind.Destruction) return null;
        if (facts.Book.Counterparty?.Is(OrganisationKinds.Regulator) == true) return null;
        if (facts.Book.Organisation.Is(OrganisationKinds.Regulator)) return null;
        (GoodsFacts Goods, Substance Substance)[] goods = [.. facts.Controlled
            .Where(c => c.Substance.Class == SubstanceClass.Precursor1Pharmaceutical)];
        return goods.Length == 0 ? null : Found(
            $"销毁 {Wording.GoodsZh(goods)}，没有填写到场监督的监管机关",
            $"Destruction of {Wording.GoodsEn(goods)} without the agency that supervises it",
            "向所在地药品监督管理部门申请，在其监督下销毁，对方单位填写该机关",
            "Apply to the drug regulator, destroy under its eyes and give it as counterparty",
            "counterparty");
    }
}
