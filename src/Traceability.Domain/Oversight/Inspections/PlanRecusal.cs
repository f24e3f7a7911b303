using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Inspections;

/// <summary>回避: an officer does not inspect this unit (《行政处罚法》第四十三条). Insert only.</summary>
public sealed class PlanRecusal
{
    public required Id<InspectionPlan> Plan { get; init; }

    public required Id<PlanOfficer> Officer { get; init; }

    public required Id<Organisation> Unit { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}
