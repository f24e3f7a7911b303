using System.Net;
using System.Text.Json.Nodes;
using Traceability.Api.Tests.Applications;
using Traceability.Db;
using Traceability.Domain.Parties;

namespace Traceability.Api.Tests.Security;

/// <summary>查找单位: name, code and region of registered units, and nothing of authorities.</summary>
public sealed class PublicRegisterTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clerk_finds_a_unit_by_a_part_of_its_name_or_code_and_learns_what_the_register_tells()
    {
        using HttpClient clerk = await town.SignedInAsync("operator");
        Organisation carrier = Of("carrier");
        foreach (string typed in new[] { carrier.Name[2..6], carrier.Code[..12] })
        {
            JsonNode found = Assert.Single(
                await FindAsync(clerk, typed, "&kind=carrier"), f => (string)f["code"]! == carrier.Code);
            Assert.Equal(
                ["code", "isPartner", "name", "region"], found.AsObject().Select(f => f.Key).Order());
        }

        Assert.DoesNotContain(
            await FindAsync(clerk, carrier.Name[2..6], "&kind=hospital"), f => (string)f["code"]! == carrier.Code);
    }

    [Fact]
    public async Task One_character_finds_nothing_authorities_are_not_found_and_few_at_a_time()
    {
        using HttpClient clerk = await town.SignedInAsync("operator");
        Assert.Empty(await FindAsync(clerk, "公"));
        Organisation police = Of("police");
        Assert.Empty(await FindAsync(clerk, police.Code));
        Assert.InRange((await FindAsync(clerk, "91150823")).Count, 1, 12);
    }

    [Fact]
    public async Task The_association_sees_its_members_only_and_a_stranger_nothing()
    {
        using HttpClient association = await town.SignedInAsync("association");
        IReadOnlyList<JsonNode> found = await FindAsync(association, "9115082");
        using TraceabilityDb db = town.Db();
        List<string> members = [.. db.Organisations.Where(o => o.MemberOf != null).Select(o => o.Code)];
        Assert.All(found, f => Assert.Contains((string)f["code"]!, members));
        using HttpClient stranger = town.App.CreateClient();
        using HttpResponseMessage answer = await stranger.GetAsync(
            new Uri("/api/parties?search=9115", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private Organisation Of(string userName)
    {
        using TraceabilityDb db = town.Db();
        return db.Organisations.Single(o => db.Users.Any(u => u.UserName == userName && u.Organisation == o.Id));
    }

    private static async Task<IReadOnlyList<JsonNode>> FindAsync(HttpClient client, string typed, string more = "") =>
        [.. (await Counter.ReadAsync(
            client.GetAsync(
                new Uri($"/api/parties?search={Uri.EscapeDataString(typed)}{more}", UriKind.Relative), Cancellation),
            HttpStatusCode.OK)).AsArray().Select(f => f!)];
}
