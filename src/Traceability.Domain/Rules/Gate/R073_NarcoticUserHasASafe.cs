using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>442号令第四十七条: dedicated room or safe cabinet, alarm, two persons and two locks.</summary>
public sealed class R073_NarcoticUserHasASafe : StoreRule
{
    public override RuleCard Card { get; } = new(
        "R-073",
        "使用单位的麻醉药品、第一类精神药品专库或专柜",
        "Users keep narcotics in a safe with two locks and an alarm",
        "《麻醉药品和精神药品管理条例》第四十七条",
        "Order 442, art. 47",
        InForce.Order442, null, Severity.Report, AlertLevel.Serious, "yes")
    {
        ChecksZh = "医疗机构等使用单位的库房存入麻醉药品或第一类精神药品的：登记有双人双锁和报警装置",
        ChecksEn = "Narcotics or class 1 psychotropics come into the store of a hospital or other user: two "
            + "locks and an alarm are registered",
    };

    protected override IReadOnlyList<string> Asked { get; } = [StoreControls.DoubleLock, StoreControls.Alarm];

    protected override bool Concerns(Organisation keeper, SubstanceClass substanceClass) =>
        substanceClass.IsNarcoticOrPsychotropic1()
        && !keeper.Is(OrganisationKinds.DrugProducer | OrganisationKinds.DrugWholesaler);
}
