namespace Traceability.Domain.Parties;

/// <summary>One line of the dated table of divisions.</summary>
/// <param name="PartsListed">All divisions directly below it are in the table.</param>
public sealed record RegionRow(RegionCode Code, string NameZh, string NameEn, bool PartsListed);
