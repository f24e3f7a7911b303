namespace Traceability.Domain.Oversight.Inspections;

/// <summary>One act on a plan, numbered without gaps: who, when, why. Never changed, never deleted.</summary>
public sealed class PlanEvent
{
    public required Id<InspectionPlan> Plan { get; init; }

    /// <summary>1, 2, 3 … within the plan.</summary>
    public required int Number { get; init; }

    public required PlanAct Act { get; init; }

    public required PlanState After { get; init; }

    public string? Text { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}
