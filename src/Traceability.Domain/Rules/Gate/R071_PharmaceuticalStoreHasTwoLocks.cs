using Traceability.Domain.Catalogue;
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
        ChecksZh = "库房存入药品类的：登记有双人双锁（出入库双人由 R-074 的办法核对）",
        ChecksEn = "Category 1 pharmaceuticals come into a store: it is registered with two locks and two keepers",
    };

    protected override IReadOnlyList<string> Asked { get; } = [StoreControls.DoubleLock];

    protected override bool Concerns(Organisation keeper, SubstanceClass substanceClass) =>
        substanceClass == SubstanceClass.Precursor1Pharmaceutical;
}
