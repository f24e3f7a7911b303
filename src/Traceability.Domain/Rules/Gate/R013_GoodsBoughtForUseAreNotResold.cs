using Traceability.Domain.Catalogue;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 72号令第二十九条: whoever bought category 1 pharmaceuticals on a certificate uses them for the purpose stated and does not
/// sell them on, except a licensed producer or trader.
/// </summary>
public sealed class R013_GoodsBoughtForUseAreNotResold : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-013",
        "凭购用证明购买的药品类易制毒化学品不得转售",
        "Goods bought on a purchase-and-use certificate are not resold",
        "《药品类易制毒化学品管理办法》第二十九条",
        "Order 72, art. 29",
        InForce.Order72, null, Severity.Block, AlertLevel.Serious, "yes")
    {
        ChecksZh = "成立购买时，含药品类的：售方在本系统的，须持有当日有效的药品类生产许可或经营许可",
        ChecksEn = "When pharmaceutical goods are sold by a unit of this system: it holds a production or operating "
            + "licence for them, valid on the day",
        ExceptionsZh = "退货；R-045 医疗机构向患者提供药品制剂。为出口购买的不得内销为申明事项",
        ExceptionsEn = "Returns; R-045 preparations for a hospital's patients. That goods bought for export are not "
            + "sold at home is declared",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (!facts.IsAgreement || facts.Seller is not { } seller || IsLicensed(facts)) return null;
        (GoodsFacts Goods, Substance Substance)[] sold = [.. facts.Controlled
            .Where(c => c.Substance.Class == SubstanceClass.Precursor1Pharmaceutical
            && !R009_PersonsDoNotBuyClassOneOrTwo.IsPatientsPreparation(facts, c.Goods, c.Substance))];
        return sold.Length == 0 ? null : Found(
            $"{seller.Name} 没有当日有效的药品类生产或经营许可，不得转售 {Wording.GoodsZh(sold)}",
            $"{seller.Code} holds no production or operating licence and may not resell {Wording.GoodsEn(sold)}",
            "只用于购用证明载明的用途；用不完的按规定退回供货方",
            "Use the goods for the purpose of the certificate; what is left goes back to the supplier",
            "items");
    }

    private static bool IsLicensed(MovementFacts facts) => facts.SellerPermits.Any(p =>
        Papers.IsUsableOn(p, facts.Day)
        && Papers.Serves(p, PermitPurpose.Produce | PermitPurpose.Operate, SubstanceClass.Precursor1Pharmaceutical));
}
