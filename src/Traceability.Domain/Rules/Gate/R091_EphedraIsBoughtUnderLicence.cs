using Traceability.Domain.Catalogue;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>国发〔2000〕13号、公通字〔2013〕16号: ephedra is bought with a purchase licence, within the licensed area.</summary>
public sealed class R091_EphedraIsBoughtUnderLicence : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-091",
        "收购麻黄草须有收购许可，不得超出许可区域",
        "Ephedra is bought under a licence, within its area",
        "国发〔2000〕13号；公通字〔2013〕16号",
        "State Council 13/2000; notice 16/2013",
        InForce.StateCouncil13Of2000, null, Severity.Block, AlertLevel.Serious, "yes")
    {
        ChecksZh = "成立麻黄草购买时：填写收购许可证号（药品生产企业填写载明麻黄草的购用证明号）；许可载明区域的，"
            + "采集单位须在区域内",
        ChecksEn = "A purchase of ephedra cites the purchase licence (a drug manufacturer: a purchase-and-use "
            + "certificate naming the herb); where the licence names an area, the collector is in it",
        ExceptionsZh = "退货、寄存、内部调拨不是购买",
        ExceptionsEn = "Returns, deposits and own transfers are no purchase",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (!facts.IsAgreement) return null;
        (GoodsFacts Goods, Substance Substance)[] herb =
            [.. facts.Controlled.Where(c => c.Substance.Class == SubstanceClass.Ephedra)];
        if (herb.Length == 0) return null;
        if (!Papers.IsCited(facts.Header.PurchasePermit))
            return Found(
                $"收购 {Wording.GoodsZh(herb)}，未填写收购许可证号",
                $"Purchase of {Wording.GoodsEn(herb)} without a licence",
                "先取得麻黄草收购许可（药品生产企业为购用证明），填写证号后办理；没有许可的不得收购",
                "Get the purchase licence (a drug manufacturer: the purchase-and-use certificate) and cite it first",
                "purchasePermit");
        if (facts.Book.PurchasePermit?.Permit is not { FromRegion: { } area } licence) return null;
        if (facts.Seller?.Is(OrganisationKinds.EphedraHarvester) != true) return null;
        return Regions.Contains(area, facts.Seller.Region) ? null : Found(
            $"{facts.Seller.Name} 所在地 {facts.Seller.Region} 不在 {licence.Number} 的收购区域 {area} 内",
            $"{facts.Seller.Code} is in {facts.Seller.Region}, outside area {area} of {licence.Number}",
            "只在许可区域内收购；需要扩大区域的向发证机关申请变更",
            "Buy within the licensed area; ask the issuing authority to change it",
            "counterparty");
    }
}
