using Traceability.Domain.Rules;
using Traceability.Testing;

namespace Traceability.Jobs.Tests;

/// <summary>The gate lets a year of honest people pass, and stops them the moment one of them is not.</summary>
public sealed class HonestGateTests
{
    private const string Bundle = "county-bundle/bundle.zip";

    /// <summary>The handler of a unit buys permanganate without a filing, once in cash: the gate is right.</summary>
    private static readonly string[] TrulyUnlawful = ["12429-000142", "58606-000247"];

    [Fact]
    public void A_year_of_honest_movements_passes_the_gate()
    {
        IReadOnlyList<(string Row, Finding Finding)> found = Ask(books => { });
        Assert.Equal(TrulyUnlawful, found.Select(f => f.Row).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_dishonest_movement_among_them_is_stopped()
    {
        (string Rule, string Kind, string Product, string Column, string Value)[] breaches =
        [
            ("R-005", "dispatch", "PIPAL", "purchase_permit", ""),
            ("R-006", "departed", "EPHHCL", "purchase_permit", ""),
            ("R-008", "dispatch", "HCL", "purchase_permit", ""),
            ("R-017", "dispatch", "ANTH", "quantity", "900000"),
            ("R-018", "dispatch", "KMNO4", "purchase_permit", "购备00000"),
            ("R-032", "dispatch", "AC2O", "payment", "cash"),
            ("R-033", "dispatch", "D-MORS", "payment", "cash"),
            ("R-050", "dispatch", "TOLU", "transport_permit", ""),
            ("R-054", "dispatch", "PIPAL", "quantity", "900000"),
            ("R-056", "dispatch", "PIPAL", "carrier", ""),
            ("R-074", "dispense", "D-MORS", "taken_over_by", ""),
        ];
        List<(string Row, string Rule)> planted = [];
        IReadOnlyList<(string Row, Finding Finding)> found = Ask(books =>
        {
            HashSet<Row> touched = [];
            foreach ((string rule, string kind, string product, string column, string value) in breaches)
            {
                Row first = books.Rows.First(r => r["kind"] == kind && r["product"] == product
                    && r[column].Length > 0 && !touched.Contains(r));
                planted.Add((first["id"], rule));
                foreach (Row row in books.Rows.Where(r => r == first || IsSameMovement(r, first)))
                {
                    row[column] = value;
                    touched.Add(row);
                }
            }
        });
        Assert.Empty(planted.Except(found.Select(f => (f.Row, f.Finding.Rule))));
    }

    private static bool IsSameMovement(Row row, Row first) =>
        first["group"].Length > 0 && row["group"] == first["group"] && row["uscc"] == first["uscc"]
        && row["kind"] == first["kind"];

    private static IReadOnlyList<(string Row, Finding Finding)> Ask(Action<CountyBooks> change)
    {
        string? zip = SharedData.Find(Bundle);
        if (zip is null) Assert.Skip(SharedData.Missing(Bundle));
        CountyBooks books = new(zip);
        change(books);
        return books.AskGate(zip);
    }
}
