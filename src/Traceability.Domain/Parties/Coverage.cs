namespace Traceability.Domain.Parties;

/// <summary>
/// 覆盖情况 of a region and of the regions below it: every figure is counted from the list of units that it opens. Pure.
/// </summary>
public sealed class Coverage
{
    private Coverage(RegionCode? region, IReadOnlyList<CoverageUnit> units) => (Region, Units) = (region, units);

    /// <summary>Null above the provinces.</summary>
    public RegionCode? Region { get; }

    /// <summary>Every unit there and below.</summary>
    public IReadOnlyList<CoverageUnit> Units { get; }

    /// <summary>Units of no known division are in no region.</summary>
    public static Coverage Of(RegionCode? region, IEnumerable<CoverageUnit> units) => new(region, [.. units.Where(
        u => RegionCode.TryParse(u.Region, out RegionCode code) && (region is not { } whole || whole.Contains(code)))]);

    /// <summary>The regions one level below that have units, by their code.</summary>
    public IReadOnlyList<Coverage> Parts() => Region?.Level == RegionLevel.County ? [] :
        [.. Units.GroupBy(u => PartOf(RegionCode.Parse(u.Region).Value)).Where(g => g.Key != Region)
            .OrderBy(g => g.Key.Value, StringComparer.Ordinal).Select(g => new Coverage(g.Key, [.. g]))];

    /// <summary>The units a figure is counted of: its denominator.</summary>
    public IReadOnlyList<CoverageUnit> Whole(CoverageFigure figure) => figure switch
    {
        CoverageFigure.Registered => [.. Units.Where(IsInOperation)],
        CoverageFigure.Verified or CoverageFigure.OnSite or CoverageFigure.WithoutAlerts =>
            [.. Units.Where(u => IsInOperation(u) && !u.IsListedOnly)],
        CoverageFigure.Visited => [.. Units.Where(u => u.IsVisited is not null)],
    };

    /// <summary>Those of the whole that are missing from the numerator.</summary>
    public IReadOnlyList<CoverageUnit> Missing(CoverageFigure figure) => [.. Whole(figure).Where(u => figure switch
    {
        CoverageFigure.Registered => !u.IsOnPlatform,
        CoverageFigure.Verified => u.Status != OrganisationStatus.Verified,
        CoverageFigure.Visited => u.IsVisited == false,
        CoverageFigure.WithoutAlerts => u.OpenAlerts > 0,
        CoverageFigure.OnSite => !u.IsOnSite,
    })];

    public int Reached(CoverageFigure figure) => Whole(figure).Count - Missing(figure).Count;

    private static bool IsInOperation(CoverageUnit unit) => unit.Status != OrganisationStatus.Closed;

    private RegionCode PartOf(RegionCode unit) => Region is not { } region ? unit.Province : region.Level switch
    {
        RegionLevel.Province => unit.StandsAlone ? unit : unit.Prefecture,
        RegionLevel.Prefecture or RegionLevel.County => unit,
    };
}
