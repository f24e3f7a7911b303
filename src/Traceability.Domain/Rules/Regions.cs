namespace Traceability.Domain.Rules;

/// <summary>行政区划: GB/T 2260 codes as areas. 150000 holds 150800, which holds 150823.</summary>
internal static class Regions
{
    private const int Digits = 6;

    /// <summary>Whether a place lies in an area; the area may be a province, a prefecture or a county.</summary>
    public static bool Contains(string area, string place) =>
        area.Length == Digits && place.StartsWith(Prefix(area), StringComparison.Ordinal);

    /// <summary>
    /// Whether an agency of this region stands on the prefecture's level (or its municipality's) over a place.
    /// </summary>
    public static bool IsPrefectureOf(string agency, string place) =>
        Contains(agency, place) && Prefix(agency).Length == (IsMunicipality(place) ? 2 : 4);

    /// <summary>直辖市: Beijing, Tianjin, Shanghai, Chongqing have no prefectures.</summary>
    private static bool IsMunicipality(string region) =>
        region.Length == Digits && region[..2] is "11" or "12" or "31" or "50";

    private static string Prefix(string area) =>
        area.EndsWith("0000", StringComparison.Ordinal) ? area[..2]
        : area.EndsWith("00", StringComparison.Ordinal) ? area[..4]
        : area;
}
