using Traceability.Domain.Catalogue;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 公通字〔2013〕16号: the herb goes from the collector to a licensed purchaser and from there to drug manufacturers, and to
/// nobody else.
/// </summary>
public sealed class R093_EphedraGoesToDrugMakers : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-093",
        "麻黄草收购企业只能销售给药品生产企业",
        "Ephedra purchasers sell to drug manufacturers only",
        "公通字〔2013〕16号（麻黄草管理）",
        "Notice 16/2013 on ephedra herb",
        InForce.EphedraNotice2013, null, Severity.Block, AlertLevel.Critical, "yes")
    {
        ChecksZh = "成立麻黄草购买时：买方须为药品生产企业；采集单位还可以售给麻黄草收购企业（R-091、R-092）；不得售给个人",
        ChecksEn = "When the herb is sold: the buyer is a drug manufacturer, or, from a collector, a licensed "
            + "purchaser (R-091, R-092); never a person",
        ExceptionsZh = "退货、寄存、内部调拨不是销售；出口按 R-095",
        ExceptionsEn = "Returns, deposits and own transfers are no sale; exports: R-095",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (!facts.IsAgreement || facts.Seller is not { } seller) return null;
        if (facts.Buyer?.Is(BuyersOf(seller)) == true) return null;
        (GoodsFacts Goods, Substance Substance)[] herb =
            [.. facts.Controlled.Where(c => c.Substance.Class == SubstanceClass.Ephedra)];
        return herb.Length == 0 ? null : Found(
            $"{Wording.GoodsZh(herb)} 售给非药品生产企业：{facts.Buyer?.Name ?? facts.Book.TakenOverBy?.Name ?? "未说明买方"}",
            $"{Wording.GoodsEn(herb)} sold to no drug manufacturer: {facts.Buyer?.Code ?? "no unit named"}",
            "只销售给药品生产企业（采集单位可以售给收购企业）；发现可疑买主立即向公安机关报告",
            "Sell to drug manufacturers only (a collector: to purchasers too); report a suspicious buyer to the police",
            "counterparty");
    }

    private static OrganisationKinds BuyersOf(Organisation seller) =>
        seller.Is(OrganisationKinds.EphedraHarvester) && !seller.Is(OrganisationKinds.EphedraBuyer)
            ? OrganisationKinds.EphedraBuyer | OrganisationKinds.DrugProducer
            : OrganisationKinds.DrugProducer;
}
