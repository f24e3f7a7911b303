using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules;

/// <summary>
/// 双人验收、双人复核: what enters or leaves a store is handed over by one registered person and taken over by
/// another, who is not the same one with two entries in the register of persons.
/// </summary>
internal static class TwoPersons
{
    /// <summary>Movements that bring goods into a store or out of it.</summary>
    private static readonly MovementKind[] InOrOut =
    [
        MovementKind.Purchase, MovementKind.Import, MovementKind.Receipt,
        MovementKind.Dispatch, MovementKind.Move, MovementKind.Transformation, MovementKind.Consumption,
        MovementKind.Dispense, MovementKind.Departed, MovementKind.Export, MovementKind.Destruction,
    ];

    /// <summary>Null when two different people act, or nothing enters or leaves.</summary>
    public static PaperFault? Fault(MovementFacts facts)
    {
        if (!InOrOut.Contains(facts.Draft.Kind)) return null;
        Person? first = facts.Book.HandedOverBy;
        Person? second = facts.Book.TakenOverBy;
        string field = first is null ? "handedOverBy" : "takenOverBy";
        return (first, second) switch
        {
            (null, null) => new PaperFault("缺少在册的移交人和接收人", "neither person is named and registered", field),
            (null, _) => new PaperFault("缺少在册的移交人", "no registered person hands over", field),
            (_, null) => new PaperFault("缺少在册的接收人", "no registered person takes over", field),
            _ => AreSame(first, second)
                ? new PaperFault("移交人和接收人是同一人", "handed over and taken over by the same person", field)
                : null,
        };
    }

    private static bool AreSame(Person one, Person other) =>
        one.Id == other.Id
        || (one.IdNumberHash is { } hash && other.IdNumberHash is { } second && hash.AsSpan().SequenceEqual(second));
}
