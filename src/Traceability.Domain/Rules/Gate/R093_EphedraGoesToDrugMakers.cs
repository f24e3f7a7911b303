using Traceability.Domain.Catalogue;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 公通字〔2013〕16号: a licensed purchaser of ephedra herb sells it to drug manufacturers and to nobody else.
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
        ChecksZh = "成立购买时，含麻黄草且售方为麻黄草收购企业的：买方须为药品生产企业",
        ChecksEn = "When an ephedra purchaser sells the herb: the buyer is a drug manufacturer",
        ExceptionsZh = "退货；采集人售给收购企业按采集证办理（R-091、R-092）",
        ExceptionsEn = "Returns; collectors sell to purchasers on their certificates (R-091, R-092)",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (!facts.IsAgreement || facts.Seller?.Is(OrganisationKinds.EphedraBuyer) != true) return null;
        if (facts.Buyer?.Is(OrganisationKinds.DrugProducer) == true) return null;
        (GoodsFacts Goods, Substance Substance)[] herb =
            [.. facts.Controlled.Where(c => c.Substance.Class == SubstanceClass.Ephedra)];
        return herb.Length == 0 ? null : Found(
            $"{Wording.GoodsZh(herb)} 售给非药品生产企业：{facts.Buyer?.Name ?? facts.Book.TakenOverBy?.Name ?? "未说明买方"}",
            $"{Wording.GoodsEn(herb)} sold to no drug manufacturer: {facts.Buyer?.Code ?? "no unit named"}",
            "只销售给药品生产企业；发现可疑买主立即向公安机关报告",
            "Sell to drug manufacturers only; report a suspicious buyer to the police at once",
            "counterparty");
    }
}
