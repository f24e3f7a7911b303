using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 条例第十一条: single-ingredient preparations of category 1 pharmaceuticals are sold by designated narcotic wholesalers
/// only, and never by retail. The maker supplies the wholesalers; a hospital's dispensing is treatment, not retail.
/// </summary>
public sealed class R012_PreparationsGoThroughDesignatedWholesalers : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-012",
        "药品类单方制剂由麻醉药品定点经营企业经销，不得零售",
        "Single-ingredient preparations: designated narcotic wholesalers only, no retail",
        "《易制毒化学品管理条例》第十一条",
        "Order 445, art. 11",
        InForce.Order445, null, Severity.Block, AlertLevel.Critical, "yes")
    {
        ChecksZh = "成立购买、调剂时，含药品类单方制剂的：售方须为麻醉药品定点经营企业（生产企业只能售给经营企业），买方不得为药店或个人，药店不得发药",
        ChecksEn = "Sale or dispensing of a single-ingredient preparation: the seller is a designated wholesaler (a "
            + "maker sells to wholesalers only), the buyer neither a pharmacy nor a person; a pharmacy dispenses none",
        ExceptionsZh = "R-045 医疗机构向患者提供；复方制剂不在此列",
        ExceptionsEn = "R-045 a medical institution to its patients; compound preparations are not meant",
    };

    public override Finding? Check(MovementFacts facts)
    {
        (GoodsFacts Goods, Substance Substance)[] preparations = [.. facts.Controlled
            .Where(c => c.Substance.Class == SubstanceClass.Precursor1Pharmaceutical && IsSingle(c.Goods.Product))];
        if (preparations.Length == 0) return null;
        if (facts.Draft.Kind == MovementKind.Dispense)
            return facts.Book.Organisation.Is(OrganisationKinds.Hospital) ? null : Retail(preparations, "organisation");
        if (!facts.IsAgreement) return null;
        if (facts.BuyerIsNaturalPerson)
        {
            (GoodsFacts Goods, Substance Substance)[] retailed = [.. preparations
                .Where(p => !R009_PersonsDoNotBuyClassOneOrTwo.IsPatientsPreparation(facts, p.Goods, p.Substance))];
            return retailed.Length == 0 ? null : Retail(retailed, "takenOverBy");
        }

        if (IsOnlyPharmacy(facts.Buyer)) return Retail(preparations, "counterparty");
        return facts.Seller is null || MaySell(facts.Seller, facts.Buyer) ? null : Found(
            $"{facts.Seller.Name} 不是麻醉药品定点经营企业，不得经销 {Wording.GoodsZh(preparations)}",
            $"{facts.Seller.Code} is no designated wholesaler and may not sell {Wording.GoodsEn(preparations)}",
            "由麻醉药品定点经营企业经销；生产企业先售给定点经营企业",
            "Sell through a designated narcotic wholesaler; a maker sells to the wholesaler",
            "counterparty");
    }

    private Finding Retail((GoodsFacts Goods, Substance Substance)[] goods, string field) => Found(
        $"药品类易制毒化学品单方制剂不得零售：{Wording.GoodsZh(goods)}",
        $"Single-ingredient preparations are not retailed: {Wording.GoodsEn(goods)}",
        "不得零售；患者凭处方由医疗机构调剂",
        "Do not retail; a medical institution dispenses to patients on prescription",
        field);

    private static bool IsSingle(Product product) =>
        DosageForm.IsPreparation(product) && !DosageForm.IsCompound(product);

    private static bool IsOnlyPharmacy(Organisation? buyer) =>
        buyer is not null && buyer.Is(OrganisationKinds.Pharmacy)
        && !buyer.Is(OrganisationKinds.Hospital | OrganisationKinds.DrugWholesaler);

    private static bool MaySell(Organisation seller, Organisation? buyer) =>
        seller.Is(OrganisationKinds.DrugWholesaler)
        || (seller.Is(OrganisationKinds.DrugProducer) && buyer?.Is(OrganisationKinds.DrugWholesaler) == true);
}
