using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Inspections;

/// <summary>一次现场检查: one unit of a plan, visited by its team. After the seal it only grows by new versions.</summary>
public sealed class Inspection
{
    public required Id<Inspection> Id { get; init; }

    public required Id<InspectionPlan> Plan { get; init; }

    public required Id<Organisation> Unit { get; init; }

    public InspectionState State { get; private set; } = InspectionState.Planned;

    /// <summary>How many events there are; the next one has the next number.</summary>
    public int Events { get; private set; }

    public DateTime? BegunAt { get; private set; }

    /// <summary>When the look on site was over.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>SHA-256 of what is signed; null while it may still change.</summary>
    public byte[]? BodyHash { get; private set; }

    public DateTime? SealedAt { get; private set; }

    /// <returns>The number of the event, or null when the act cannot be done now.</returns>
    public int? Do(InspectionAct act, DateTime at)
    {
        if (InspectionLife.After(State, act) is not { } after) return null;
        State = after;
        if (act == InspectionAct.Begin) BegunAt = at;
        if (act == InspectionAct.Seal) SealedAt = at;
        if (act == InspectionAct.Reopen) (EndedAt, BodyHash) = (null, null);
        return ++Events;
    }

    /// <summary>Done on site: from now on only what has this hash is signed.</summary>
    public int? Present(byte[] bodyHash, DateTime at)
    {
        if (Do(InspectionAct.Present, at) is not { } number) return null;
        BodyHash = bodyHash;
        return number;
    }

    /// <summary>The time that stands in what is signed.</summary>
    public void EndAt(DateTime at) => EndedAt = at;
}
