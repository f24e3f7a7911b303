using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Gate;

/// <summary>条例第三十三条: seized category 1 pharmaceuticals are destroyed, never sold or recycled.</summary>
public sealed class R081_SeizedPharmaceuticalsAreDestroyed : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-081",
        "收缴的药品类易制毒化学品一律销毁",
        "Seized category 1 pharmaceuticals are destroyed",
        "《易制毒化学品管理条例》第三十三条",
        "Order 445, art. 33",
        InForce.Order445, null, Severity.Report, AlertLevel.Warning, "yes")
    {
        ChecksZh = "解除扣押发还药品类的：登记并报告（只有查明合法的才发还，收缴的一律销毁）",
        ChecksEn = "Release of seized category 1 pharmaceuticals is recorded and reported: only lawful goods go back, "
            + "what is confiscated is destroyed",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (facts.Draft.Kind != MovementKind.Release) return null;
        (GoodsFacts Goods, Substance Substance)[] goods = [.. facts.Controlled
            .Where(c => c.Substance.Class == SubstanceClass.Precursor1Pharmaceutical)];
        return goods.Length == 0 ? null : Found(
            $"发还扣押的 {Wording.GoodsZh(goods)}",
            $"Seized {Wording.GoodsEn(goods)} are given back",
            "只发还查明为合法所有的；已收缴的登记为销毁",
            "Give back only what proved lawful; record what was confiscated as destroyed",
            "ref");
    }
}
