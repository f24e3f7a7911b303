using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Inspections;

/// <summary>检查对象: a unit of a plan, or one of the pool it is drawn from.</summary>
public sealed class PlanUnit
{
    public required Id<InspectionPlan> Plan { get; init; }

    public required Id<Organisation> Unit { get; init; }

    public required UnitOrigin Origin { get; init; }

    /// <summary>The risk score by which it was chosen.</summary>
    public int? Risk { get; init; }

    /// <summary>Its place in the draw, 1 for the first.</summary>
    public int? Rank { get; private set; }

    /// <summary>Whether it is inspected; of the pool only those that are drawn.</summary>
    public bool IsTarget { get; private set; }

    public static PlanUnit Chosen(Id<InspectionPlan> plan, Id<Organisation> unit, UnitOrigin origin, int? risk) =>
        new() { Plan = plan, Unit = unit, Origin = origin, Risk = risk, IsTarget = origin != UnitOrigin.Pool };

    public void Drawn(int rank, bool isTarget) => (Rank, IsTarget) = (rank, isTarget);
}
