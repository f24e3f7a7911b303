using Traceability.Domain.Catalogue;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>72号令第三十一条至第三十三条 (own knowledge): a separate store or safe, two locks, two keepers.</summary>
public sealed class R071_PharmaceuticalStoreHasTwoLocks : StoreRule
{
    public override RuleCard Card { get; } = new(
        "R-071",
        "药品类易制毒化学品专库（专柜）双人双锁",
        "Category 1 pharmaceuticals stand behind two locks with two keepers",
        "《药品类易制毒化学品管理办法》第三十一条至第三十三条（待核对原文）",
        "Order 72, arts 31-33 (to be checked)",
        InForce.Order72, null, Severity.Report, AlertLevel.Serious, "no")
    {
        ChecksZh = "库房存入药品类的：登记有双人双锁；药品类入库双人验收、出库双人复核：移交人和接收人都填写、在册且不是同一人，没有的登记并报告",
        ChecksEn = "Category 1 pharmaceuticals come into a store: it is registered with two locks and two keepers; "
            + "what enters or leaves is handed over by one registered person and taken over by another, else it is "
            + "reported",
    };

    protected override IReadOnlyList<string> Asked { get; } = [StoreControls.DoubleLock];

    protected override bool Concerns(Organisation keeper, SubstanceClass substanceClass) =>
        substanceClass == SubstanceClass.Precursor1Pharmaceutical;

    protected override Finding? Besides(MovementFacts facts)
    {
        (GoodsFacts Goods, Substance Substance)[] goods =
            [.. facts.Controlled.Where(c => Concerns(facts.Book.Organisation, c.Substance.Class))];
        if (goods.Length == 0 || TwoPersons.Fault(facts) is not { } fault) return null;
        return Found(
            $"{Wording.GoodsZh(goods)}：{fault.Zh}",
            $"{Wording.GoodsEn(goods)}: {fault.En}",
            "由两名不同的在册人员验收、复核，填写移交人和接收人的人员编码",
            "Two different registered persons check what enters and leaves; give both their codes",
            fault.Field);
    }
}
