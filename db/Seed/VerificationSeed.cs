using System.Globalization;
using Traceability.Domain.Oversight.Devices;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Parties;

namespace Traceability.Db.Seed;

/// <summary>核查清单和受控设备种类, as the product ships them.</summary>
public static class VerificationSeed
{
    private static readonly Lazy<IReadOnlyList<VerificationItem>> Shipped = new(() => [.. ReadItems()]);

    /// <summary>Every item of every time, by its number.</summary>
    public static IReadOnlyList<VerificationItem> Items => Shipped.Value;

    public static IEnumerable<DeviceKind> DeviceKinds =>
        from row in CsvTable.OfResource("device-kinds.csv").Rows
        select new DeviceKind
        {
            Code = row["code"],
            NameZh = row["name_zh"],
            NameEn = row["name_en"],
            Basis = row["basis"],
            From = Day(row["from"]),
        };

    /// <summary>The checklist of a unit of these kinds on a day.</summary>
    public static IReadOnlyList<VerificationItem> Checklist(OrganisationKinds kinds, DateOnly day) =>
        [.. Items.Where(i => i.IsAsked(kinds, day))];

    private static IEnumerable<VerificationItem> ReadItems() =>
        from row in CsvTable.OfResource("verification-items.csv").Rows
        select new VerificationItem(
            int.Parse(row["number"], CultureInfo.InvariantCulture), Kinds(row["kinds"]), Day(row["from"]),
            row.Optional("to") is { } last ? Day(last) : null, row["zh"], row["en"], row["look_zh"], row["look_en"],
            row["basis_zh"], row["basis_en"]);

    private static OrganisationKinds Kinds(string names) => names
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(n => Enum.Parse<OrganisationKinds>(n.Replace("-", "", StringComparison.Ordinal), ignoreCase: true))
        .Aggregate(OrganisationKinds.None, (all, kind) => all | kind);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
