using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Parties;

/// <summary>One row of the course of a unit.</summary>
/// <param name="At">UTC.</param>
/// <param name="Path">Where it is shown whole; null when nowhere.</param>
public sealed record CourseRow(DateTime At, string Kind, string What, string? Path, AlertLevel? Level);
