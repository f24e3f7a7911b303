using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>What a region counts: the sum of its units, those of the regions below it included. Pure.</summary>
public readonly record struct IndicatorCount(long Counted, long Of)
{
    public static IndicatorCount operator +(IndicatorCount left, IndicatorCount right) => left.Add(right);

    public IndicatorCount Add(IndicatorCount other) => checked(new(Counted + other.Counted, Of + other.Of));

    /// <summary>Each region with units, and each above it: county, prefecture, province.</summary>
    public static SortedDictionary<string, IndicatorCount> ByRegion(
        IEnumerable<IndicatorTally> tallies, IReadOnlyDictionary<Id<Organisation>, string> regions)
    {
        SortedDictionary<string, IndicatorCount> counts = new(StringComparer.Ordinal);
        foreach (IndicatorTally tally in tallies)
        {
            if (!RegionCode.TryParse(regions[tally.Unit], out RegionCode region)) continue;
            foreach (string code in Above(region))
                counts[code] = counts.GetValueOrDefault(code) + new IndicatorCount(tally.Counted, tally.Of);
        }

        return counts;
    }

    /// <summary>The region itself and those it belongs to. One without a prefecture belongs to its province.</summary>
    public static IReadOnlyCollection<string> Above(RegionCode region) => region.StandsAlone
        ? [region.Value, region.Province.Value]
        : new HashSet<string> { region.Value, region.Prefecture.Value, region.Province.Value };
}
