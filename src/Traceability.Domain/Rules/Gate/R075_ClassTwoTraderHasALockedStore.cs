using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>442号令第四十九条: a separate room or cabinet, a book of their own and a keeper of their own.</summary>
public sealed class R075_ClassTwoTraderHasALockedStore : StoreRule
{
    public override RuleCard Card { get; } = new(
        "R-075",
        "第二类精神药品经营企业设专库或专柜",
        "Class 2 psychotropic traders keep them apart and locked",
        "《麻醉药品和精神药品管理条例》第四十九条",
        "Order 442, art. 49",
        InForce.Order442, null, Severity.Report, AlertLevel.Warning, "yes")
    {
        ChecksZh = "批发企业、药店的库房存入第二类精神药品的：登记有专库（专柜）加锁双人管理",
        ChecksEn = "Class 2 psychotropics come into the store of a wholesaler or pharmacy: a locked store of "
            + "their own is registered",
    };

    protected override IReadOnlyList<string> Asked { get; } = [StoreControls.DoubleLock];

    protected override bool Concerns(Organisation keeper, SubstanceClass substanceClass) =>
        substanceClass == SubstanceClass.Psychotropic2
        && keeper.Is(OrganisationKinds.DrugWholesaler | OrganisationKinds.Pharmacy);
}
