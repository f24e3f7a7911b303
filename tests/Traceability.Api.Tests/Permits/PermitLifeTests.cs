using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.Permits;

/// <summary>许可证 from grant to end, over HTTP, with what is left of it at every step.</summary>
public sealed class PermitLifeTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_left_is_visible_at_every_step_from_grant_to_revocation()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        await deal.GrantAsync(deal.Paper(100));
        Assert.Equal((100, 0, 0, 0), await deal.LeftAsync());
        await DoneAsync(deal.OrderAsync("O1", 60));
        Assert.Equal((40, 60, 0, 0), await deal.LeftAsync());
        await DoneAsync(deal.OrderAsync("O2", 30));
        await DoneAsync(deal.CancelAsync("C2", "O2", 30));
        Assert.Equal((40, 60, 0, 0), await deal.LeftAsync());
        await DoneAsync(deal.DispatchAsync("D1", "O1", 50));
        Assert.Equal((40, 60, 0, 0), await deal.LeftAsync());

        await DoneAsync(deal.ActAsync("revoke"));
        Assert.Equal((0, 60, 0, 40), await deal.LeftAsync());
        Assert.Equal("revoked", (string)(await deal.ShowAsync())["status"]!);
        await DoneAsync(deal.ReceiveAsync("R1", "D1", 50));
        Assert.Equal((0, 10, 50, 40), await deal.LeftAsync());
        await RefusedAsync(deal.DispatchAsync("D2", "O1", 10), "R-018");
        await DoneAsync(deal.CancelAsync("C1", "O1", 10));
        Assert.Equal((0, 0, 50, 50), await deal.LeftAsync());
    }

    [Fact]
    public async Task A_suspended_permit_draws_nothing_until_it_is_resumed()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        await deal.GrantAsync(deal.Paper(100));
        await DoneAsync(deal.ActAsync("suspend"));
        await RefusedAsync(deal.OrderAsync("O1", 5), "R-018");
        await StatusAsync(HttpStatusCode.Conflict, deal.ActAsync("suspend"));
        await DoneAsync(deal.ActAsync("resume"));
        await DoneAsync(deal.OrderAsync("O2", 5));
        Assert.Equal((95, 5, 0, 0), await deal.LeftAsync());

        JsonArray events = (JsonArray)JsonNode.Parse(await deal.Police.GetStringAsync(
            new Uri($"/api/permits/{deal.Number}/events", UriKind.Relative), Cancellation))!;
        Assert.Equal(["suspend", "resume"], events.Select(e => (string)e!["act"]!));
        Assert.All(events, e => Assert.Equal("试验", (string)e!["reason"]!));
    }

    [Theory]
    [InlineData("close", "closed")]
    [InlineData("revoke", "revoked")]
    public async Task An_ended_permit_never_lives_again(string act, string status)
    {
        using Dealing deal = await Dealing.OfAsync(town);
        await deal.GrantAsync(deal.Paper(100));
        await DoneAsync(deal.ActAsync(act));
        Assert.Equal(status, (string)(await deal.ShowAsync())["status"]!);
        Assert.Equal((0, 0, 0, 100), await deal.LeftAsync());
        foreach (string again in new[] { "suspend", "resume", "close", "revoke", "expire" })
            await StatusAsync(HttpStatusCode.Conflict, deal.ActAsync(again));
        Assert.Equal((0, 0, 0, 100), await deal.LeftAsync());
    }

    [Fact]
    public async Task A_permit_expires_only_after_its_last_day()
    {
        using Dealing running = await Dealing.OfAsync(town);
        await running.GrantAsync(running.Paper(100, to: Dealing.Today));
        await StatusAsync(HttpStatusCode.Conflict, running.ActAsync("expire"));
        await DoneAsync(running.OrderAsync("O1", 1));

        using Dealing over = await Dealing.OfAsync(town);
        await over.GrantAsync(over.Paper(100, to: Dealing.Today.AddDays(-1)));
        await RefusedAsync(over.OrderAsync("O1", 1), "R-018");
        await DoneAsync(over.ActAsync("expire"));
        Assert.Equal((0, 0, 0, 100), await over.LeftAsync());
    }

    [Fact]
    public async Task Only_the_issuing_agency_or_one_above_it_acts()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        await deal.GrantAsync(deal.Paper(100));
        using HttpClient market = await town.SignedInAsync("market");
        await StatusAsync(HttpStatusCode.Forbidden, deal.ActAsync("revoke", market));
        await StatusAsync(HttpStatusCode.Forbidden, deal.ActAsync("close", deal.BuyerClient));
        using HttpClient city = await town.SignedInAsync("police-city");
        await DoneAsync(deal.ActAsync("suspend", city));
    }

    [Fact]
    public async Task A_renewal_is_a_new_permit_that_names_the_old_and_a_change_is_a_new_version()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        await deal.GrantAsync(deal.Paper(100));
        JsonObject renewal = deal.Paper(100, from: Dealing.Today.AddDays(21), to: Dealing.Today.AddDays(50));
        renewal["number"] = deal.Number + "-2";
        renewal["follows"] = deal.Number;
        await deal.GrantAsync(renewal);
        Assert.Equal(deal.Number + "-2", (string)(await deal.ShowAsync())["followedBy"]!);
        renewal["number"] = deal.Number + "-3";
        await StatusAsync(
            HttpStatusCode.BadRequest, deal.Police.PostAsJsonAsync("/api/permits", renewal, Cancellation));

        Task<HttpResponseMessage> change = deal.Police.PostAsJsonAsync(
            $"/api/permits/{deal.Number}/change",
            new { counterparty = "91150823MA0P100133", reason = "更换供货单位" }, Cancellation);
        await DoneAsync(change);
        Assert.Equal(2, (int)(await deal.ShowAsync())["version"]!);
        Assert.Equal((100, 0, 0, 0), await deal.LeftAsync());
    }

    private static async Task DoneAsync(Task<HttpResponseMessage> sent)
    {
        using HttpResponseMessage answer = await sent;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task StatusAsync(HttpStatusCode expected, Task<HttpResponseMessage> sent)
    {
        using HttpResponseMessage answer = await sent;
        Assert.Equal(expected, answer.StatusCode);
    }

    private static async Task RefusedAsync(Task<HttpResponseMessage> sent, string rule)
    {
        using HttpResponseMessage answer = await sent;
        string body = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(JsonNode.Parse(body)!["findings"]!.AsArray(), f => (string)f!["rule"]! == rule);
    }
}
