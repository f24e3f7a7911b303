using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Parties;

/// <summary>
/// 行政区划代码 (GB/T 2260), six digits: province, prefecture, county. It has no check digit: ask a <see cref="RegionTable"/>
/// whether a well-formed code is in use.
/// </summary>
public readonly record struct RegionCode
{
    private static readonly IdentifierFormat Format = new("region", "行政区划代码", "division code", "GB/T 2260");

    private readonly string? _value;

    private RegionCode(string value) => _value = value;

    public string Value => _value ?? "";

    public RegionLevel Level => Value[2..] == "0000" ? RegionLevel.Province
        : Value[4..] == "00" ? RegionLevel.Prefecture
        : RegionLevel.County;

    public RegionCode Province => new(Value[..2] + "0000");

    /// <summary>The city or league it belongs to; for a province the province itself.</summary>
    public RegionCode Prefecture => new(Value[..4] + "00");

    /// <summary>直辖市: Beijing, Tianjin, Shanghai, Chongqing.</summary>
    public bool IsMunicipality => Value[..2] is "11" or "12" or "31" or "50";

    /// <summary>省直辖县级行政单位: it belongs to no prefecture; the digits 90 are shared, not a place.</summary>
    public bool StandsAlone => Value[2..4] == "90";

    /// <summary>What <see cref="Contains"/> compares: 2, 4 or 6 digits.</summary>
    public string Prefix => Level switch
    {
        RegionLevel.Province => Value[..2],
        RegionLevel.Prefecture => Value[..4],
        RegionLevel.County => Value,
    };

    /// <summary>The same region or one below it.</summary>
    public bool Contains(RegionCode other) => other.Value.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>
    /// goods that stay inside one prefecture (municipality for 直辖市) need no transport licence; where the
    /// ministry has named a key area, they must stay inside one county.
    /// </summary>
    public static bool SameTransportArea(RegionCode from, RegionCode to, IReadOnlyCollection<RegionCode> keyAreas)
    {
        if (from.StandsAlone || keyAreas.Any(area => area.Contains(from) || area.Contains(to))) return from == to;
        return from.IsMunicipality ? from.Province == to.Province : from.Prefecture == to.Prefecture;
    }

    public static ParseResult<RegionCode> Parse(string? text)
    {
        string code = InputText.Compact(text);
        if (Format.Digits(code, 6) is { } fault) return fault;
        if (!IsProvince(code.AsSpan(0, 2)))
            return Format.Fault("province",
                "行政区划代码前两位不是省级代码(GB/T 2260)", "The first two digits are no province (GB/T 2260)",
                "请从行政区划表中选择", "Choose from the table of divisions");
        if (!HasLevels(code))
            return Format.Fault("level",
                "行政区划代码第3、4位不是地级代码(GB/T 2260)", "Digits 3 and 4 are no prefecture (GB/T 2260)",
                "请从行政区划表中选择", "Choose from the table of divisions");
        return new RegionCode(code);
    }

    public static bool TryParse(string? text, out RegionCode code) => Parse(text).TryGet(out code);

    /// <summary>The two digits are a province in use.</summary>
    internal static bool IsProvince(ReadOnlySpan<char> digits) => digits is
        "11" or "12" or "13" or "14" or "15" or "21" or "22" or "23" or "31" or "32" or "33" or "34" or "35" or "36"
        or "37" or "41" or "42" or "43" or "44" or "45" or "46" or "50" or "51" or "52" or "53" or "54" or "61" or "62"
        or "63" or "64" or "65" or "71" or "81" or "82";

    public override string ToString() => Value;

    // Cities 01-20 and 51-70, leagues and prefectures 21-50, units directly under the province 90. The two special
    // administrative regions number their districts without a prefecture.
    private static bool HasLevels(string code) => code[2..4] switch
    {
        "00" => code[4..] == "00" || code[..2] is "81" or "82",
        "90" => true,
        string prefecture => string.CompareOrdinal(prefecture, "70") <= 0,
    };
}
