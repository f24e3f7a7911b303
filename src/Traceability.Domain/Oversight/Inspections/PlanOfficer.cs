using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Inspections;

/// <summary>执法人员 named by an agency for a plan, with the sign-in the officer will sign with. Insert only.</summary>
public sealed class PlanOfficer
{
    public required Id<PlanOfficer> Id { get; init; }

    public required Id<InspectionPlan> Plan { get; init; }

    public required Id<Organisation> Agency { get; init; }

    public required string Name { get; init; }

    /// <summary>执法证号.</summary>
    public required string Certificate { get; init; }

    /// <summary>The sign-in.</summary>
    public required string UserId { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}
