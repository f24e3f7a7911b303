using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>含麻黄碱类复方制剂通知 2012: more than 30 mg of ephedrines in a unit dose makes it a prescription drug.</summary>
public sealed class R097_StrongCompoundsNeedAPrescription : GateRule
{
    public const long MilligramsADose = 30;

    public override RuleCard Card { get; } = new(
        "R-097",
        "单位剂量麻黄碱类含量超过 30 mg 的按处方药管理",
        "More than 30 mg of ephedrines a unit dose: prescription only",
        "《关于加强含麻黄碱类复方制剂管理有关事宜的通知》（2012）",
        "Notice on compound preparations with ephedrines (2012)",
        InForce.CompoundNotice2012, null, Severity.Block, AlertLevel.Warning, "yes")
    {
        ChecksZh = "药店调剂、售出单位剂量麻黄碱类含量大于 30 mg 的复方制剂：用途填写处方号（恰为 30 mg 的不需要）",
        ChecksEn = "A pharmacy dispenses or sells a compound with more than 30 mg of ephedrines a unit dose: the "
            + "purpose cites the prescription (exactly 30 mg needs none)",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (facts.Draft.Kind is not (MovementKind.Dispense or MovementKind.Departed)) return null;
        if (!facts.Book.Organisation.Is(OrganisationKinds.Pharmacy)) return null;
        if (Papers.IsCited(facts.Header.Purpose)) return null;
        GoodsFacts[] strong = [.. CompoundGoods.Of(facts).Where(g =>
            CompoundGoods.Exceeds(CompoundGoods.NanogramsAPiece(g.Product), MilligramsADose))];
        return strong.Length == 0 ? null : Found(
            $"{CompoundGoods.Names(strong)} 单位剂量麻黄碱类含量超过 {MilligramsADose} mg，未填写处方号",
            $"{strong[0].Product.Code} has more than {MilligramsADose} mg of ephedrines a dose and no prescription",
            "按处方药销售，在用途中填写处方号",
            "Sell it on prescription and give the number as the purpose",
            "purpose");
    }
}
