using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MiniExcelLibs;
using Traceability.Api.Tests.Applications;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Tests.Rules;

/// <summary>Who dispensed what, how much, to which kinds of people: tied to the ledger, read by who may.</summary>
public sealed class DispensingReportTests(Town town) : IClassFixture<Town>
{
    private const string Hospital = "12150823460001098T";
    private const string Pharmacy = "91150823MA0P10101H";
    private const string Formula = "=HYPERLINK(1)";

    private static DateOnly Today => Counter.Today;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Year => $"from={Today.AddDays(-365):yyyy-MM-dd}&to={Today:yyyy-MM-dd}";

    [Fact]
    public async Task The_summary_of_a_year_is_what_the_ledger_put_to_consumed()
    {
        using HttpClient client = await town.SignedInAsync("hospital");
        JsonNode report = await ReadAsync(client, $"/api/reports/dispensings?{Year}");
        DateTime begin = ChinaTime.StartOf(Today.AddDays(-365));
        using TraceabilityDb db = town.Db();
        var entries = (from entry in db.LedgerEntries
                       join account in db.Accounts on entry.Account equals account.Id
                       where account.Kind == AccountKind.Consumed
                       join line in db.MovementLines on entry.Line equals line.Id
                       join movement in db.Movements on line.Movement equals movement.Id
                       where movement.OccurredAt >= begin
                       join unit in db.Organisations on movement.Organisation equals unit.Id
                       where unit.Code == Hospital
                       join lot in db.Lots on account.Commodity equals lot.Id
                       join product in db.Products on lot.Product equals product.Id
                       select new { product.Code, Units = entry.Side * entry.Quantity }).ToList();
        Assert.NotEmpty(entries);
        Assert.Equal(
            entries.GroupBy(e => e.Code).OrderBy(g => g.Key).Select(g => (g.Key, g.Sum(e => e.Units))),
            Lines(report).GroupBy(l => (string)l["product"]!).OrderBy(g => g.Key)
                .Select(g => (g.Key, g.Sum(l => (long)l["quantity"]!))));
        Assert.Contains(Lines(report), l => (string?)l["patients"] == "cancer-pain-outpatient"
            && (string?)l["department"] == "疼痛门诊" && (long)l["prescriptions"]! > 0
            && (long)l["contents"]![0]!["milligrams"]! > 0);
        Assert.All(Lines(report), l => Assert.Equal(
            (long)l["quantity"]!, ((long)l["packs"]! * (long)l["piecesAPack"]!) + (long)l["loosePieces"]!));
    }

    [Fact]
    public async Task A_dispensing_stands_in_json_workbook_and_page_and_is_gone_when_it_is_taken_back()
    {
        using HttpClient client = await town.SignedInAsync("hospital");
        JsonObject body = Dispensing("FORMULA-1", 7);
        body["department"] = Formula;
        using HttpResponseMessage done = await client.PostAsJsonAsync("/api/dispensings", body, Cancellation);
        Assert.True(done.StatusCode == HttpStatusCode.Created, await done.Content.ReadAsStringAsync(Cancellation));
        string day = $"from={Today.AddDays(-1):yyyy-MM-dd}&to={Today:yyyy-MM-dd}&organisation={Hospital}";
        JsonNode line = Assert.Single(
            Lines(await ReadAsync(client, $"/api/reports/dispensings?{day}")),
            l => (string?)l["department"] == Formula);
        Assert.Equal(
            ("outpatient", 14, 1, 2), ((string?)line["patients"], (long)line["quantity"]!, (long)line["dispensings"]!,
                (long)line["prescriptions"]!));
        await using Stream file = await client.GetStreamAsync(
            new Uri($"/api/reports/dispensings.xlsx?{day}", UriKind.Relative), Cancellation);
        using MemoryStream workbook = new();
        await file.CopyToAsync(workbook, Cancellation);
        IDictionary<string, object> row = Assert.Single(
            workbook.Query(useHeaderRow: true, sheetName: "调剂汇总").Cast<IDictionary<string, object>>(),
            r => (r["科室"] as string)?.EndsWith(Formula, StringComparison.Ordinal) == true);
        Assert.Equal("'" + Formula, row["科室"]);
        Assert.Equal(14m, Convert.ToDecimal(row["数量"], CultureInfo.InvariantCulture));
        string page = await client.GetStringAsync(
            new Uri($"/api/reports/dispensings.html?{day}", UriKind.Relative), Cancellation);
        Assert.Contains("HYPERLINK(1)", page, StringComparison.Ordinal);
        Assert.Contains("（盖章）", page, StringComparison.Ordinal);
        JsonNode listed = (await ReadAsync(client, "/api/movements?kind=dispense&limit=5"))["items"]!.AsArray()
            .Single(m => (string)m!["requestId"]! == "FORMULA-1")!;
        Assert.Equal(("outpatient", 2, 7), (
            (string?)listed["patientGroup"], (int)listed["prescriptions"]!, (int)listed["prescribedDays"]!));

        using HttpResponseMessage back = await client.PostAsJsonAsync("/api/reversals", new
        {
            requestId = "FORMULA-2", occurredAt = DateTimeOffset.UtcNow.AddSeconds(-10), @ref = "FORMULA-1",
            reason = "发错",
        }, Cancellation);
        Assert.True(back.StatusCode == HttpStatusCode.Created, await back.Content.ReadAsStringAsync(Cancellation));
        Assert.DoesNotContain(
            Lines(await ReadAsync(client, $"/api/reports/dispensings?{day}")),
            l => (string?)l["department"] == Formula);
    }

