using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Demo;
using Traceability.Db;

namespace Traceability.Api.Tests.Links;

/// <summary>Client credentials (RFC 6749 §4.4): who gets which token, and what it opens.</summary>
public sealed class MachineTokenTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_machine_gets_a_token_by_header_or_body_and_reads_with_it(bool basic)
    {
        (string id, string secret) = await MachineClients.MakeAsync(town, "operator", "goods.read", "changes.read");
        (HttpStatusCode status, JsonNode body, _) = await MachineClients.TokenAsync(town, id, secret, null, basic);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Bearer", (string)body["token_type"]!);
        Assert.Equal("changes.read goods.read", (string)body["scope"]!);
        Assert.InRange((long)body["expires_in"]!, 60, 3_600);
        using HttpClient machine = MachineClients.With(town, (string)body["access_token"]!);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(machine, "/api/stock"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(machine, "/api/changes"));
    }

    [Fact]
    public async Task A_token_opens_no_more_than_the_scopes_that_were_asked_for()
    {
        (string id, string secret) = await MachineClients.MakeAsync(
            town, "operator", "goods.read", "goods.book", "changes.read");
        (_, JsonNode body, _) = await MachineClients.TokenAsync(town, id, secret, "changes.read");
        Assert.Equal("changes.read", (string)body["scope"]!);
        using HttpClient machine = MachineClients.With(town, (string)body["access_token"]!);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(machine, "/api/changes"));
        using HttpResponseMessage refused = await machine.GetAsync(
            new Uri("/api/stock", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("insufficient_scope", refused.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Contains("goods.read", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(machine, "/api/sites"));
    }

    [Fact]
    public async Task Who_may_read_goods_only_records_none()
    {
        using HttpClient machine = await MachineClients.OpenAsync(town, "operator", "goods.read");
        foreach (string path in new[]
        {
            "/api/openings", "/api/destructions", "/api/reversals", "/api/scans", "/api/recalls", "/api/people",
        })
            Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(machine, path));
    }

    [Theory]
    [InlineData("operator")]
    [InlineData("police")]
    public async Task A_machine_cannot_make_itself_a_sign_in_that_outlives_its_token(string keeper)
    {
        using HttpClient machine = await MachineClients.OpenAsync(town, keeper, "goods.read");
        foreach (string path in new[] { "passkeys/options", "passkeys", "second-factor", "second-factor/confirm" })
            Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(machine, $"/api/account/{path}"));
    }

    [Fact]
    public async Task The_platform_of_an_authority_reads_its_region_and_does_no_act()
    {
        using HttpClient platform = await MachineClients.OpenAsync(
            town, "police", "goods.read", "changes.read", "indicators.read");
        using HttpClient police = await town.SignedInAsync("police");
        Assert.Equal(
            await police.GetStringAsync(new Uri("/api/organisations?limit=200", UriKind.Relative), Cancellation),
            await platform.GetStringAsync(new Uri("/api/organisations?limit=200", UriKind.Relative), Cancellation));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(platform, "/api/indicators"));
        foreach (string path in new[]
        {
            "/api/permits/", "/api/visits", "/api/seizures", "/api/destructions", "/api/alerts/1/close",
            "/api/alerts/1/acknowledge", "/api/organisations", "/api/tips/1/acts",
        })
            Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(platform, path));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(platform, "/api/tips"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(platform, "/api/account/machines"));
    }

    [Theory]
    [InlineData("operator", "indicators.read")]
    [InlineData("police", "goods.book")]
    [InlineData("police", "bundle.write")]
    [InlineData("operator", "everything")]
    public async Task A_scope_that_is_not_theirs_to_give_is_refused_with_those_that_are(string keeper, string scope)
    {
        using HttpClient client = await town.SignedInAsync(keeper);
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/account/machines", new { displayName = "接口", scopes = new[] { scope } }, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("goods.read", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_said_as_the_standard_says_them()
    {
        (string id, string secret) = await MachineClients.MakeAsync(town, "operator", "goods.read");
        Assert.Equal("invalid_client", await FaultAsync(HttpStatusCode.Unauthorized, id, "wrong"));
        Assert.Equal("invalid_client", await FaultAsync(HttpStatusCode.Unauthorized, "nobody", secret));
        Assert.Equal("invalid_scope", await FaultAsync(HttpStatusCode.BadRequest, id, secret, "goods.book"));
        Assert.Equal(
            "unsupported_grant_type", await FaultAsync(HttpStatusCode.BadRequest, id, secret, grant: "password"));
        Assert.Equal("invalid_request", await FaultAsync(HttpStatusCode.BadRequest, id, secret, grant: ""));
        Assert.Equal(
            "unauthorized_client",
            await FaultAsync(HttpStatusCode.BadRequest, "operator", DemoWorld.Password));
        (_, _, var headers) = await MachineClients.TokenAsync(town, id, "wrong");
        Assert.Contains("Basic", headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.True(headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_secret_that_has_ended_or_was_replaced_opens_nothing()
    {
        (string id, string secret) = await MachineClients.MakeAsync(town, "operator", "goods.read");
        (_, JsonNode body, _) = await MachineClients.TokenAsync(town, id, secret);
        using HttpClient machine = MachineClients.With(town, (string)body["access_token"]!);
        using HttpClient keeper = await town.SignedInAsync("operator");
        using HttpResponseMessage renewed = await keeper.PostAsync(
            new Uri($"/api/account/machines/{id}/password", UriKind.Relative), null, Cancellation);
        string fresh = (string)JsonNode.Parse(await renewed.Content.ReadAsStringAsync(Cancellation))!["password"]!;
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(machine, "/api/stock"));
        Assert.Equal("invalid_client", await FaultAsync(HttpStatusCode.Unauthorized, id, secret));
        Assert.Equal(HttpStatusCode.OK, (await MachineClients.TokenAsync(town, id, fresh)).Status);
        await using TraceabilityDb db = town.Db();
        DateTime? ended = DateTime.UtcNow.AddMinutes(-1);
        await db.Users.Where(u => u.UserName == id)
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.SecretExpiresAt, ended), Cancellation);
        Assert.Equal("invalid_client", await FaultAsync(HttpStatusCode.Unauthorized, id, fresh));
    }

    private async Task<string> FaultAsync(
        HttpStatusCode expected, string id, string secret, string? scope = null, string grant = "client_credentials")
    {
        (HttpStatusCode status, JsonNode body, _) =
            await MachineClients.TokenAsync(town, id, secret, scope, grant: grant);
        Assert.Equal(expected, status);
        return (string)body["error"]!;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(path, new { }, Cancellation);
        return answer.StatusCode;
    }
}
