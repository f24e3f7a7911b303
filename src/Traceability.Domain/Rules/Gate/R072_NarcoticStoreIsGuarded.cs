using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 442号令第四十六条: security door, two persons and two locks, fire protection, CCTV, alarm linked to the police.
/// </summary>
public sealed class R072_NarcoticStoreIsGuarded : StoreRule
{
    public override RuleCard Card { get; } = new(
        "R-072",
        "麻醉药品、第一类精神药品专库的安防",
        "Narcotic stores have two locks, CCTV and a linked alarm",
        "《麻醉药品和精神药品管理条例》第四十六条",
        "Order 442, art. 46",
        InForce.Order442, null, Severity.Report, AlertLevel.Critical, "yes")
    {
        ChecksZh = "生产企业、批发企业的库房存入麻醉药品或第一类精神药品的：登记有双人双锁、视频监控和与公安机关联网的报警装置",
        ChecksEn = "Narcotics or class 1 psychotropics come into a store of a producer or wholesaler: two locks, "
            + "CCTV and an alarm linked to the police are registered",
    };

    protected override IReadOnlyList<string> Asked { get; } =
        [StoreControls.DoubleLock, StoreControls.Cctv, StoreControls.Alarm];

    protected override bool Concerns(Organisation keeper, SubstanceClass substanceClass) =>
        substanceClass.IsNarcoticOrPsychotropic1()
        && keeper.Is(OrganisationKinds.DrugProducer | OrganisationKinds.DrugWholesaler);
}
