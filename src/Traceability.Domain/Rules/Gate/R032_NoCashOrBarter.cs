using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 条例第五条: listed chemicals are not traded for cash or goods, except a person's lawful purchase of a pharmaceutical
/// preparation or of category 3.
/// </summary>
public sealed class R032_NoCashOrBarter : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-032",
        "禁止使用现金或者实物进行易制毒化学品交易",
        "No cash and no barter",
        "《易制毒化学品管理条例》第五条第三款；《易制毒化学品购销和运输管理办法》第四条",
        "Order 445, art. 5; Order 87, art. 4",
        InForce.Order445, null, Severity.Block, AlertLevel.Serious, "yes")
    {
        ChecksZh = "任何填写了付款方式的业务，含第一、二、三类易制毒化学品的，不得为现金或实物",
        ChecksEn = "Whatever states a means of payment and moves a listed chemical: neither cash nor barter",
        ExceptionsZh = "个人合法购买第一类中的药品类易制毒化学品药品制剂（R-045）和第三类易制毒化学品",
        ExceptionsEn = "A person's lawful purchase of a pharmaceutical preparation (R-045) or of category 3",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (facts.Header.Payment is not (PaymentMeans.Cash or PaymentMeans.Barter)) return null;
        (GoodsFacts Goods, Substance Substance)[] traded = [.. facts.Controlled
            .Where(c => c.Substance.Class.IsPrecursor() && !IsPersonsLawfulPurchase(facts, c.Goods, c.Substance))];
        if (traded.Length == 0) return null;
        bool cash = facts.Header.Payment == PaymentMeans.Cash;
        return Found(
            $"{Wording.GoodsZh(traded)} 以{(cash ? "现金" : "实物")}交易",
            $"{Wording.GoodsEn(traded)} traded for {(cash ? "cash" : "goods")}",
            "改用银行转账、支票或承兑汇票付款",
            "Pay by bank transfer, cheque or acceptance",
            "payment");
    }

    private static bool IsPersonsLawfulPurchase(MovementFacts facts, GoodsFacts goods, Substance substance) =>
        facts.BuyerIsNaturalPerson
        && (substance.Class == SubstanceClass.Precursor3
            || R009_PersonsDoNotBuyClassOneOrTwo.IsPatientsPreparation(facts, goods, substance));
}
