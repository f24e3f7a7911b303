using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 442号条例第四十八条: narcotic and class 1 psychotropic drugs enter and leave a store under four eyes. Two different people,
/// not one with two entries in the register of persons.
/// </summary>
public sealed class R074_TwoPersonsReceiveAndIssueNarcotics : GateRule
{
    private static readonly MovementKind[] InOrOut =
    [
        MovementKind.Purchase, MovementKind.Import, MovementKind.Receipt, MovementKind.Dispatch, MovementKind.Move,
        MovementKind.Consumption, MovementKind.Dispense, MovementKind.Departed, MovementKind.Export,
        MovementKind.Destruction,
    ];

    public override RuleCard Card { get; } = new(
        "R-074",
        "麻醉药品、第一类精神药品入库双人验收、出库双人复核",
        "Narcotics and class 1 psychotropics: two persons in, two persons out",
        "《麻醉药品和精神药品管理条例》第四十八条",
        "Order 442, art. 48",
        InForce.Order442, null, Severity.Block, AlertLevel.Serious, "yes")
    {
        ChecksZh = "含麻醉药品或第一类精神药品的购入、进口、收货、发货、移库、领用、调剂、售出、出口、销毁：移交人和接收人都填写、在册且不是同一人（身份证号相同视为同一人）",
        ChecksEn = "Purchase, import, receipt, dispatch, move, consumption, dispensing, sale, export and destruction "
            + "of narcotic or class 1 psychotropic drugs: handed over by one registered person and taken over by "
            + "another (the same identity number is the same person)",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (!InOrOut.Contains(facts.Draft.Kind) || !facts.Has(c => c.IsNarcoticOrPsychotropic1())) return null;
        Person? first = facts.Book.HandedOverBy;
        Person? second = facts.Book.TakenOverBy;
        if (first is not null && second is not null && !AreSame(first, second)) return null;
        string goodsZh = Wording.GoodsZh(facts.Controlled.Where(c => c.Substance.Class.IsNarcoticOrPsychotropic1()));
        string goodsEn = Wording.GoodsEn(facts.Controlled.Where(c => c.Substance.Class.IsNarcoticOrPsychotropic1()));
        (string whatZh, string whatEn) = (first, second) switch
        {
            (null, null) => ("缺少在册的移交人和接收人", "neither person is named and registered"),
            (null, _) => ("缺少在册的移交人", "no registered person hands over"),
            (_, null) => ("缺少在册的接收人", "no registered person takes over"),
            _ => ("移交人和接收人是同一人", "handed over and taken over by the same person"),
        };
        return Found(
            $"{goodsZh}：{whatZh}",
            $"{goodsEn}: {whatEn}",
            "由两名不同的在册人员分别移交和接收（验收、复核），填写两人的人员编码",
            "Two different registered persons hand over and take over; give both their codes",
            first is null ? "handedOverBy" : "takenOverBy");
    }

    private static bool AreSame(Person one, Person other) =>
        one.Id == other.Id
        || (one.IdNumberHash is { } hash && other.IdNumberHash is { } second && hash.AsSpan().SequenceEqual(second));
}
