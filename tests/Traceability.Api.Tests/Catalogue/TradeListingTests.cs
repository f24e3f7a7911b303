using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Traceability.Api.Tests.Applications;
using Traceability.Db.Seed;

namespace Traceability.Api.Tests.Catalogue;

/// <summary>国别×品种: what an administrator lists is asked of the next export, from its day to its end.</summary>
public sealed class TradeListingTests(Town town) : IClassFixture<Town>
{
    private const string Korean = "YKR-0001";
    private readonly string _name = "T" + RandomNumberGenerator.GetHexString(8);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_is_reported_while_its_country_is_on_the_list()
    {
        using HttpClient admin = await town.SignedInAsync("admin");
        using HttpClient trader = await town.SignedInAsync("operator");
        await StockAsync(trader);
        Assert.DoesNotContain("R-113", await ExportAsync(trader, Counter.Today));
        await Counter.ReadAsync(
            admin.PostAsJsonAsync("/api/trade-listings", Listing(Counter.Today), Cancellation), HttpStatusCode.Created);
        Assert.Contains("R-113", await ExportAsync(trader, Counter.Today));
        Assert.DoesNotContain("R-113", await ExportAsync(trader, Counter.Today.AddDays(-1)));
        await Counter.ReadAsync(
            admin.PostAsJsonAsync(
                $"/api/trade-listings/{_name}/end", new { from = Counter.Show(Counter.Today.AddDays(1)) },
                Cancellation),
            HttpStatusCode.NoContent);
        Assert.Contains("R-113", await ExportAsync(trader, Counter.Today));
    }

    [Fact]
    public async Task A_code_is_listed_once_and_a_country_needs_its_names()
    {
        using HttpClient admin = await town.SignedInAsync("admin");
        await Counter.ReadAsync(
            admin.PostAsJsonAsync("/api/trade-listings", Listing(new DateOnly(2099, 1, 1)), Cancellation),
            HttpStatusCode.Created);
        await Counter.ReadAsync(
            admin.PostAsJsonAsync("/api/trade-listings", Listing(new DateOnly(2099, 1, 1)), Cancellation),
            HttpStatusCode.Conflict);
        JsonObject nameless = Listing(new DateOnly(2099, 1, 1));
        nameless["code"] = _name + "-2";
        nameless["countryEn"] = "";
        JsonNode refused = await Counter.ReadAsync(
            admin.PostAsJsonAsync("/api/trade-listings", nameless, Cancellation), HttpStatusCode.BadRequest);
        Assert.NotNull(refused["errors"]!["countryZh"]);
    }

    [Fact]
    public async Task The_lists_of_this_release_can_be_read_by_anyone_signed_in_and_changed_by_administrators_only()
    {
        using HttpClient trader = await town.SignedInAsync("operator");
        JsonNode rows = await Counter.ReadAsync(
            trader.GetAsync(new Uri("/api/trade-listings", UriKind.Relative), Cancellation), HttpStatusCode.OK);
        Assert.Superset(
            ReferenceCatalogue.TradeListings.Select(l => l.Code).ToHashSet(),
            rows.AsArray().Select(r => (string)r!["code"]!).ToHashSet());
        using HttpResponseMessage answer = await trader.PostAsJsonAsync(
            "/api/trade-listings", Listing(Counter.Today), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private JsonObject Listing(DateOnly from) => new()
    {
        ["code"] = _name, ["list"] = "specified-country", ["country"] = "KR", ["countryZh"] = "韩国",
        ["countryEn"] = "Korea", ["from"] = Counter.Show(from), ["legalBasis"] = "试验公告",
    };

    private async Task StockAsync(HttpClient trader)
    {
        await Counter.ReadAsync(
            trader.PostAsJsonAsync(
                "/api/products", new { code = _name, name = "某溶剂", baseUnit = "milligram" }, Cancellation),
            HttpStatusCode.Created);
        await Counter.ReadAsync(
            trader.PostAsJsonAsync(
                "/api/sites", new { code = _name, name = "试验库", kind = "warehouse", region = "150823" }, Cancellation),
            HttpStatusCode.Created);
        await Counter.ReadAsync(
            trader.PostAsJsonAsync("/api/openings", Body(Counter.Today.AddDays(-3), "80", null), Cancellation),
            HttpStatusCode.Created);
    }

    /// <summary>The rules that had something to say to an export of 1 kg of goods that nothing else controls.</summary>
    private async Task<IReadOnlyList<string>> ExportAsync(HttpClient trader, DateOnly day)
    {
        JsonNode done = await Counter.ReadAsync(
            trader.PostAsJsonAsync("/api/exports", Body(day, "1", Korean), Cancellation), HttpStatusCode.Created);
        return [.. (done["findings"]?.AsArray() ?? []).Select(f => (string)f!["rule"]!)];
    }

    private JsonObject Body(DateOnly day, string quantity, string? counterparty) => new()
    {
        ["requestId"] = RandomNumberGenerator.GetHexString(12),
        ["occurredAt"] = $"{Counter.Show(day)}T00:00:01+08:00",
        ["site"] = _name,
        ["counterparty"] = counterparty,
        ["items"] = new JsonArray(new JsonObject
        {
            ["product"] = _name, ["lot"] = "L1", ["quantity"] = quantity, ["unit"] = "kg",
        }),
    };
}
