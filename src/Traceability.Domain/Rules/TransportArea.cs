using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules;

/// <summary>运输区域 by division codes as the books have them; an unknown place is nowhere near.</summary>
internal static class TransportArea
{
    public static bool IsSame(string? from, string? to, IReadOnlySet<string> keyAreas) =>
        RegionCode.TryParse(from, out RegionCode origin)
        && RegionCode.TryParse(to, out RegionCode destination)
        && RegionCode.SameTransportArea(origin, destination, [.. Known(keyAreas)]);

    /// <summary>150800 covers every county of the prefecture, 150000 the province, 150823 itself.</summary>
    public static bool Covers(string area, string? region) =>
        RegionCode.TryParse(area, out RegionCode whole)
        && RegionCode.TryParse(region, out RegionCode part)
        && whole.Contains(part);

    private static IEnumerable<RegionCode> Known(IReadOnlySet<string> codes)
    {
        foreach (string code in codes)
            if (RegionCode.TryParse(code, out RegionCode area)) yield return area;
    }
}
