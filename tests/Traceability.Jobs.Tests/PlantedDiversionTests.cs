using System.Globalization;
using Traceability.Domain.Rules.History;
using Traceability.Testing;

namespace Traceability.Jobs.Tests;

/// <summary>
/// Into a year of honest books one diverter is planted at a time: it has an alert, and the others have no more than
/// before.
/// </summary>
public sealed class PlantedDiversionTests
{
    private const string Bundle = "county-bundle/bundle.zip";
    private const int MoreThanBefore = 4;

    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private readonly CountyBooks _books;

    public PlantedDiversionTests()
    {
        string? zip = SharedData.Find(Bundle);
        if (zip is null) Assert.Skip(SharedData.Missing(Bundle));
        _books = new CountyBooks(zip);
    }

    private void Finds(string uscc, params string[] rules)
    {
        IReadOnlyList<Suspicion> found = CountyBooks.Ask(_books.Fold(AsOf));
        Suspicion[] his = [.. found.Where(s => _books.CodeOf(s.Organisation) == uscc)];
        Assert.True(
            his.Any(s => rules.Contains(s.Key.Rule)),
            $"{uscc}: {string.Join("; ", his.Select(s => s.Key.Rule + " " + s.MessageEn))}");
        Assert.InRange(found.Count - his.Length, 0, 3 + MoreThanBefore);
    }

    private static void Scale(Row row, decimal factor) => row["quantity"] =
        Math.Round(decimal.Parse(row["quantity"], CultureInfo.InvariantCulture) * factor, 3)
            .ToString(CultureInfo.InvariantCulture);

    private IEnumerable<Row> Of(string uscc, string kind, string product, string month = "2026") => _books.Rows
        .Where(r => r["uscc"] == uscc && r["kind"] == kind && r["product"] == product)
        .Where(r => r["occurred_at"].StartsWith(month, StringComparison.Ordinal));

    /// <summary>A unit that does most of something: the planted one is no special case.</summary>
    private string Busiest(string kind, string product) => _books.Rows
        .Where(r => r["kind"] == kind && r["product"] == product)
        .CountBy(r => r["uscc"]).MaxBy(c => c.Value).Key;

    [Fact]
    public void Short_deliveries_never_explained()
    {
        string buyer = Busiest("receipt", "TOLU");
        foreach (Row row in Of(buyer, "receipt", "TOLU").DistinctBy(r => r["group"]).Take(4)) Scale(row, 0.9m);
        Finds(buyer, "D-002");
    }

    [Fact]
    public void An_input_overstated_by_six_per_cent_for_a_month()
    {
        string plant = Busiest("transformation", "PAA");
        foreach (Row row in Of(plant, "transformation", "PAA", "2026-06")) Scale(row, 1.06m);
        Finds(plant, "D-004");
    }

    [Fact]
    public void Ephedrine_output_understated_by_eight_per_cent_for_a_month()
    {
        string plant = Busiest("transformation", "EPHHCL");
        foreach (Row row in Of(plant, "transformation", "EPHHCL", "2026-05").Where(r => r["direction"] == "out"))
            Scale(row, 0.92m);
        Finds(plant, "D-004");
    }

    [Fact]
    public void Consumption_overstated_by_a_seventh_for_a_month()
    {
        string plant = Busiest("consumption", "ACET");
        foreach (Row row in Of(plant, "consumption", "ACET", "2026-07")) Scale(row, 1.15m);
        Finds(plant, "D-005");
    }

    [Fact]
    public void Dispensing_tripled_for_a_month()
    {
        string hospital = Busiest("dispense", "D-MORS");
        foreach (Row row in Of(hospital, "dispense", "D-MORS", "2026-08")) Scale(row, 3m);
        Finds(hospital, "D-010");
    }

    [Fact]
    public void A_purchase_month_nine_times_the_usual_with_no_use()
    {
        string plant = Busiest("receipt", "PIPER");
        foreach (Row row in Of(plant, "receipt", "PIPER", "2026-09").ToArray())
        {
            Row dispatch = _books.Rows.Single(r => r["id"] == row["ref"] && r["kind"] == "dispatch");
            Scale(dispatch, 9m);
            Scale(row, 9m);
        }

        Finds(plant, "D-006");
    }

    [Fact]
    public void One_person_who_comes_back_for_four_kilograms_in_a_week()
    {
        Row sale = _books.Rows.First(r => r["kind"] == "departed" && r["product"] == "R-KMNO4"
            && r["payment"] == "cash");
        sale["quantity"] = "4000";
        Row again = sale.Copy();
        again["id"] = "PLANTED-1";
        _books.Rows.Insert(_books.Rows.IndexOf(sale) + 1, again);
        Finds(sale["uscc"], "D-008");
    }

    [Fact]
    public void Losses_of_four_per_mille_month_after_month()
    {
        string plant = Busiest("consumption", "ACET");
        foreach (int month in Enumerable.Range(2, 8))
        {
            Row[] used = [.. Of(plant, "consumption", "ACET", $"2026-{month:00}")];
            if (used.Length == 0) continue;
            Row loss = used[^1].Copy();
            decimal sum = used.Sum(r => decimal.Parse(r["quantity"], CultureInfo.InvariantCulture));
            loss["id"] = $"PLANTED-{month}";
            loss["kind"] = "loss";
            loss["quantity"] = Math.Round(sum * 0.006m, 2).ToString(CultureInfo.InvariantCulture);
            _books.Rows.Insert(_books.Rows.IndexOf(used[^1]) + 1, loss);
        }

        Finds(plant, "D-003", "R-077");
    }

    [Fact]
    public void A_forged_permit_and_a_night_load()
    {
        string seller = Busiest("dispatch", "HCL");
        foreach (Row row in Of(seller, "dispatch", "HCL").DistinctBy(r => r["occurred_at"][..10]).Take(2))
        {
            row["purchase_permit"] = "FORGED-1";
            row["occurred_at"] = row["occurred_at"][..11] + "23:30:00+08:00";
            row["recorded_at"] = row["occurred_at"];
        }

        Finds(seller, "D-013");
    }
}
