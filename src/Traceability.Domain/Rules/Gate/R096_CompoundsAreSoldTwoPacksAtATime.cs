using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>含麻黄碱类复方制剂通知 2012: retail of compounds with ephedrines, the buyer known, two packs at most.</summary>
public sealed class R096_CompoundsAreSoldTwoPacksAtATime : GateRule
{
    public const int PacksASale = 2;

    public override RuleCard Card { get; } = new(
        "R-096",
        "零售含麻黄碱类复方制剂须登记身份，一次不超过 2 个最小包装",
        "Compounds with ephedrines: buyer identified, two packs a sale",
        "《关于加强含麻黄碱类复方制剂管理有关事宜的通知》（2012）",
        "Notice on compound preparations with ephedrines (2012)",
        InForce.CompoundNotice2012, null, Severity.Block, AlertLevel.Warning, "yes")
    {
        ChecksZh = "药店调剂、售出含麻黄碱类复方制剂的：取药人已登记身份证件；一次合计不超过 2 个最小包装（品种登记了包装规格的按规格折算）",
        ChecksEn = "A pharmacy dispenses or sells such compounds: who takes over is registered with an identity "
            + "number, and the sale is two smallest packs at most, counted by the product's pack size",
        ExceptionsZh = "凭处方销售的数量按处方（用途填写处方号），身份仍须登记",
        ExceptionsEn = "On prescription (its number as the purpose) the quantity is the prescription's; the identity "
            + "is still recorded",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (facts.Draft.Kind is not (MovementKind.Dispense or MovementKind.Departed)) return null;
        if (!facts.Book.Organisation.Is(OrganisationKinds.Pharmacy)) return null;
        GoodsFacts[] compounds = [.. CompoundGoods.Of(facts)];
        if (compounds.Length == 0) return null;
        if (facts.Book.TakenOverBy?.IdNumberHash is null)
            return Found(
                $"零售 {CompoundGoods.Names(compounds)}，未登记购买人身份证件",
                "A compound with ephedrines is sold to nobody identified",
                "查验购买人身份证，登记后填写取药人",
                "Check the buyer's identity card, register the person and give it as who takes over",
                "takenOverBy");
        Int128 packs = CompoundGoods.Packs(compounds);
        return packs <= PacksASale || Papers.IsCited(facts.Header.Purpose) ? null : Found(
            $"一次销售 {CompoundGoods.Names(compounds)} {packs} 个最小包装，超过 {PacksASale} 个",
            $"{packs} smallest packs in one sale, {PacksASale} are allowed",
            "减到 2 个最小包装以内，或凭处方销售；同一人多次大量购买的立即报告药监和公安机关",
            "Sell two packs at most, or on prescription; report repeated large purchases to drug regulator and police",
            Wording.ItemField(compounds[0], "quantity"));
    }
}
