using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Gate;

/// <summary>含麻黄碱类复方制剂通知 2012: a smallest pack holds at most 720 mg (solid) or 800 mg (liquid) of ephedrines.</summary>
public sealed class R098_PacksOfCompoundsStaySmall : GateRule
{
    public const long SolidMilligrams = 720;

    public const long LiquidMilligrams = 800;

    /// <summary>Movements that bring a product to the market.</summary>
    private static readonly MovementKind[] Marketing =
    [
        MovementKind.Production, MovementKind.Dispatch, MovementKind.Departed, MovementKind.Dispense,
        MovementKind.Order, MovementKind.Purchase,
    ];

    public override RuleCard Card { get; } = new(
        "R-098",
        "含麻黄碱类复方制剂最小包装含量有上限",
        "Smallest packs of compounds with ephedrines have a limit",
        "《关于加强含麻黄碱类复方制剂管理有关事宜的通知》（2012）",
        "Notice on compound preparations with ephedrines (2012)",
        InForce.CompoundNotice2012, null, Severity.Block, AlertLevel.Warning, "yes")
    {
        ChecksZh = "生产、购销、调剂含麻黄碱类复方制剂的：最小包装麻黄碱类总量，口服固体不超过 720 mg，口服液体不超过 800 mg（品种须登记包装规格）",
        ChecksEn = "Production, sale and dispensing of such compounds: ephedrines in the smallest pack are within "
            + "720 mg (solid) or 800 mg (liquid); counted where the product states its pack size",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (!Marketing.Contains(facts.Draft.Kind)) return null;
        foreach (GoodsFacts goods in CompoundGoods.Of(facts))
        {
            if (DosageForm.PiecesAPack(goods.Product) is not { } pieces) continue;
            long limit = DosageForm.IsLiquid(goods.Product) ? LiquidMilligrams : SolidMilligrams;
            if (!CompoundGoods.Exceeds(CompoundGoods.NanogramsAPiece(goods.Product) * pieces, limit)) continue;
            return Found(
                $"{goods.Product.Name}（{goods.Product.PackSize}）最小包装麻黄碱类总量超过 {limit} mg",
                $"{goods.Product.Code}: a smallest pack holds more than {limit} mg of ephedrines",
                "该包装规格不得上市；核对品种的含量和包装规格，或改小包装",
                "This pack may not be marketed; check the product's content and pack size, or make the pack smaller",
                Wording.ItemField(goods, "product"));
        }

        return null;
    }
}
