using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Db;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Jobs;

namespace Traceability.Api.Tests.Links;

/// <summary>最终用户核查: declared by the unit or its seller, checked and decided by the police, seen by both.</summary>
public sealed class EndUseTests(Town town) : IClassFixture<Town>
{
    private const string Plant = "91150823MA0P1003XM";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_declared_use_is_checked_and_verified_until_a_day_and_the_unit_reads_why()
    {
        using HttpClient plant = await town.SignedInAsync("safety");
        long number = await DeclareAsync(plant, "E-1", Plant, "CN-P3-01");
        Assert.Equal(number, await DeclareAsync(plant, "E-1", Plant, "CN-P3-01", HttpStatusCode.OK));
        Assert.Equal(0, await DeclareAsync(plant, "E-2", Plant, "CN-P3-01", HttpStatusCode.Conflict));
        using HttpClient police = await town.SignedInAsync("police");
        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync(police, number, "verify", "已看现场"));
        await ActAsync(police, number, "begin", null);
        await ActAsync(police, number, "note", "现场查看反应釜和专库");
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(police, number, "verify", null));
        JsonNode verified = await ActAsync(police, number, "verify", "用途属实");
        Assert.Equal("verified", (string)verified["check"]!["state"]!);
        Assert.NotNull((string?)verified["check"]!["validTo"]);
        JsonNode own = await ReadAsync(plant, $"/api/end-use/{number}");
        Assert.Contains(own["events"]!.AsArray(), e => (string?)e!["text"] == "用途属实");
        Assert.Empty(own["acts"]!.AsArray());
        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync(plant, number, "doubt", "自己不能认定"));
    }

    [Fact]
    public async Task A_doubt_is_not_taken_up_again_beside_a_new_declaration()
    {
        using HttpClient plant = await town.SignedInAsync("safety");
        using HttpClient police = await town.SignedInAsync("police");
        long first = await DeclareAsync(plant, "E-DOUBT-1", Plant, "CN-P3-03");
        await ActAsync(police, first, "begin", null);
        await ActAsync(police, first, "doubt", "用量与产量不符");
        long second = await DeclareAsync(plant, "E-DOUBT-2", Plant, "CN-P3-03");
        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync(police, first, "begin", null));
        await ActAsync(plant, second, "withdraw", "补充到原申报");
        await ActAsync(police, first, "begin", null);
    }

    [Fact]
    public async Task A_seller_asks_about_its_buyer_and_about_nobody_else()
    {
        await using TraceabilityDb db = town.Db();
        Organisation own = await db.Organisations.SingleAsync(o => o.Code == "91150823MA0P10021X", Cancellation);
        Organisation buyer = await (
            from m in db.Movements
            where m.Organisation == own.Id && m.Kind == MovementKind.Dispatch
            join o in db.Organisations on m.Counterparty equals o.Id
            orderby m.Id
            select o).FirstAsync(Cancellation);
        using HttpClient seller = await town.SignedInAsync("operator");
        long number = await DeclareAsync(seller, "E-SELLER", buyer.Code, "CN-P3-02");
        Assert.True(number > 0);
        Assert.Equal(0, await DeclareAsync(
            seller, "E-STRANGER", "91150823MA0P10056X", "CN-P3-02", HttpStatusCode.BadRequest));
        using HttpClient association = await town.SignedInAsync("association");
        using HttpResponseMessage closed = await association.GetAsync(
            new Uri($"/api/end-use/{number}", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
        using HttpClient hospital = await town.SignedInAsync("hospital");
        using HttpResponseMessage foreign = await hospital.GetAsync(
            new Uri($"/api/end-use/{number}", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task The_coverage_of_a_region_counts_users_of_category_one_and_those_verified()
    {
        using HttpClient police = await town.SignedInAsync("police");
        JsonArray before = (await ReadAsync(police, "/api/end-use/coverage")).AsArray();
        Assert.All(before, r => Assert.InRange((int)r!["verified"]!, 0, (int)r["users"]!));
        Assert.All(before, r => Assert.StartsWith("150823", (string)r!["region"]!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_watch_for_doubtful_users_runs_and_finds_nothing_where_nobody_is_doubted()
    {
        JobCount count = await town.App.Services.GetRequiredService<FlagDoubtfulUsers>().RunAsync(null, Cancellation);
        Assert.Equal(0, count.Raised);
    }

    private static async Task<long> DeclareAsync(
        HttpClient client, string requestId, string user, string substance,
        HttpStatusCode expected = HttpStatusCode.Created)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/end-use/",
            new
            {
                requestId, user, substance, quantity = "300", unit = "kg", period = "month", process = "涂料稀释",
                makes = "醇酸涂料", storage = "专用危化品库",
            },
            Cancellation);
        Assert.Equal(expected, answer.StatusCode);
        if (!answer.IsSuccessStatusCode) return 0;
        return (long)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["check"]!["number"]!;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, long number, string act, string? reason)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            $"/api/end-use/{number}/acts", new { act, reason }, Cancellation);
        return answer.StatusCode;
    }

    private static async Task<JsonNode> ActAsync(HttpClient client, long number, string act, string? reason)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            $"/api/end-use/{number}/acts", new { act, reason }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
    }

    private static async Task<JsonNode> ReadAsync(HttpClient client, string path) => JsonNode.Parse(
        await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation))!;
}
