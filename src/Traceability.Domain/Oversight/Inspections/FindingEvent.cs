namespace Traceability.Domain.Oversight.Inspections;

/// <summary>One act on a finding, numbered without gaps: who, when, why. Never changed, never deleted.</summary>
public sealed class FindingEvent
{
    public required Id<InspectionFinding> Finding { get; init; }

    /// <summary>1, 2, 3 … within the finding.</summary>
    public required int Number { get; init; }

    public required FindingAct Act { get; init; }

    public required FindingState After { get; init; }

    /// <summary>What was said.</summary>
    public string? Text { get; init; }

    /// <summary>The new day, when one was set.</summary>
    public DateOnly? DueOn { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}
