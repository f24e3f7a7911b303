using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Features.Inspections;

/// <summary>An inspection in a list.</summary>
/// <param name="Unit">USCC.</param>
/// <param name="Findings">Findings not withdrawn.</param>
/// <param name="Unsettled">Of those, not put right yet.</param>
public sealed record InspectionRow(
    long Number, long Plan, PlanKind Kind, string Title, string Lead, string Unit, string UnitName, string Region,
    DateOnly From, DateOnly To, InspectionState State, DateTime? BegunAt, DateTime? SealedAt, int Findings,
    int Unsettled);
