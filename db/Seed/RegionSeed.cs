using Traceability.Domain.Parties;

namespace Traceability.Db.Seed;

/// <summary>行政区划表: names of divisions (GB/T 2260) as the product ships them.</summary>
public static class RegionSeed
{
    private static readonly DateOnly AsOf = new(2024, 12, 31);

    private static readonly Lazy<RegionTable> Shipped = new(Read);

    public static RegionTable Table => Shipped.Value;

    private static RegionTable Read() => new(AsOf, CsvTable.OfResource("regions.csv").Rows.Select(row => new RegionRow(
        RegionCode.Parse(row["code"]).Value, row["name_zh"], row["name_en"], row.IsYes("parts_listed"))));
}
