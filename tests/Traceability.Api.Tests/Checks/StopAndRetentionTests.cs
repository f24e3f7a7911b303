using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Traceability.Api.Tests.Applications;
using Traceability.Api.Tests.Permits;

namespace Traceability.Api.Tests.Checks;

/// <summary>停业 with what it asks, and until when a movement is kept.</summary>
public sealed class StopAndRetentionTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_unit_that_stops_owes_its_papers_and_its_stock_by_a_day_until_it_goes_on()
    {
        using HttpClient trader = await town.SignedInAsync("operator");
        using HttpClient police = await town.SignedInAsync("police");
        DateOnly stopped = Counter.Today.AddDays(-5);
        JsonObject request = new() { ["stoppedOn"] = Counter.Show(stopped), ["reason"] = "停产" };
        JsonNode row = await Counter.ReadAsync(
            trader.PostAsJsonAsync("/api/business-stops", request, Cancellation), HttpStatusCode.Created);
        Assert.Equal(Counter.Show(stopped.AddMonths(3)), (string)row["cancelBy"]!);
        Assert.True((bool)row["hasStock"]!);
        await Counter.ReadAsync(
            trader.PostAsJsonAsync("/api/business-stops", request, Cancellation), HttpStatusCode.OK);

        JsonNode[] duties = await DutiesAsync(trader);
        Assert.Contains(duties, d => (string)d["rule"]! == "R-082" && (string)d["subject"]! == "stock");
        Assert.All(duties, d => Assert.Equal(Counter.Show(stopped.AddMonths(3)), (string)d["dueOn"]!));
        Assert.Equal(
            row["openPapers"]!.AsArray().Count, duties.Count(d => (string)d["rule"]! == "R-029"));
        JsonNode seen = await Counter.ReadAsync(
            police.GetAsync(new Uri("/api/business-stops?organisation=91150823MA0P10021X", UriKind.Relative),
                Cancellation), HttpStatusCode.OK);
        Assert.Single(seen.AsArray());

        await Counter.ReadAsync(
            trader.PostAsJsonAsync(
                "/api/business-stops/withdraw", new { stoppedOn = Counter.Show(stopped) }, Cancellation),
            HttpStatusCode.NoContent);
        Assert.Empty(await DutiesAsync(trader));
    }

    [Fact]
    public async Task A_voucher_says_under_which_rule_and_until_when_it_is_kept()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        await deal.GrantAsync(deal.Paper(100));
        await Counter.ReadAsync(deal.OrderAsync("ORDER", 10), HttpStatusCode.Created);
        JsonNode sent = await Counter.ReadAsync(deal.DispatchAsync("SENT", "ORDER", 10), HttpStatusCode.Created);
        JsonNode voucher = await Counter.ReadAsync(
            deal.SellerClient.GetAsync(new Uri($"/api/movements/{sent["number"]}", UriKind.Relative), Cancellation),
            HttpStatusCode.OK);
        Assert.Equal(Counter.Show(Counter.Today.AddYears(2)), (string)voucher["retention"]!["until"]!);
        JsonNode term = Assert.Single(voucher["retention"]!["terms"]!.AsArray())!;
        Assert.Equal("R-034", (string)term["rule"]!);
        Assert.Contains("第十九条", (string)term["article"]!, StringComparison.Ordinal);
    }

    private static async Task<JsonNode[]> DutiesAsync(HttpClient client) =>
        [.. JsonNode.Parse(await client.GetStringAsync(new Uri("/api/duties", UriKind.Relative), Cancellation))!
            .AsArray().Where(d => (string)d!["kind"]! == "cancellation").Select(d => d!)];
}
