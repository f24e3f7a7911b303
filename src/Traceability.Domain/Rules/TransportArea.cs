namespace Traceability.Domain.Rules;

/// <summary>运输区域 by GB/T 2260 code: the prefecture, the whole of a 直辖市, the county inside a key area.</summary>
internal static class TransportArea
{
    private static readonly string[] Municipalities = ["11", "12", "31", "50"];

    /// <summary>An unknown place is nowhere near.</summary>
    public static bool IsSame(string? from, string? to, IReadOnlySet<string> keyAreas)
    {
        if (!IsCode(from) || !IsCode(to)) return false;
        bool byCounty = keyAreas.Any(area => Covers(area, from) || Covers(area, to));
        // 省直辖县级行政单位 share the digits 90 and no prefecture.
        bool standsAlone = from![2..4] == "90";
        int digits = byCounty || standsAlone ? 6 : Municipalities.Contains(from[..2]) ? 2 : 4;
        return string.CompareOrdinal(from, 0, to, 0, digits) == 0;
    }

    /// <summary>150800 covers every county of the prefecture, 150000 the province, 150823 itself.</summary>
    public static bool Covers(string area, string? region)
    {
        if (!IsCode(area) || region is null) return false;
        string prefix = area.EndsWith("0000", StringComparison.Ordinal) ? area[..2]
            : area.EndsWith("00", StringComparison.Ordinal) ? area[..4]
            : area;
        return region.StartsWith(prefix, StringComparison.Ordinal);
    }

    private static bool IsCode(string? region) => region is { Length: 6 } && region.All(char.IsAsciiDigit);
}
