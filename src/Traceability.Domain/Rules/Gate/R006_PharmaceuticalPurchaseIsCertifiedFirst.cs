using Traceability.Domain.Catalogue;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 条例第十五条、72号令第三章: category 1 pharmaceutical chemicals are bought only with the purchase-and-use certificate. R-007: a
/// medical institution with a valid seal card needs none. R-015: nor does a narcotic wholesaler with an allocation slip
/// for a small lot, nor anybody for reference standards.
/// </summary>
public sealed class R006_PharmaceuticalPurchaseIsCertifiedFirst : GateRule
{
    private const string SealCard = "PT-SEAL";

    private const string AllocationSlip = "PT-ALLOC";

    public override RuleCard Card { get; } = new(
        "R-006",
        "购买药品类易制毒化学品须先取得购用证明",
        "Category 1 pharmaceutical: purchase-and-use certificate first",
        "《易制毒化学品管理条例》第十五条、第十六条；《药品类易制毒化学品管理办法》第三章",
        "Order 445, arts 15-16; Order 72, ch. 3",
        InForce.Order445, null, Severity.Block, AlertLevel.Critical, "yes")
    {
        ChecksZh = "订购、平台外购入、无订单发货、货权转移、售出平台时，含药品类的，须填写购用证明号",
        ChecksEn = "Order, purchase from outside, dispatch without order, title transfer, sale off the platform: "
            + "goods with a category 1 pharmaceutical substance need a purchase-and-use certificate number",
        ExceptionsZh = "R-007 持有效印鉴卡的医疗机构；R-015 麻醉药品批发企业凭调拨单小量购买（片剂不超过 60,000 片、注射剂不超过 15,000 支）、对照品标准品（待核对原文）",
        ExceptionsEn = "R-007 medical institution with a valid seal card; R-015 narcotic wholesaler with an "
            + "allocation slip, up to 60,000 tablets and 15,000 ampoules, and reference standards (to be checked "
            + "against the text)",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (!facts.IsAgreement || facts.BuyerIsNaturalPerson) return null;
        (GoodsFacts Goods, Substance Substance)[] bought = [.. facts.Controlled
            .Where(c => c.Substance.Class == SubstanceClass.Precursor1Pharmaceutical && !IsStandard(c.Goods.Product))];
        if (bought.Length == 0) return null;
        bool slip = facts.Book.PurchasePermit?.Permit.Type == AllocationSlip;
        bool cited = Papers.IsCited(facts.Header.PurchasePermit);
        if (slip ? IsSlipEnough(facts, bought) : cited || HasSealCard(facts)) return null;
        string what = slip ? "，麻醉药品调拨单不适用于该买方或该数量" : "，未填写购用证明号";
        string whatEn = slip ? ": the allocation slip does not reach this buyer or amount" : " without certificate";
        string? own = Papers.BuyersOwn(facts, bought.Select(b => b.Substance));
        return Found(
            $"购买药品类易制毒化学品 {Wording.GoodsZh(bought)}{what}",
            $"Purchase of category 1 pharmaceutical goods ({Wording.GoodsEn(bought)}){whatEn}",
            own is null
                ? "买方先向省级药品监督管理部门申请购用证明；医疗机构持有效印鉴卡的无须申请"
                : $"填写购用证明号；贵单位现持有：{own}",
            own is null
                ? "The buyer applies to the provincial drug regulator; a medical institution needs a valid seal card"
                : $"Cite the certificate; you hold: {own}",
            "purchasePermit");
    }

    /// <summary>R-007.</summary>
    private static bool HasSealCard(MovementFacts facts) =>
        facts.Buyer?.Is(OrganisationKinds.Hospital) == true
        && facts.BuyerPermits.Any(p => p.Permit.Type == SealCard && p.Permit.Holder == facts.Buyer.Id
            && Papers.IsUsableOn(p, facts.Day));

    /// <summary>R-015.</summary>
    private static bool IsSlipEnough(MovementFacts facts, (GoodsFacts Goods, Substance Substance)[] bought) =>
        facts.Buyer?.Is(OrganisationKinds.DrugWholesaler) == true
        && SmallLots.AreWithin([.. bought.Select(b => b.Goods).Distinct()]);

    private static bool IsStandard(Product product) =>
        product.Form is { } form && (form.Contains("对照品", StringComparison.Ordinal)
            || form.Contains("标准品", StringComparison.Ordinal));
}
