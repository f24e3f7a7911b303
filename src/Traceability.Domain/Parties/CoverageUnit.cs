namespace Traceability.Domain.Parties;

/// <summary>A unit as coverage counts it.</summary>
/// <param name="IsVisited">Visited in the running period; null when none is asked of it.</param>
/// <param name="IsOnPlatform">入网: it has a sign-in or has recorded movements.</param>
/// <param name="IsOnSite">实地核查: visited on site within a year.</param>
/// <param name="IsListedOnly">Known from the list of another register only; nothing else is asked of it.</param>
public sealed record CoverageUnit(
    string Code, string Name, string Region, OrganisationStatus Status, bool? IsVisited, int OpenAlerts,
    bool IsOnPlatform = true, bool IsOnSite = true, bool IsListedOnly = false);
