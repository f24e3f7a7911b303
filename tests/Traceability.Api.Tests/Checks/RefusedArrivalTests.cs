using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Tests.Applications;
using Traceability.Api.Tests.Permits;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Tests.Checks;

/// <summary>整票拒收、退回: nothing is received, nothing vanishes, the permit is free when the shipper has it back.</summary>
public sealed class RefusedArrivalTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refused_consignment_stays_in_transit_until_the_shipper_takes_it_back_and_frees_the_permit()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        Case sent = await SetOutAsync(deal);
        Assert.Equal((90, 10, 0, 0), await deal.LeftAsync());
        JsonObject refusal = sent.Refusal();
        JsonNode refused = await Counter.ReadAsync(
            deal.BuyerClient.PostAsJsonAsync(sent.Refuse, refusal, Cancellation), HttpStatusCode.Created);
        Assert.Equal("refused", (string)refused["state"]!);
        await Counter.ReadAsync(
            deal.BuyerClient.PostAsJsonAsync(sent.Refuse, refusal, Cancellation), HttpStatusCode.OK);
        Assert.Equal((90, 10, 0, 0), await deal.LeftAsync());
        Assert.Equal(10_000_000, InTransit(sent.Number));
        JsonArray waiting = (await Counter.ReadAsync(
            deal.SellerClient.GetAsync(new Uri("/api/consignments/refused", UriKind.Relative), Cancellation),
            HttpStatusCode.OK))["items"]!.AsArray();
        Assert.Contains(waiting, r => (long)r!["consignment"]! == sent.Number);

        JsonObject back = sent.TakeBack();
        await Counter.ReadAsync(
            deal.SellerClient.PostAsJsonAsync(sent.Return, back, Cancellation), HttpStatusCode.Created);
        await Counter.ReadAsync(deal.SellerClient.PostAsJsonAsync(sent.Return, back, Cancellation), HttpStatusCode.OK);
        Assert.Equal((100, 0, 0, 0), await deal.LeftAsync());
        Assert.Equal(0, InTransit(sent.Number));
        JsonNode after = await Counter.ReadAsync(
            deal.BuyerClient.GetAsync(sent.Refuse, Cancellation), HttpStatusCode.OK);
        Assert.Equal("taken-back", (string)after["state"]!);
        using TraceabilityDb db = town.Db();
        Assert.Equal(1, db.Movements.Count(m => m.Kind == MovementKind.Reversal
            && db.Consignments.Any(c => c.Dispatch == m.Reverses && c.Id == new Domain.Id<
                Domain.Oversight.Consignment>(sent.Number))));
    }

    [Fact]
    public async Task What_was_refused_is_not_received_until_the_refusal_is_withdrawn()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        Case sent = await SetOutAsync(deal);
        await Counter.ReadAsync(
            deal.BuyerClient.PostAsJsonAsync(sent.Refuse, sent.Refusal(), Cancellation), HttpStatusCode.Created);
        JsonNode wrong = await Counter.ReadAsync(deal.ReceiveAsync("TOO-SOON", "SENT", 10), HttpStatusCode.BadRequest);
        Assert.Contains("拒收", (string)wrong["errors"]!["ref"]![0]!, StringComparison.Ordinal);
        Assert.Equal((90, 10, 0, 0), await deal.LeftAsync());
        await Counter.ReadAsync(
            deal.BuyerClient.PostAsJsonAsync(
                sent.Withdraw, new { requestId = "AFTER-ALL", reason = "复核后相符", decidedBy = sent.Buyers },
                Cancellation),
            HttpStatusCode.Created);
        await Counter.ReadAsync(deal.ReceiveAsync("NOW", "SENT", 10), HttpStatusCode.Created);
        Assert.Equal((90, 0, 10, 0), await deal.LeftAsync());
        await Counter.ReadAsync(
            deal.SellerClient.PostAsJsonAsync(sent.Return, sent.TakeBack(), Cancellation), HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Only_the_consignee_refuses_only_the_shipper_takes_back_and_a_part_cannot_be_refused_as_a_whole()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        Case sent = await SetOutAsync(deal);
        using HttpClient stranger = await town.SignedInAsync("safety");
        await Counter.ReadAsync(
            stranger.PostAsJsonAsync(sent.Refuse, sent.Refusal(), Cancellation), HttpStatusCode.NotFound);
        await Counter.ReadAsync(
            deal.SellerClient.PostAsJsonAsync(sent.Refuse, sent.Refusal(), Cancellation), HttpStatusCode.Forbidden);
        await Counter.ReadAsync(
            deal.BuyerClient.PostAsJsonAsync(sent.Return, sent.TakeBack(), Cancellation), HttpStatusCode.Forbidden);
        await Counter.ReadAsync(
            deal.SellerClient.PostAsJsonAsync(sent.Return, sent.TakeBack(), Cancellation), HttpStatusCode.Conflict);

        JsonObject same = sent.Refusal();
        same["carriedBackBy"] = sent.Buyers;
        JsonNode faults = await Counter.ReadAsync(
            deal.BuyerClient.PostAsJsonAsync(sent.Refuse, same, Cancellation), HttpStatusCode.BadRequest);
        Assert.NotNull(faults["errors"]!["carriedBackBy"]);
        await Counter.ReadAsync(deal.ReceiveAsync("PART", "SENT", 4), HttpStatusCode.Created);
        await Counter.ReadAsync(
            deal.BuyerClient.PostAsJsonAsync(sent.Refuse, sent.Refusal(), Cancellation), HttpStatusCode.Conflict);
        Assert.Equal((90, 6, 4, 0), await deal.LeftAsync());
    }

    [Fact]
    public async Task Refused_twice_at_the_same_time_it_is_refused_once()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        Case sent = await SetOutAsync(deal);
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i =>
        {
            JsonObject refusal = sent.Refusal();
            refusal["requestId"] = string.Create(CultureInfo.InvariantCulture, $"AT-ONCE-{i}");
            return deal.BuyerClient.PostAsJsonAsync(sent.Refuse, refusal, Cancellation);
        }));
        Assert.Equal(1, answers.Count(a => a.StatusCode == HttpStatusCode.Created));
        Assert.Equal(3, answers.Count(a => a.StatusCode == HttpStatusCode.Conflict));
        foreach (HttpResponseMessage answer in answers) answer.Dispose();
        using TraceabilityDb db = town.Db();
        Assert.Equal(1, db.ArrivalEvents.Count(e => e.Consignment == new Domain.Id<Domain.Oversight.Consignment>(
            sent.Number)));
    }

    private long InTransit(long consignment)
    {
        using TraceabilityDb db = town.Db();
        return db.Accounts.AsNoTracking().Where(a => a.Kind == AccountKind.InTransit && a.Holder == consignment)
            .WithBalance(db).Select(b => b.Balance).ToList().Sum();
    }

    /// <summary>10 kg of toluene on the way from the seller to the buyer, reserved of a permit for 100 kg.</summary>
    private static async Task<Case> SetOutAsync(Dealing deal)
    {
        await deal.GrantAsync(deal.Paper(100));
        await Counter.ReadAsync(deal.OrderAsync("ORDER", 10), HttpStatusCode.Created);
        await Counter.ReadAsync(deal.CancelAsync("NOT-WANTED", "ORDER", 10), HttpStatusCode.Created);
        JsonNode sent = await Counter.ReadAsync(deal.DispatchAsync("SENT", null, 10), HttpStatusCode.Created);
        return new Case(
            (long)sent["consignment"]!, await PersonAsync(deal.BuyerClient), await PersonAsync(deal.SellerClient));
    }

    private static async Task<string> PersonAsync(HttpClient client)
    {
        string code = "PERS-" + RandomNumberGenerator.GetHexString(8);
        await Counter.ReadAsync(
            client.PostAsJsonAsync("/api/people", new { code, name = "某人", role = "keeper" }, Cancellation),
            HttpStatusCode.Created);
        return code;
    }

    private sealed record Case(long Number, string Buyers, string Sellers)
    {
        public Uri Refuse => new($"/api/consignments/{Number}/refusal", UriKind.Relative);

        public Uri Withdraw => new($"/api/consignments/{Number}/refusal/withdrawal", UriKind.Relative);

        public Uri Return => new($"/api/consignments/{Number}/refusal/return", UriKind.Relative);

        private string Now { get; } = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture);

        public JsonObject Refusal() => new()
        {
            ["requestId"] = "REFUSED", ["cause"] = "damaged", ["reason"] = "两桶封签损坏", ["at"] = Now,
            ["decidedBy"] = Buyers, ["carriedBackBy"] = Sellers,
        };

        public JsonObject TakeBack() => new()
        {
            ["requestId"] = $"BACK-{Number}",
            ["at"] = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture),
            ["takenOverBy"] = Sellers,
        };
    }
}
