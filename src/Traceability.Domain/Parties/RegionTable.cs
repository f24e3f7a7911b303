using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Parties;

/// <summary>
/// 行政区划表: names of divisions as of one day. It need not list the whole country: it says of each division whether its
/// parts are complete, and objects to a code only where they are.
/// </summary>
public sealed class RegionTable
{
    private static readonly IdentifierFormat Format = new("region", "行政区划代码", "division code", "GB/T 2260");

    private readonly Dictionary<RegionCode, RegionRow> _rows;

    public RegionTable(DateOnly asOf, IEnumerable<RegionRow> rows)
    {
        AsOf = asOf;
        _rows = rows.ToDictionary(row => row.Code);
    }

    public DateOnly AsOf { get; }

    public IReadOnlyCollection<RegionRow> Rows => _rows.Values;

    public bool IsListed(RegionCode code) => _rows.ContainsKey(code);

    /// <summary>The row of the code itself; null when it is not listed.</summary>
    public RegionRow? Find(RegionCode code) => _rows.GetValueOrDefault(code);

    /// <summary>内蒙古自治区巴彦淖尔市乌拉特前旗: as far down as the table goes; empty when it knows nothing.</summary>
    public string FullNameZh(RegionCode code) => string.Concat(Chain(code).Select(row => row.NameZh));

    /// <summary>Urat Front Banner, Bayannur, Inner Mongolia.</summary>
    public string FullNameEn(RegionCode code) => string.Join(", ", Chain(code).Reverse().Select(row => row.NameEn));

    /// <summary>Shape first, then the table.</summary>
    public ParseResult<RegionCode> Parse(string? text)
    {
        ParseResult<RegionCode> shape = RegionCode.Parse(text);
        if (!shape.TryGet(out RegionCode code) || !IsMissing(code)) return shape;
        return Format.Fault("unlisted",
            $"行政区划代码不在{AsOf:yyyy-MM-dd}的区划表中(GB/T 2260)",
            $"The division code is not in the table of {AsOf:yyyy-MM-dd} (GB/T 2260)",
            "请从行政区划表中选择;区划有调整时请更新区划表",
            "Choose from the table of divisions; after a change of divisions, bring the table up to date");
    }

    private bool IsMissing(RegionCode code)
    {
        if (IsListed(code)) return false;
        RegionCode above = code.Level == RegionLevel.County
            && IsListed(code.Prefecture) ? code.Prefecture : code.Province;
        return code == code.Province || _rows.GetValueOrDefault(above)?.PartsListed == true;
    }

    private IEnumerable<RegionRow> Chain(RegionCode code) =>
        new[] { code.Province, code.Prefecture, code }.Distinct().Select(Find).OfType<RegionRow>();
}
