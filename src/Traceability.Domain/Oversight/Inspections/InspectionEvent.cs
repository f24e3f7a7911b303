namespace Traceability.Domain.Oversight.Inspections;

/// <summary>One act in an inspection, numbered without gaps: who, when, why. Never changed, never deleted.</summary>
public sealed class InspectionEvent
{
    public required Id<Inspection> Inspection { get; init; }

    /// <summary>1, 2, 3 … within the inspection.</summary>
    public required int Number { get; init; }

    public required InspectionAct Act { get; init; }

    public required InspectionState After { get; init; }

    public string? Text { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}
