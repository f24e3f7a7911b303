namespace Traceability.Domain.Oversight.Cases;

/// <summary>One act in a case, numbered without gaps: who, when, what and why. Never changed, never deleted.</summary>
public sealed class CaseEvent
{
    public required Id<Case> Case { get; init; }

    /// <summary>1, 2, 3 … within the case.</summary>
    public required int Number { get; init; }

    public required CaseAct Act { get; init; }

    public required CaseState After { get; init; }

    /// <summary>Which item, request, measure or file it was about.</summary>
    public long? Part { get; init; }

    public string? Text { get; init; }

    public required string By { get; init; }

    public required Id<Parties.Organisation> Organisation { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
