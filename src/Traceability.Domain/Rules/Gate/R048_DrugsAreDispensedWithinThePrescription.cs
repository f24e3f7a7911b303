using System.Globalization;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 442号令第三十二条: class 2 psychotropics are retailed on prescription and never to minors. 处方管理办法第二十三条至第二十六条, from
/// 2007-05-01: how many days one prescription of a narcotic or psychotropic may be for.
/// </summary>
public sealed class R048_DrugsAreDispensedWithinThePrescription : GateRule
{
    private const int MajorityAge = 18;

    public override RuleCard Card { get; } = new(
        "R-048",
        "麻醉药品、精神药品凭处方按日数调剂；第二类精神药品不得售给未成年人",
        "Narcotics and psychotropics: within the days of a prescription; class 2 never to minors",
        "《麻醉药品和精神药品管理条例》第三十二条；《处方管理办法》第二十三条至第二十六条",
        "Order 442, art. 32; prescription measures (Order 53 of the health ministry), arts 23 to 26",
        InForce.Order442, null, Severity.Block, AlertLevel.Serious, "part")
    {
        ChecksZh = "药店调剂、售出第二类精神药品的：用途填写处方号；填写了取药人的，当日须已满十八周岁；患者为未成年人的，取药人须为已登记的成年人。"
            + "2007-05-01 起，调剂填写了处方日数（药店售第二类的，或用途写明日数）的，每张处方：麻醉药品和第一类精神药品，"
            + "门（急）诊注射剂 1 日（一次常用量）、控缓释制剂 7 日、其他 3 日；癌症疼痛和中、重度慢性疼痛患者依次 3 日、15 日、7 日；"
            + "住院患者 1 日；第二类精神药品 7 日；哌替啶、二氢埃托啡一次常用量。未填写患者类别的，按最宽的一类；"
            + "戒毒治疗和未成年患者按门诊。剂量由药师按处方核对",
        ChecksEn = "A pharmacy dispenses or sells class 2 psychotropics: the purpose cites the prescription; the "
            + "person named to take over is 18 or older on the day, and for a minor a registered adult takes over. "
            + "From 2007-05-01, where a dispensing states the days of supply (or a pharmacy's purpose does, for class "
            + "2), one prescription is for: narcotics and class 1, outpatients and emergency, injections 1 day (one "
            + "dose), controlled release 7, others 3; cancer pain and chronic pain 3, 15 and 7; inpatients 1; class 2 "
            + "psychotropics 7; pethidine and dihydroetorphine one dose. With no group of patients stated the widest "
            + "counts; addiction treatment and minors as outpatients. The dose is checked by the pharmacist",
        ExceptionsZh = "哌醋甲酯用于多动症 15 日；第二类精神药品对慢性病或特殊情况可以适当延长，须在原因中注明理由",
        ExceptionsEn = "Methylphenidate for hyperactivity 15 days; class 2 for longer in chronic illness or special "
            + "cases, stated as the reason",
    };

    public override Finding? Check(MovementFacts facts)
    {
        bool isRetail = facts.Book.Organisation.Is(OrganisationKinds.Pharmacy);
        if (facts.Draft.Kind != MovementKind.Dispense && !(isRetail && facts.Draft.Kind == MovementKind.Departed))
            return null;
        (GoodsFacts Goods, Substance Substance)[] classTwo =
            [.. facts.Controlled.Where(c => c.Substance.Class == SubstanceClass.Psychotropic2)];
        bool isClassTwoSold = isRetail && classTwo.Length > 0;
        if (isClassTwoSold && ToMinor(facts, classTwo) is { } minor) return minor;
        if (TooLong(facts, isRetail) is { } tooLong) return tooLong;
        return !isClassTwoSold || Papers.IsCited(facts.Header.Purpose) ? null : Found(
            $"零售 {Wording.GoodsZh(classTwo)}，未填写处方号",
            $"{Wording.GoodsEn(classTwo)} retailed without a prescription number",
            "凭执业医师出具的处方按规定剂量销售，处方保存两年，在用途中填写处方号",
            "Sell on a physician's prescription within its dose, keep the prescription two years, and give its number "
                + "as the purpose",
            "purpose");
    }

    private Finding? ToMinor(MovementFacts facts, (GoodsFacts Goods, Substance Substance)[] drugs)
    {
        Person? taker = facts.Book.TakenOverBy;
        bool isAdult = taker?.BornOn is { } born && facts.Day >= born.AddYears(MajorityAge);
        if (isAdult || (taker?.BornOn is null && facts.Header.PatientGroup != PatientGroup.Minor)) return null;
        return Found(
            $"{Wording.GoodsZh(drugs)} 售给未成年人 {taker?.Name}".TrimEnd(),
            taker is null ? $"{Wording.GoodsEn(drugs)} for a minor"
                : $"{Wording.GoodsEn(drugs)} for a minor, {taker.Code}",
            "不得向未成年人销售第二类精神药品；由监护人凭处方和身份证明购买，登记后填写为取药人",
            "Never sell class 2 psychotropics to a minor; the guardian, registered as who takes over, buys on "
                + "prescription",
            "takenOverBy");
    }

    private Finding? TooLong(MovementFacts facts, bool isRetail)
    {
        if (facts.Day < InForce.Order53) return null;
        int? stated = facts.Header.PrescribedDays;
        int? told = isRetail ? Prescription.DaysIn(facts.Header.Purpose) : null;
        bool isReasoned = Papers.IsCited(facts.Header.Reason);
        var beyond = facts.Controlled
            .Select(c => (
                Drug: c,
                Days: stated ?? (c.Substance.Class == SubstanceClass.Psychotropic2 ? told : null),
                Most: PrescriptionLimit.DaysMost(
                    c.Substance, c.Goods.Product, facts.Header.PatientGroup, isReasoned)))
            .Where(c => c.Days > c.Most).ToArray();
        if (beyond.Length == 0) return null;
        (GoodsFacts Goods, Substance Substance)[] drugs = [.. beyond.Select(b => b.Drug)];
        (int days, int most) = (beyond[0].Days!.Value, beyond.Min(b => b.Most!.Value));
        string patientsZh = facts.Header.PatientGroup is { } group ? $"{group.Zh()}：" : "";
        string patientsEn = facts.Header.PatientGroup is { } named ? $" ({named.En()})" : "";
        return Found(
            string.Create(CultureInfo.InvariantCulture, $"{patientsZh}一张处方 {days} 日用量的 {Wording.GoodsZh(drugs)}"),
            string.Create(CultureInfo.InvariantCulture,
                $"{days} days of supply of {Wording.GoodsEn(drugs)} on one prescription{patientsEn}"),
            string.Create(CultureInfo.InvariantCulture,
                $"每张处方不超过 {most} 日用量；核对患者类别和剂型，超过的分次处方；第二类精神药品确需延长的，医师注明理由并填写在原因中"),
            string.Create(CultureInfo.InvariantCulture,
                $"At most {most} day(s) on one prescription: check patients and form, else split it; for class 2 a "
                + $"physician's reason for longer is stated as the reason"),
            stated is null ? "purpose" : "prescribedDays");
    }
}
