using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MiniExcelLibs;

namespace Traceability.Api.Tests.Rules;

/// <summary>Reports to the authorities: made from the books, filed with one call, read by who may.</summary>
public sealed class ReportsOverHttpTests(Town town) : IClassFixture<Town>
{
    private const string Machine = "91150823MA0P100133";
    private const string Period = "from=2026-01-01&to=2026-12-31";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_figures_tie_to_the_stock_list()
    {
        using HttpClient client = await town.SignedInAsync("machine");
        JsonArray products = (await ReadAsync(client, $"/api/reports/goods?{Year()}"))["products"]!.AsArray();
        Assert.NotEmpty(products);
        Dictionary<string, long> stock = await StockAsync(client);
        foreach (JsonNode? line in products)
        {
            long Of(string field) => (long)line![field]!;
            Assert.Equal(Of("closing"), Of("opening") + Of("in") - Of("out"));
            Assert.Equal(stock.GetValueOrDefault((string)line!["product"]!), Of("closing"));
        }
    }

    [Fact]
    public async Task The_workbook_opens_and_says_the_same()
    {
        using HttpClient client = await town.SignedInAsync("machine");
        JsonArray products = (await ReadAsync(client, $"/api/reports/goods?{Year()}"))["products"]!.AsArray();
        await using Stream file = await client.GetStreamAsync(
            new Uri($"/api/reports/goods.xlsx?{Year()}", UriKind.Relative), Cancellation);
        using MemoryStream workbook = new();
        await file.CopyToAsync(workbook, Cancellation);
        List<IDictionary<string, object>> rows =
            [.. workbook.Query(useHeaderRow: true, sheetName: "收发存").Cast<IDictionary<string, object>>()];
        Assert.Equal(products.Select(p => (string)p!["product"]!), rows.Select(r => (string)r["产品编码"]));
        Assert.All(rows, r => Assert.Contains((string)r["单位"], (string[])["kg", "L", "件"]));
        JsonNode first = products[0]!;
        decimal scale = (string)first["unit"]! is "mg" or "µL" ? 1_000_000 : 1;
        Assert.Equal((long)first["closing"]! / scale, Convert.ToDecimal(rows[0]["期末结存"], CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_printed_page_shows_every_product_with_its_unit_and_closing()
    {
        using HttpClient client = await town.SignedInAsync("machine");
        JsonArray products = (await ReadAsync(client, $"/api/reports/goods?{Year()}"))["products"]!.AsArray();
        string page = await client.GetStringAsync(
            new Uri($"/api/reports/goods.html?{Year()}", UriKind.Relative), Cancellation);
        foreach (JsonNode? product in products)
        {
            decimal closing = (long)product!["closing"]! / ((string)product["unit"]! is "mg" or "µL" ? 1_000_000m : 1m);
            Assert.Contains(
                (string)product["product"]!, page, StringComparison.Ordinal);
            Assert.Contains(
                closing.ToString("#,0.######", CultureInfo.InvariantCulture), page, StringComparison.Ordinal);
        }

        Assert.Contains("（盖章）", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_owed_is_filed_with_one_call_and_then_nothing_is_owed()
    {
        using HttpClient client = await town.SignedInAsync("pharma");
        int owed = (await ReadAsync(client, "/api/reports/owed")).AsArray().Count;
        using HttpResponseMessage first = await client.PostAsJsonAsync("/api/reports/file", new { }, Cancellation);
        JsonNode count = JsonNode.Parse(await first.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal((HttpStatusCode.OK, owed), (first.StatusCode, (int)count["filed"]!));
        Assert.Empty((await ReadAsync(client, "/api/reports/owed")).AsArray());
        using HttpResponseMessage again = await client.PostAsJsonAsync("/api/reports/file", new { }, Cancellation);
        Assert.Contains("\"filed\":0", await again.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_makes_no_sense_is_refused_by_field()
    {
        using HttpClient client = await town.SignedInAsync("machine");
        foreach (string period in new[] { "from=2026-02-01&to=2026-01-31", "from=2025-01-01&to=2026-01-02" })
        {
            using HttpResponseMessage answer = await client.GetAsync(
                new Uri($"/api/reports/goods?{period}", UriKind.Relative), Cancellation);
            JsonNode problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.NotNull(problem["errors"]!["to"]);
        }
    }

    [Fact]
    public async Task The_police_read_a_units_reports_and_another_unit_does_not()
    {
        using HttpClient police = await town.SignedInAsync("police");
        using HttpClient other = await town.SignedInAsync("operator");
        foreach (string path in new[]
        {
            $"/api/reports/goods?{Period}&organisation={Machine}", $"/api/reports/owed?organisation={Machine}",
            $"/api/reports/filed?organisation={Machine}",
        })
        {
            using HttpResponseMessage seen = await police.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            using HttpResponseMessage hidden = await other.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (seen.StatusCode, hidden.StatusCode));
        }
    }

    /// <summary>445 art. 3: the figures of goods outside an authority's remit are not for it, in no form.</summary>
    [Fact]
    public async Task An_authority_reads_figures_of_its_remit_only()
    {
        const string dyeWorks = "91150823MA0P10048M", site = "U2-STORE";
        using HttpClient police = await town.SignedInAsync("police");
        using HttpClient emergency = await town.SignedInAsync("emergency");
        string[] all = await ProductsAsync(police), bounded = await ProductsAsync(emergency);
        Assert.Contains("DYE-INT", all);
        Assert.Contains("HCL31", bounded);
        Assert.DoesNotContain("DYE-INT", bounded);
        foreach ((HttpClient client, string product, HttpStatusCode status) in new[]
        {
            (police, "DYE-INT", HttpStatusCode.OK), (emergency, "HCL31", HttpStatusCode.OK),
            (emergency, "DYE-INT", HttpStatusCode.NotFound),
        })
        {
            using HttpResponseMessage book = await client.GetAsync(
                new Uri($"/api/stock/book.xlsx?site={site}&product={product}&month=2026-11-01", UriKind.Relative),
                Cancellation);
            Assert.Equal(status, book.StatusCode);
        }

        static async Task<string[]> ProductsAsync(HttpClient client) =>
        [
            .. (await ReadAsync(client, $"/api/reports/goods?{Year()}&organisation={dyeWorks}"))["products"]!.AsArray()
                .Select(p => p!["product"]!.GetValue<string>()),
        ];
    }

    /// <summary>A year up to today: the demo county ends yesterday.</summary>
    private static string Year()
    {
        DateOnly today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
        return $"from={today.AddDays(-365):yyyy-MM-dd}&to={today:yyyy-MM-dd}";
    }

    private static async Task<Dictionary<string, long>> StockAsync(HttpClient client)
    {
        Dictionary<string, long> stock = [];
        string after = "";
        while (true)
        {
            JsonNode page = await ReadAsync(client, $"/api/stock?limit=100{after}");
            foreach (JsonNode? row in page["items"]!.AsArray())
            {
                if ((string)row!["owner"]! != Machine || (string)row["state"]! != "on-hand") continue;
                string product = (string)row["product"]!;
                stock[product] = stock.GetValueOrDefault(product) + (long)row["quantity"]!;
            }

            if (page["next"] is not { } next) return stock;
            after = $"&after={next}";
        }
    }

    private static async Task<JsonNode> ReadAsync(HttpClient client, string path) =>
        JsonNode.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation))!;
}
