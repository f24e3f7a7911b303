using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Traceability.Api.Tests.Applications;
using Traceability.Domain.Oversight;
using Traceability.Jobs;

namespace Traceability.Api.Tests.Catalogue;

/// <summary>列管: looked at first, then in force from its day, and holders declare what they have.</summary>
public sealed class ListingTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_preview_names_the_holders_and_products_called_alike_and_changes_nothing()
    {
        Listed listed = await StockedAsync();
        using HttpClient admin = await town.SignedInAsync("admin");
        JsonNode preview = await Counter.ReadAsync(
            admin.PostAsJsonAsync("/api/substances/preview", listed.Request(), Cancellation), HttpStatusCode.OK);
        JsonNode holder = Assert.Single(Assert.Single(preview["named"]!.AsArray())!["holders"]!.AsArray())!;
        Assert.Equal(
            ("91150823MA0P10021X", 80_000_000L, "mg"),
            ((string)holder["organisation"]!, (long)holder["quantity"]!, (string)holder["unit"]!));
        Assert.Equal(listed.Likely, (string)Assert.Single(preview["likely"]!.AsArray())!["code"]!);
        using var db = town.Db();
        Assert.DoesNotContain(db.Substances, s => s.Code == listed.Code);
        Assert.DoesNotContain(db.StockDeclarations, d => d.Substance == listed.Code);
    }

    [Fact]
    public async Task From_its_day_on_a_purchase_needs_its_paper_and_before_it_does_not()
    {
        Listed listed = await StockedAsync();
        using HttpClient admin = await town.SignedInAsync("admin");
        using HttpClient trader = await town.SignedInAsync("operator");
        await Counter.ReadAsync(
            admin.PostAsJsonAsync("/api/substances", listed.Request(from: Counter.Today.AddDays(-1)), Cancellation),
            HttpStatusCode.Created);
        JsonNode refused = await Counter.ReadAsync(
            trader.PostAsJsonAsync("/api/purchases", listed.Purchase(Counter.Today), Cancellation),
            HttpStatusCode.UnprocessableEntity);
        Assert.Contains("R-008", refused["findings"]!.AsArray().Select(f => (string)f!["rule"]!));
        await Counter.ReadAsync(
            trader.PostAsJsonAsync("/api/purchases", listed.Purchase(Counter.Today.AddDays(-2)), Cancellation),
            HttpStatusCode.Created);

        await Counter.ReadAsync(
            admin.PostAsJsonAsync(
                $"/api/substances/{listed.Code}/delist", new { from = Counter.Show(Counter.Today) }, Cancellation),
            HttpStatusCode.NoContent);
        await Counter.ReadAsync(
            trader.PostAsJsonAsync("/api/purchases", listed.Purchase(Counter.Today), Cancellation),
            HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_holder_owes_a_declaration_until_it_is_made_and_late_it_is_an_alert()
    {
        Listed listed = await StockedAsync();
        using HttpClient admin = await town.SignedInAsync("admin");
        using HttpClient trader = await town.SignedInAsync("operator");
        using HttpClient stranger = await town.SignedInAsync("machine");
        await Counter.ReadAsync(
            admin.PostAsJsonAsync("/api/substances", listed.Request(), Cancellation), HttpStatusCode.Created);
        DateOnly due = Counter.Today.AddDays(30);
        JsonNode duty = Assert.Single(JsonNode.Parse(await trader.GetStringAsync(
            new Uri("/api/duties", UriKind.Relative), Cancellation))!.AsArray(),
            d => (string)d!["subject"]! == listed.Code)!;
        Assert.Equal(("declaration", Counter.Show(due)), ((string)duty["kind"]!, (string)duty["dueOn"]!));
        await RunAsync(due);
        Assert.Empty(Alerts(listed));
        await RunAsync(due.AddDays(1));
        Assert.Equal(AlertState.Open, Assert.Single(Alerts(listed)).State);

        await Counter.ReadAsync(DeclareAsync(stranger, listed), HttpStatusCode.NotFound);
        JsonNode made = await Counter.ReadAsync(DeclareAsync(trader, listed), HttpStatusCode.OK);
        Assert.Equal(
            (listed.Code, 80_000_000L),
            ((string)made["stock"]![0]!["product"]!, (long)made["stock"]![0]!["quantity"]!));
        JsonNode again = await Counter.ReadAsync(DeclareAsync(trader, listed), HttpStatusCode.OK);
        Assert.Equal((string)made["declaredAt"]!, (string)again["declaredAt"]!);
        await RunAsync(due.AddDays(1));
        Assert.Equal(AlertState.Cleared, Assert.Single(Alerts(listed)).State);
    }

    [Fact]
    public async Task A_change_of_class_judges_each_movement_by_the_class_of_its_day_and_holders_declare_again()
    {
        Listed listed = await StockedAsync();
        using HttpClient admin = await town.SignedInAsync("admin");
        using HttpClient trader = await town.SignedInAsync("operator");
        DateOnly first = Counter.Today.AddDays(-1);
        await Counter.ReadAsync(
            admin.PostAsJsonAsync("/api/substances", listed.Request(from: first.AddDays(-1)), Cancellation),
            HttpStatusCode.Created);
        string path = $"/api/substances/{listed.Code}/reclassify";
        JsonNode preview = await Counter.ReadAsync(
            admin.PostAsJsonAsync(path + "/preview", listed.Reclassify(first), Cancellation), HttpStatusCode.OK);
        Assert.Equal(
            "91150823MA0P10021X", (string)preview["products"]![0]!["holders"]![0]!["organisation"]!);
        using (var db = town.Db()) Assert.DoesNotContain(db.Substances, s => s.Code == listed.NewCode);

        await Counter.ReadAsync(
            admin.PostAsJsonAsync(path, listed.Reclassify(first), Cancellation), HttpStatusCode.Created);
        Assert.Equal("R-008", await RuleAsync(trader, listed.Purchase(first.AddDays(-1))));
        Assert.Equal("R-005", await RuleAsync(trader, listed.Purchase(first)));
        using (var db = town.Db())
        {
            Domain.Catalogue.Substance after = db.Substances.Single(s => s.Code == listed.NewCode);
            Domain.Catalogue.Substance before = db.Substances.Single(s => s.Code == listed.Code);
            Assert.Equal((listed.Code, first, first), (after.Follows, after.ListedFrom, before.DelistedFrom));
            Assert.False(before.IsControlledOn(first) || after.IsControlledOn(first.AddDays(-1)));
            Assert.Single(db.StockDeclarations.Where(d => d.Substance == listed.NewCode));
        }

        await Counter.ReadAsync(
            admin.PostAsJsonAsync(path, listed.Reclassify(first), Cancellation), HttpStatusCode.Conflict);
        JsonObject again = listed.Reclassify(first);
        again["newCode"] = listed.Code + "-C";
        JsonNode refused = await Counter.ReadAsync(
            admin.PostAsJsonAsync(path, again, Cancellation), HttpStatusCode.BadRequest);
        Assert.NotNull(refused["errors"]!["from"]);
    }

    /// <summary>The purchase rule that refuses a movement.</summary>
    private static async Task<string> RuleAsync(HttpClient client, JsonObject purchase)
    {
        JsonNode refused = await Counter.ReadAsync(
            client.PostAsJsonAsync("/api/purchases", purchase, Cancellation), HttpStatusCode.UnprocessableEntity);
        return refused["findings"]!.AsArray().Select(f => (string)f!["rule"]!).Single(r => r is "R-005" or "R-008");
    }

    private List<Alert> Alerts(Listed listed)
    {
        using var db = town.Db();
        return [.. db.Alerts.Where(a => a.ProductOrSubstance == listed.Code)];
    }

    private Task<JobCount> RunAsync(DateOnly day) =>
        Schedule.Find(FlagUndeclaredStock.Name).RunAsync(town.App.Services, day, Cancellation);

    private static Task<HttpResponseMessage> DeclareAsync(HttpClient client, Listed listed) =>
        client.PostAsync(new Uri($"/api/declarations/{listed.Code}", UriKind.Relative), null, Cancellation);

    /// <summary>The trader has 80 kg of a product that nobody controls yet; another product is called alike.</summary>
    private async Task<Listed> StockedAsync()
    {
        using HttpClient trader = await town.SignedInAsync("operator");
        Listed listed = new("X" + RandomNumberGenerator.GetHexString(8));
        foreach ((string code, string name) in new[] { (listed.Code, "某溶剂"), (listed.Likely, "工业" + listed.NameZh) })
        {
            await Counter.ReadAsync(
                trader.PostAsJsonAsync("/api/products", new { code, name, baseUnit = "milligram" }, Cancellation),
                HttpStatusCode.Created);
        }

        await Counter.ReadAsync(
            trader.PostAsJsonAsync(
                "/api/sites",
                new { code = listed.Code, name = "试验库", kind = "warehouse", region = "150823" }, Cancellation),
            HttpStatusCode.Created);
        JsonObject opening = listed.Purchase(Counter.Today.AddDays(-3));
        opening.Remove("counterparty");
        opening["items"]![0]!["quantity"] = "80";
        await Counter.ReadAsync(trader.PostAsJsonAsync("/api/openings", opening, Cancellation), HttpStatusCode.Created);
        return listed;
    }

    private sealed record Listed(string Code)
    {
        public string Likely => Code + "-LIKE";

        public string NewCode => Code + "-B";

        public JsonObject Reclassify(DateOnly from) => new()
        {
            ["newCode"] = NewCode,
            ["class"] = "precursor1",
            ["from"] = Counter.Show(from),
            ["includesSalts"] = true,
            ["legalBasis"] = "试验公告〔2026〕2号",
            ["declareBy"] = Counter.Show(from.AddDays(30)),
        };

        public string NameZh => "新列管物" + Code;

        public JsonObject Request(DateOnly? from = null) => new()
        {
            ["code"] = Code,
            ["class"] = "precursor3",
            ["nameZh"] = NameZh,
            ["nameEn"] = "newly listed " + Code,
            ["includesSalts"] = false,
            ["listedFrom"] = Counter.Show(from ?? Counter.Today.AddDays(10)),
            ["legalBasis"] = "试验公告〔2026〕1号",
            ["declareBy"] = Counter.Show(Counter.Today.AddDays(30)),
            ["products"] = new JsonArray(new JsonObject { ["code"] = Code, ["nanogramsPerUnit"] = 1_000_000 }),
        };

        public JsonObject Purchase(DateOnly day) => new()
        {
            ["requestId"] = RandomNumberGenerator.GetHexString(12),
            ["occurredAt"] = Domain.ChinaTime.StartOf(day)
                .ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ["site"] = Code,
            ["counterparty"] = "91150823MA0P100133",
            ["payment"] = "transfer",
            ["items"] = new JsonArray(new JsonObject
            {
                ["product"] = Code, ["lot"] = "L1", ["quantity"] = "10", ["unit"] = "kg",
            }),
        };
    }
}
