using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Traceability.Api.Security;

namespace Traceability.Api.Tests.Links;

/// <summary>变更流 over HTTP: in order, once, and nobody sees more of it than of the rest.</summary>
public sealed class ChangeTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_of_any_size_tell_the_same_changes_in_the_same_order_each_once()
    {
        using HttpClient police = await town.SignedInAsync("police");
        List<JsonNode> big = await AllAsync(police, "limit=500");
        List<JsonNode> small = await AllAsync(police, "limit=3&kinds=alert,permit");
        Assert.Equal(big.Select(Cursor).Distinct().Order(), big.Select(Cursor));
        Assert.Equal(
            big.Where(i => (string)i["kind"]! is "alert" or "permit").Select(Cursor), small.Select(Cursor));
        Assert.Contains(big, i => (string)i["kind"]! == "movement");
    }

    [Theory]
    [InlineData("police")]
    [InlineData("operator")]
    [InlineData("safety")]
    [InlineData("commerce")]
    [InlineData("health")]
    public async Task Whatever_is_told_can_be_read_at_its_address(string user)
    {
        using HttpClient client = await town.SignedInAsync(user);
        List<JsonNode> all = await AllAsync(client, "limit=500");
        Assert.NotEmpty(all);
        foreach (JsonNode item in all.GroupBy(i => (string)i["kind"]!).SelectMany(g => g.TakeLast(5)))
        {
            using HttpResponseMessage answer = await client.GetAsync(
                new Uri((string)item["href"]!, UriKind.Relative), Cancellation);
            Assert.True(answer.IsSuccessStatusCode, $"{user}: {item["href"]} {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_unit_is_told_of_its_own_and_the_association_of_no_goods()
    {
        using HttpClient operators = await town.SignedInAsync("operator");
        List<JsonNode> own = await AllAsync(operators, "kinds=alert,refusal,report,application,organisation");
        JsonNode me = JsonNode.Parse(
            await operators.GetStringAsync(new Uri("/api/account/me", UriKind.Relative), Cancellation))!;
        Assert.All(own, i => Assert.Equal((string)me["organisation"]!, (string)i["organisation"]!));
        using HttpClient association = await town.SignedInAsync("association");
        Assert.All(
            await AllAsync(association, "limit=500"),
            i => Assert.True((string)i["kind"]! is "organisation" or "suspicion", (string)i["kind"]!));
        using HttpClient committee = await town.SignedInAsync("committee");
        using HttpResponseMessage closed = await committee.GetAsync(
            new Uri("/api/changes", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
    }

    [Fact]
    public async Task What_is_done_now_comes_next_and_an_unknown_kind_is_refused_with_those_there_are()
    {
        using HttpClient police = await town.SignedInAsync(town.UserIn(Roles.Police));
        long head = Cursor((await AllAsync(police, "limit=500"))[^1]);
        using HttpResponseMessage done = await police.PostAsJsonAsync(
            "/api/organisations/91150823MA0P10048M/status", new { status = "verified" }, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, done.StatusCode);
        JsonNode page = await ReadAsync(police, $"/api/changes?after={head}");
        JsonNode next = Assert.Single(page["items"]!.AsArray())!;
        Assert.Equal("organisation", (string)next["kind"]!);
        Assert.Equal("/api/organisations/91150823MA0P10048M", (string)next["href"]!);
        using HttpResponseMessage wrong = await police.GetAsync(
            new Uri("/api/changes?kinds=alert,weather", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("movement", await wrong.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private static long Cursor(JsonNode item) => (long)item["cursor"]!;

    private static async Task<List<JsonNode>> AllAsync(HttpClient client, string query)
    {
        List<JsonNode> all = [];
        long after = 0;
        while (true)
        {
            JsonNode page = await ReadAsync(client, $"/api/changes?after={after}&{query}");
            all.AddRange(page["items"]!.AsArray().Select(i => i!));
            after = (long)page["next"]!;
            if (!(bool)page["more"]!) return all;
        }
    }

    private static async Task<JsonNode> ReadAsync(HttpClient client, string path) => JsonNode.Parse(
        await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation))!;
}
