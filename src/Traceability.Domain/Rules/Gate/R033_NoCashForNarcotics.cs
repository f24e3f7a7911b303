using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 442号条例第三十条: narcotic and psychotropic drugs are not traded for cash, except a person's lawful purchase: from a
/// medical institution, or class 2 from a pharmacy.
/// </summary>
public sealed class R033_NoCashForNarcotics : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-033",
        "禁止使用现金进行麻醉药品和精神药品交易",
        "No cash for narcotic and psychotropic drugs",
        "《麻醉药品和精神药品管理条例》第三十条",
        "Order 442, art. 30",
        InForce.Order442, null, Severity.Block, AlertLevel.Serious, "no")
    {
        ChecksZh = "任何付款方式为现金的业务，不得含麻醉药品、精神药品",
        ChecksEn = "Whatever is paid in cash moves no narcotic or psychotropic drug",
        ExceptionsZh = "个人合法购买：医疗机构调剂或售给个人，药店调剂或售给个人第二类精神药品",
        ExceptionsEn = "A person's lawful purchase: dispensed or sold by a medical institution, class 2 also by a "
            + "pharmacy",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (facts.Header.Payment != PaymentMeans.Cash) return null;
        (GoodsFacts Goods, Substance Substance)[] paid = [.. facts.Controlled
            .Where(c => c.Substance.Class.IsNarcoticOrPsychotropic() && !IsPersonsLawfulPurchase(facts, c.Substance))];
        return paid.Length == 0 ? null : Found(
            $"{Wording.GoodsZh(paid)} 以现金交易",
            $"{Wording.GoodsEn(paid)} traded for cash",
            "改用银行转账等非现金方式付款",
            "Pay by bank transfer or another way that is not cash",
            "payment");
    }

    private static bool IsPersonsLawfulPurchase(MovementFacts facts, Substance substance)
    {
        bool toPerson = facts.BuyerIsNaturalPerson || facts.Draft.Kind == MovementKind.Dispense;
        Organisation seller = facts.Book.Organisation;
        return toPerson && (seller.Is(OrganisationKinds.Hospital)
            || (seller.Is(OrganisationKinds.Pharmacy) && substance.Class == SubstanceClass.Psychotropic2));
    }
}
