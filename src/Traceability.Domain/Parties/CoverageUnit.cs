namespace Traceability.Domain.Parties;

/// <summary>A unit as coverage counts it.</summary>
/// <param name="IsVisited">Visited in the running period; null when none is asked of it.</param>
public sealed record CoverageUnit(
    string Code, string Name, string Region, OrganisationStatus Status, bool? IsVisited, int OpenAlerts);
