using System.Globalization;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;

namespace Traceability.Db.Seed;

/// <summary>
/// 检查事项: the dated templates of checklists as the product ships them. What a record was sealed with stands in the
/// record: a changed template changes no record.
/// </summary>
public static class InspectionItemSeed
{
    private static readonly Lazy<IReadOnlyList<ChecklistItem>> Shipped = new(Read);

    public static IReadOnlyList<ChecklistItem> All => Shipped.Value;

    public static ChecklistItem? Find(string code) => All.FirstOrDefault(i => i.Code == code);

    /// <summary>What an agency looks at in a unit on a day.</summary>
    public static IReadOnlyList<ChecklistItem> Of(AgencyKind agency, OrganisationKinds unit, DateOnly day) =>
        [.. All.Where(i => i.IsFor(agency, unit, day))];

    private static ChecklistItem[] Read() =>
    [
        .. CsvTable.OfResource("inspection-items.csv").Rows.Select(row => new ChecklistItem(
            row["code"], Enum.Parse<AgencyKind>(row["agency"]), KindsOf(row["kinds"]), DayOf(row["from"]),
            row.Optional("to") is { } to ? DayOf(to) : null, row["zh"], row["en"], row["how_zh"], row["how_en"],
            row.Optional("rule"), row["article_zh"], row["article_en"])),
    ];

    private static OrganisationKinds KindsOf(string names) => names.Split(';')
        .Aggregate(OrganisationKinds.None, (kinds, name) => kinds | Enum.Parse<OrganisationKinds>(name));

    private static DateOnly DayOf(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
