using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>442号令第三十二条: class 2 psychotropics are retailed on prescription and never to minors.</summary>
public sealed class R048_ClassTwoIsSoldOnPrescription : GateRule
{
    private const int MajorityAge = 18;

    /// <summary>处方管理办法第二十四条 (to be checked): seven days of supply on one prescription.</summary>
    private const int DaysMost = 7;

    public override RuleCard Card { get; } = new(
        "R-048",
        "第二类精神药品凭处方零售，不得售给未成年人",
        "Class 2 psychotropics: on prescription, never to minors",
        "《麻醉药品和精神药品管理条例》第三十二条",
        "Order 442, art. 32",
        InForce.Order442, null, Severity.Block, AlertLevel.Serious, "yes")
    {
        ChecksZh = "药店调剂、售出第二类精神药品的：用途填写处方号；填写了取药人的，当日须已满十八周岁；用途写明日数的，"
            + "一张处方不超过 7 日用量（《处方管理办法》第二十四条，待核对原文）。剂量由药师按处方核对",
        ChecksEn = "A pharmacy dispenses or sells class 2 psychotropics: the purpose cites the prescription; the "
            + "person named to take over is 18 or older on the day; days of supply that it names are 7 at most "
            + "(prescription measures, art. 24, to be checked). The dose is checked by the pharmacist",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (facts.Draft.Kind is not (MovementKind.Dispense or MovementKind.Departed)) return null;
        if (!facts.Book.Organisation.Is(OrganisationKinds.Pharmacy)) return null;
        (GoodsFacts Goods, Substance Substance)[] drugs =
            [.. facts.Controlled.Where(c => c.Substance.Class == SubstanceClass.Psychotropic2)];
        if (drugs.Length == 0) return null;
        if (facts.Book.TakenOverBy?.BornOn is { } born && facts.Day < born.AddYears(MajorityAge))
            return Found(
                $"{Wording.GoodsZh(drugs)} 售给未成年人 {facts.Book.TakenOverBy.Name}",
                $"{Wording.GoodsEn(drugs)} for a minor, {facts.Book.TakenOverBy.Code}",
                "不得向未成年人销售第二类精神药品；由监护人凭处方和身份证明购买",
                "Never sell class 2 psychotropics to a minor; the guardian buys on prescription",
                "takenOverBy");
        if (Prescription.DaysIn(facts.Header.Purpose) is > DaysMost and int days)
            return Found(
                $"一张处方 {days} 日用量的 {Wording.GoodsZh(drugs)}",
                $"{days} days of supply of {Wording.GoodsEn(drugs)} on one prescription",
                $"第二类精神药品每张处方不超过 {DaysMost} 日用量；慢性病等特殊情况由医师注明理由后分次处方",
                $"At most {DaysMost} days on one prescription; a physician splits a longer supply and states why",
                "purpose");
        return Papers.IsCited(facts.Header.Purpose) ? null : Found(
            $"零售 {Wording.GoodsZh(drugs)}，未填写处方号",
            $"{Wording.GoodsEn(drugs)} retailed without a prescription number",
            "凭执业医师出具的处方按规定剂量销售，处方保存两年，在用途中填写处方号",
            "Sell on a physician's prescription within its dose, keep the prescription two years, and give its number "
                + "as the purpose",
            "purpose");
    }
}
