using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Features.Inspections.Plans;

/// <summary>A plan in a list.</summary>
/// <param name="Lead">Name of the lead agency.</param>
/// <param name="Targets">Units that are inspected.</param>
/// <param name="Done">Of those, inspections whose record is sealed.</param>
/// <param name="OwnAnswer">What the reader's agency answered; null when it was not asked.</param>
public sealed record PlanRow(
    long Number, PlanKind Kind, string Title, PlanState State, DateOnly From, DateOnly To, string Lead, int Targets,
    int Done, AgencyAnswer? OwnAnswer);
