using Traceability.Domain.Catalogue;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 条例第十六条: a person may not buy category 1 or 2. R-045 (第二十五条): a patient, a relative or an agent gets a pharmaceutical
/// preparation against diagnosis certificate and identity; the dose is the prescriber's and not judged here.
/// </summary>
public sealed class R009_PersonsDoNotBuyClassOneOrTwo : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-009",
        "个人不得购买第一类、第二类易制毒化学品",
        "Persons do not buy categories 1 and 2",
        "《易制毒化学品管理条例》第十六条第二款、第二十五条；《易制毒化学品购销和运输管理办法》第四条",
        "Order 445, arts 16 and 25; Order 87, art. 4",
        InForce.Order445, null, Severity.Block, AlertLevel.Critical, "yes")
    {
        ChecksZh = "售出平台且买方是不属于任何单位的个人时，不得含第一类、第二类",
        ChecksEn = "Sale off the platform to a person of no organisation: no category 1 or 2",
        ExceptionsZh = "R-045 医疗机构凭诊断书（填写在用途）和身份证明向患者、近亲属或受托人提供药品制剂",
        ExceptionsEn = "R-045 a medical institution hands a pharmaceutical preparation to a patient, relative or "
            + "agent against diagnosis certificate (stated as purpose) and identity",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (!facts.BuyerIsNaturalPerson) return null;
        (GoodsFacts Goods, Substance Substance)[] barred = [.. facts.Controlled
            .Where(c => c.Substance.Class.IsCategory1() || c.Substance.Class == SubstanceClass.Precursor2)
            .Where(c => !IsPatientsPreparation(facts, c.Goods, c.Substance))];
        if (barred.Length == 0) return null;
        return Found(
            $"买方是个人，不得购买第一类、第二类易制毒化学品：{Wording.GoodsZh(barred)}",
            $"The buyer is a person and may not buy category 1 or 2: {Wording.GoodsEn(barred)}",
            "不得出售；患者用药由医疗机构凭诊断书和身份证明提供药品制剂，并在用途中填写诊断书编号",
            "Do not sell; a patient gets the preparation from a medical institution against diagnosis certificate and "
                + "identity, the certificate stated as purpose",
            "takenOverBy");
    }

    /// <summary>R-045.</summary>
    internal static bool IsPatientsPreparation(MovementFacts facts, GoodsFacts goods, Substance substance) =>
        facts.BuyerIsNaturalPerson
        && substance.Class == SubstanceClass.Precursor1Pharmaceutical
        && DosageForm.IsPreparation(goods.Product)
        && facts.Book.Organisation.Is(OrganisationKinds.Hospital)
        && !string.IsNullOrWhiteSpace(facts.Header.Purpose)
        && facts.Book.TakenOverBy?.IdNumberHash is not null;
}
