using Traceability.Domain.Catalogue;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 条例第十四、十五条: category 1 non-pharmaceutical chemicals are bought only with the purchase licence of the provincial
/// police, obtained beforehand. Whether the licence cited is good is R-018, whether it reaches is R-017.
/// </summary>
public sealed class R005_ClassOnePurchaseIsLicensedFirst : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-005",
        "购买第一类非药品类易制毒化学品须先取得购买许可证",
        "Category 1 non-pharmaceutical: purchase licence first",
        "《易制毒化学品管理条例》第十四条、第十五条；《易制毒化学品购销和运输管理办法》第三条",
        "Order 445, arts 14-15; Order 87, art. 3",
        InForce.Order445, null, Severity.Block, AlertLevel.Critical, "yes")
    {
        ChecksZh = "订购、平台外购入、无订单发货、货权转移、售出平台时，含第一类非药品类的，须填写购买许可证号",
        ChecksEn = "Order, purchase from outside, dispatch without order, title transfer, sale off the platform: "
            + "goods with a category 1 non-pharmaceutical substance need a purchase licence number",
        ExceptionsZh = "退货、寄存于仓储单位、本单位内部调拨不是购买",
        ExceptionsEn = "Returns, deposits with a warehouse and a firm's own transfers are no purchase",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (!facts.IsAgreement || facts.BuyerIsNaturalPerson) return null;
        if (Papers.IsCited(facts.Header.PurchasePermit)) return null;
        (GoodsFacts Goods, Substance Substance)[] bought =
            [.. facts.Controlled.Where(c => c.Substance.Class == SubstanceClass.Precursor1)];
        if (bought.Length == 0) return null;
        string? own = Papers.BuyersOwn(facts, bought.Select(b => b.Substance));
        return Found(
            $"购买第一类易制毒化学品 {Wording.GoodsZh(bought)}，未填写购买许可证号",
            $"Purchase of category 1 goods ({Wording.GoodsEn(bought)}) without a purchase licence",
            own is null
                ? "买方先向省级公安机关申请购买许可证，取得后填写证号再办理"
                : $"填写购买许可证号；贵单位现持有：{own}",
            own is null
                ? "The buyer applies to the provincial police for a purchase licence and cites its number"
                : $"Cite the purchase licence; you hold: {own}",
            "purchasePermit");
    }
}
