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
        IEnumerable<string> stopped = found.Where(f => f.Finding.Severity == Severity.Block).Select(f => f.Row);
        Assert.Equal(TrulyUnlawful, stopped.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// The bundle knows neither locks and cameras of stores, nor identity numbers, nor who watched a destruction, and
    /// of one firm no production filing: that, and nothing else, is reported.
    /// </summary>
    [Fact]
    public void What_the_books_do_not_say_is_reported_and_stops_nobody() => Assert.Equal(
        ["R-003", "R-030", "R-070", "R-071", "R-072", "R-073", "R-075", "R-079", "R-080", "R-094"],
        Ask(books => { }).Where(f => f.Finding.Severity != Severity.Block).Select(f => f.Finding.Rule).Distinct()
            .Order(StringComparer.Ordinal));

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
