using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>条例第七条: CCTV and an alarm linked to the police where a producer keeps category 1 pharmaceuticals.</summary>
public sealed class R070_PharmaceuticalPlantIsWatched : StoreRule
{
    public override RuleCard Card { get; } = new(
        "R-070",
        "药品类易制毒化学品生产企业须有视频监控和联网报警",
        "Plants making category 1 pharmaceuticals have CCTV and a linked alarm",
        "《易制毒化学品管理条例》第七条",
        "Order 445, art. 7",
        InForce.Order445, null, Severity.Report, AlertLevel.Serious, "yes")
    {
        ChecksZh = "药品生产企业的库房存入药品类的：登记有视频监控和与公安机关联网的报警装置",
        ChecksEn = "Category 1 pharmaceuticals come into a store of a drug producer: it is registered with CCTV "
            + "and an alarm linked to the police",
    };

    protected override IReadOnlyList<string> Asked { get; } = [StoreControls.Cctv, StoreControls.Alarm];

    protected override bool Concerns(Organisation keeper, SubstanceClass substanceClass) =>
        substanceClass == SubstanceClass.Precursor1Pharmaceutical && keeper.Is(OrganisationKinds.DrugProducer);
}
