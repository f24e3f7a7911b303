namespace Traceability.Domain.Oversight.Inspections;

/// <summary>An officer of the team that inspects a unit. Insert only.</summary>
public sealed class InspectionOfficer
{
    public required Id<Inspection> Inspection { get; init; }

    public required Id<PlanOfficer> Officer { get; init; }
}