    [Fact]
    public async Task Too_many_days_are_refused_and_only_a_dispensing_has_patients()
    {
        using HttpClient client = await town.SignedInAsync("hospital");
        using HttpResponseMessage refused = await client.PostAsJsonAsync(
            "/api/dispensings", Dispensing("DAYS-8", 8), Cancellation);
        string text = await refused.Content.ReadAsStringAsync(Cancellation);
        JsonNode finding = JsonNode.Parse(text)!["findings"]![0]!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(("R-048", "prescribedDays"), ((string?)finding["rule"], (string?)finding["field"]));
        using HttpResponseMessage other = await client.PostAsJsonAsync(
            "/api/consumptions", Dispensing("USE-1", 7), Cancellation);
        JsonNode problem = JsonNode.Parse(await other.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
        foreach (string field in new[] { "patientGroup", "prescriptions", "prescribedDays" })
            Assert.NotNull(problem["errors"]![field]);
    }

    [Theory]
    [InlineData("police", true, true)]
    [InlineData("drug", true, true)]
    [InlineData("health", true, false)]
    [InlineData("emergency", false, false)]
    [InlineData("operator", false, false)]
    public async Task Each_authority_reads_the_units_of_its_remit_and_a_unit_its_own(
        string user, bool seesHospital, bool seesPharmacy)
    {
        using HttpClient client = await town.SignedInAsync(user);
        HashSet<string> units = [.. Lines(await ReadAsync(client, $"/api/reports/dispensings?{Year}"))
            .Select(l => (string)l["organisation"]!)];
        Assert.Equal((seesHospital, seesPharmacy), (units.Contains(Hospital), units.Contains(Pharmacy)));
        foreach ((string unit, bool sees) in new[] { (Hospital, seesHospital), (Pharmacy, seesPharmacy) })
        {
            foreach (string form in new[] { "", ".xlsx", ".html" })
            {
                using HttpResponseMessage answer = await client.GetAsync(
                    new Uri($"/api/reports/dispensings{form}?{Year}&organisation={unit}", UriKind.Relative),
                    Cancellation);
                Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
            }
        }
    }

    [Theory]
    [InlineData("association")]
    [InlineData("committee")]
    [InlineData("admin")]
    public async Task Whoever_may_see_no_goods_reads_no_dispensings(string user)
    {
        using HttpClient client = await town.SignedInAsync(user);
        foreach (string form in new[] { "", ".xlsx", ".html" })
        {
            using HttpResponseMessage answer = await client.GetAsync(
                new Uri($"/api/reports/dispensings{form}?{Year}", UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    /// <summary>Fourteen tablets of the hospital's diazepam, on two prescriptions.</summary>
    private JsonObject Dispensing(string id, int days)
    {
        using TraceabilityDb db = town.Db();
        string lot = (from product in db.Products
                      where product.Code == "DZP-TAB"
                      join l in db.Lots on product.Id equals l.Product
                      join account in db.Accounts on l.Id equals account.Commodity
                      where account.Kind == AccountKind.OnHand && account.Package == null
                      join unit in db.Organisations on account.Owner equals unit.Id
                      where unit.Code == Hospital
                      join entry in db.LedgerEntries
                          on new { Account = account.Id, Seq = account.Entries } equals new { entry.Account, entry.Seq }
                      where entry.After >= 100
                      select l.Number).First();
        return new JsonObject
        {
            ["requestId"] = id,
            ["occurredAt"] = DateTimeOffset.UtcNow.AddMinutes(-1).ToString("O", CultureInfo.InvariantCulture),
            ["site"] = "H-PHARM",
            ["purpose"] = "处方 1",
            ["patientGroup"] = "outpatient",
            ["prescriptions"] = 2,
            ["prescribedDays"] = days,
            ["items"] = new JsonArray(new JsonObject
            {
                ["product"] = "DZP-TAB", ["lot"] = lot, ["quantity"] = "14", ["unit"] = "piece",
            }),
        };
    }

    private static IEnumerable<JsonNode> Lines(JsonNode report) => report["lines"]!.AsArray().Select(l => l!);

    private static async Task<JsonNode> ReadAsync(HttpClient client, string path) =>
        JsonNode.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation))!;
}
