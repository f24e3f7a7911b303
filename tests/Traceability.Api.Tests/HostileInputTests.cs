using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Traceability.Api.Security;
using Traceability.Db;

namespace Traceability.Api.Tests;

/// <summary>Whatever is sent, the answer names the field in the caller's language, and nothing is stored.</summary>
public sealed class HostileInputTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "request")]
    [InlineData("[1]", "body")]
    [InlineData("""{"code":"91150823MA0N000162","name":"X""", "name")]
    [InlineData("""{"name":"某厂","kinds":["producer"],"region":"150823"}""", "code")]
    [InlineData("""{"code":"91150823MA0N000162","name":null,"kinds":["producer"],"region":"150823"}""", "name")]
    [InlineData("""{"code":"91150823MA0N000162","name":"某\u0000厂","kinds":["producer"],"region":"150823"}""", "name")]
    [InlineData("""{"code":"91150823MA0N000162","name":"某\u001b[2J","kinds":["producer"],"region":"150823"}""", "name")]
    [InlineData("""{"code":"91150823MA0N000162","name":"   ","kinds":["producer"],"region":"150823"}""", "name")]
    [InlineData("""{"code":"91150823MA0N000162","name":"某厂","kinds":["smuggler"],"region":"150823"}""", "kinds[0]")]
    [InlineData("""{"code":"91150823MA0N000162","name":"某厂","kinds":[],"region":"150823"}""", "kinds")]
    [InlineData("""{"code":"91150823MA0N000162","name":"某厂","kinds":["producer"],"region":"991234"}""", "region")]
    [InlineData("""{"code":"91150823MA0N000162","name":"某厂","kinds":["producer"],"region":"15082"}""", "region")]
    [InlineData("""{"code":"91150823MA0N000163","name":"某厂","kinds":["producer"],"region":"150823"}""", "code")]
    public async Task A_registration_that_cannot_be_is_refused_at_its_field(string body, string field) =>
        await RefusedAsync(Roles.Police, "/api/organisations", body, field);

    [Theory]
    [InlineData("06901234567890", 1, "gtin")]
    [InlineData("6901234567892", 1, "gtin")]
    [InlineData("06901234567892", 0, "contents[0].nanogramsPerUnit")]
    [InlineData("06901234567892", -1, "contents[0].nanogramsPerUnit")]
    [InlineData("06901234567892", 1_000_001, "contents")]
    public async Task A_product_that_cannot_be_is_refused_at_its_field(string gtin, int nanograms, string field) =>
        await RefusedAsync(
            Roles.Operator, "/api/products",
            $$"""
            {"code":"H-1","name":"丙酮","gtin":"{{gtin}}","baseUnit":"milligram",
             "contents":[{"substance":"CN-P3-02","nanogramsPerUnit":{{nanograms}}}]}
            """,
            field);

    [Theory]
    [InlineData("""{"requestId":"h","occurredAt":"昨天","items":[]}""", "occurredAt")]
    [InlineData("""{"requestId":"h"}""", "occurredAt")]
    [InlineData("""{"requestId":"","occurredAt":"2026-11-01T00:00:00Z","site":"P-TANK"}""", "requestId")]
    [InlineData("""{"requestId":"h","occurredAt":"2026-11-01","items":[{"quantity":5}]}""", "items[0].quantity")]
    public async Task A_movement_that_cannot_be_read_is_refused_at_its_field(string body, string field) =>
        await RefusedAsync(Roles.Operator, "/api/openings", body, field);

    [Fact]
    public async Task A_parameter_that_cannot_be_read_is_named()
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Operator));
        using HttpResponseMessage answer = await client.GetAsync(
            new Uri("/api/movements?limit=many", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await ProblemAsync(answer))["errors"]!["limit"]);
    }

    [Theory]
    [InlineData("zh", "请先登录")]
    [InlineData("en", "Sign in first")]
    public async Task A_refusal_speaks_the_callers_language(string language, string title)
    {
        using HttpClient stranger = town.App.CreateClient();
        stranger.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        using HttpResponseMessage answer = await stranger.GetAsync(
            new Uri("/api/movements", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(title, (string)(await ProblemAsync(answer))["title"]!);
    }

    private async Task RefusedAsync(string role, string route, string body, string field)
    {
        (int, int, int) before = Stored();
        using HttpClient client = await town.SignedInAsync(town.UserIn(role));
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await client.PostAsync(
            new Uri(route, UriKind.Relative), content, Cancellation);
        JsonNode problem = await ProblemAsync(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, problem.ToJsonString());
        Assert.True(problem["errors"]?[field] is JsonArray { Count: > 0 }, problem.ToJsonString());
        Assert.Equal(before, Stored());
    }

    private (int Organisations, int Products, int Movements) Stored()
    {
        using TraceabilityDb db = town.Db();
        return (db.Organisations.Count(), db.Products.Count(), db.Movements.Count());
    }

    private static async Task<JsonNode> ProblemAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
}
