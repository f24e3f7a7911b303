using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>公通字〔2013〕16号 and provincial measures: CCTV, protection against theft and fire, in and out ledger.</summary>
public sealed class R094_EphedraStoreIsWatched : StoreRule
{
    public override RuleCard Card { get; } = new(
        "R-094",
        "麻黄草库房须有视频监控和防盗设施",
        "Ephedra stores have CCTV and an alarm against theft",
        "公通字〔2013〕16号；重庆市麻黄草管理办法（2025，参照）",
        "Notice 16/2013; Chongqing measures (2025) as a model",
        InForce.EphedraNotice2013, null, Severity.Report, AlertLevel.Warning, "yes")
    {
        ChecksZh = "收购企业、药品生产企业的库房存入麻黄草的：登记有视频监控和报警装置",
        ChecksEn = "Ephedra comes into the store of a licensed purchaser or drug producer: CCTV and an alarm are "
            + "registered",
    };

    protected override IReadOnlyList<string> Asked { get; } = [StoreControls.Cctv, StoreControls.Alarm];

    protected override bool Concerns(Organisation keeper, SubstanceClass substanceClass) =>
        substanceClass == SubstanceClass.Ephedra
        && keeper.Is(OrganisationKinds.EphedraBuyer | OrganisationKinds.DrugProducer);
}
