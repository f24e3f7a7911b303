using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Traceability.Api.Security;
using Traceability.Db;

namespace Traceability.Api.Tests.Recording;

/// <summary>What an enterprise is promised when it records a movement over HTTP.</summary>
public sealed class RecordMovementTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_movement_is_recorded_once_however_often_it_is_sent()
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Operator));
        (string product, string site) = await GoodsAsync(client);
        JsonObject request = Opening($"REPEAT-{product}", product, site, "25");
        using HttpResponseMessage first = await client.PostAsJsonAsync("/api/openings", request, Cancellation);
        using HttpResponseMessage second = await client.PostAsJsonAsync("/api/openings", request, Cancellation);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(
            await first.Content.ReadAsStringAsync(Cancellation), await second.Content.ReadAsStringAsync(Cancellation));

        using HttpResponseMessage other = await client.PostAsJsonAsync(
            "/api/openings", Opening($"REPEAT-{product}", product, site, "26"), Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
    }

    [Fact]
    public async Task More_than_the_books_have_is_refused_with_the_article_in_the_callers_language_and_kept()
    {
        string user = town.UserIn(Roles.Operator);
        using HttpClient client = await town.SignedInAsync(user);
        (string product, string site) = await GoodsAsync(client);
        using HttpResponseMessage opened = await client.PostAsJsonAsync(
            "/api/openings", Opening($"OVER-{product}", product, site, "25"), Cancellation);
        opened.EnsureSuccessStatusCode();
        JsonObject request = Opening($"USE-{product}", product, site, "25.000001");

        using HttpResponseMessage chinese = await client.PostAsJsonAsync("/api/consumptions", request, Cancellation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, chinese.StatusCode);
        JsonNode finding = (await FindingsAsync(chinese))[0]!;
        Assert.Equal(("B-001", "items[0].quantity"), ((string)finding["rule"]!, (string)finding["field"]!));
        Assert.Contains("《易制毒化学品管理条例》", (string)finding["article"]!, StringComparison.Ordinal);

        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        using HttpResponseMessage english = await client.PostAsJsonAsync("/api/consumptions", request, Cancellation);
        Assert.Contains("Order 445", (string)(await FindingsAsync(english))[0]!["article"]!, StringComparison.Ordinal);
        using TraceabilityDb db = town.Db();
        Assert.Equal(2, db.Refusals.Count(r => r.RequestId == $"USE-{product}"));
    }

    [Fact]
    public async Task More_than_an_account_can_count_is_refused_at_its_item_with_a_cure_and_the_books_go_on()
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Operator));
        (string product, string site) = await GoodsAsync(client);
        JsonObject request = Opening($"FULL-{product}", product, site, "1000000");
        JsonNode item = request["items"]![0]!;
        item["unit"] = "t";
        while (request["items"]!.AsArray().Count < 1_000) request["items"]!.AsArray().Add(item.DeepClone());
        using HttpResponseMessage answer = await client.PostAsJsonAsync("/api/openings", request, Cancellation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        JsonNode finding = (await FindingsAsync(answer))[0]!;
        Assert.Equal(("B-002", "items[10].quantity"), ((string)finding["rule"]!, (string)finding["field"]!));
        Assert.False(string.IsNullOrWhiteSpace((string)finding["cure"]!));
        using (TraceabilityDb db = town.Db())
            Assert.DoesNotContain(db.Movements, m => m.RequestId == $"FULL-{product}");
        using HttpResponseMessage next = await client.PostAsJsonAsync(
            "/api/openings", Opening($"NEXT-{product}", product, site, "25"), Cancellation);
        Assert.Equal(HttpStatusCode.Created, next.StatusCode);
    }

    [Theory]
    [InlineData("0", "items[0].quantity")]
    [InlineData("-1", "items[0].quantity")]
    [InlineData("1e3", "items[0].quantity")]
    [InlineData("0.0000001", "items[0].quantity")]
    public async Task A_quantity_that_is_not_exact_and_positive_names_its_field(string quantity, string field)
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Operator));
        (string product, string site) = await GoodsAsync(client);
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/openings", Opening($"BAD-{product}", product, site, quantity), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        JsonNode problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        Assert.NotNull(problem["errors"]![field]);
    }

    [Fact]
    public async Task Broken_json_is_the_callers_fault()
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Operator));
        using StringContent broken = new("{\"requestId\": ", System.Text.Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await client.PostAsync(new Uri("/api/openings", UriKind.Relative), broken,
            Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_list_answers_304_when_nothing_changed()
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Operator));
        Uri list = new("/api/movements?limit=5", UriKind.Relative);
        using HttpResponseMessage first = await client.GetAsync(list, Cancellation);
        first.EnsureSuccessStatusCode();
        using HttpRequestMessage again = new(HttpMethod.Get, list);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await client.SendAsync(again, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    private static async Task<JsonArray> FindingsAsync(HttpResponseMessage answer) =>
        (JsonArray)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["findings"]!;

    private static JsonObject Opening(string id, string product, string site, string quantity) => new()
    {
        ["requestId"] = id,
        ["occurredAt"] = "2026-01-05T08:00:00+08:00",
        ["site"] = site,
        ["items"] = new JsonArray(new JsonObject
        {
            ["product"] = product, ["lot"] = "L1", ["quantity"] = quantity, ["unit"] = "kg",
        }),
    };

    /// <summary>A new uncontrolled product and a new site of the signed-in enterprise.</summary>
    private static async Task<(string Product, string Site)> GoodsAsync(HttpClient client)
    {
        string name = "T" + System.Security.Cryptography.RandomNumberGenerator.GetHexString(12);
        using HttpResponseMessage product = await client.PostAsJsonAsync(
            "/api/products", new { code = name, name = "试验产品", baseUnit = "milligram" }, Cancellation);
        product.EnsureSuccessStatusCode();
        using HttpResponseMessage site = await client.PostAsJsonAsync(
            "/api/sites", new { code = name, name = "试验库", kind = "warehouse", region = "150823" }, Cancellation);
        site.EnsureSuccessStatusCode();
        return (name, name);
    }
}
