using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Traceability.Api.Tests.Applications;
using Traceability.Api.Tests.Permits;

namespace Traceability.Api.Tests.Checks;

/// <summary>运输分段、转运交接: planned by the shipper, handed over on the way, seen by whoever has it in hand.</summary>
public sealed class LegTests(Town town) : IClassFixture<Town>
{
    private const string Carrier = "91150823MA0P10056G";
    private const string Home = "150823";
    private const string Neighbour = "150802";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_planned_handover_changes_who_has_it_in_hand_and_the_carrier_sees_the_way_from_then_on()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        using HttpClient carrier = await town.SignedInAsync("carrier");
        Trip trip = await SetOutAsync(deal, carrier);
        await Counter.ReadAsync(carrier.GetAsync(trip.Legs, Cancellation), HttpStatusCode.NotFound);
        await Counter.ReadAsync(
            deal.SellerClient.PostAsJsonAsync(trip.Legs, trip.Plan(), Cancellation), HttpStatusCode.Created);
        await Counter.ReadAsync(carrier.GetAsync(trip.Legs, Cancellation), HttpStatusCode.OK);

        JsonObject handover = trip.Handover();
        JsonNode after = await Counter.ReadAsync(
            carrier.PostAsJsonAsync(trip.Handovers, handover, Cancellation), HttpStatusCode.Created);
        JsonArray held = after["held"]!.AsArray();
        Assert.Equal([Dealing.Seller, Carrier], held.Select(h => (string)h!["carrier"]!));
        Assert.Equal((string)held[0]!["until"]!, (string)held[1]!["from"]!);
        Assert.Empty(held[1]!["findings"]!.AsArray());
        await Counter.ReadAsync(
            carrier.PostAsJsonAsync(trip.Handovers, handover, Cancellation), HttpStatusCode.OK);
        handover["vehicle"] = "蒙L77777";
        await Counter.ReadAsync(
            carrier.PostAsJsonAsync(trip.Handovers, handover, Cancellation), HttpStatusCode.Conflict);

        JsonNode trace = await Counter.ReadAsync(
            deal.Police.GetAsync(new Uri($"/api/traces/consignments/{trip.Number}", UriKind.Relative), Cancellation),
            HttpStatusCode.OK);
        JsonNode way = trace["nodes"]!.AsArray().Single(n => (long?)n!["consignment"] == trip.Number)!;
        Assert.Equal(
            [Dealing.Seller, Carrier], way["legs"]!.AsArray().Select(l => (string)l!["carrier"]!["code"]!));
        Assert.Equal(Carrier, (string)way["holder"]!["code"]!);
    }

    [Fact]
    public async Task A_change_that_was_not_planned_is_recorded_as_it_was_and_is_an_alert_to_the_shipper()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        using HttpClient carrier = await town.SignedInAsync("carrier");
        Trip trip = await SetOutAsync(deal, carrier);
        await Counter.ReadAsync(
            deal.SellerClient.PostAsJsonAsync(trip.Legs, trip.Plan(), Cancellation), HttpStatusCode.Created);
        JsonObject handover = trip.Handover();
        handover["vehicle"] = "蒙L99999";
        handover["goodsAgree"] = false;
        JsonNode after = await Counter.ReadAsync(
            deal.SellerClient.PostAsJsonAsync(trip.Handovers, handover, Cancellation), HttpStatusCode.Created);
        Assert.Equal(
            ["R-054", "R-056"], after["held"]![1]!["findings"]!.AsArray().Select(f => (string)f!["rule"]!).Order());
        using var db = town.Db();
        Assert.Equal(
            ["R-054", "R-056"],
            db.Alerts.Where(a => a.Subject == $"consignment-{trip.Number}").Select(a => a.Rule).ToList().Order());
    }

    [Fact]
    public async Task A_plan_that_leaves_the_area_without_a_paper_is_refused_with_the_article()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        using HttpClient carrier = await town.SignedInAsync("carrier");
        Trip trip = await SetOutAsync(deal, carrier);
        JsonNode refused = await Counter.ReadAsync(
            deal.SellerClient.PostAsJsonAsync(trip.Legs, trip.Plan("150203"), Cancellation),
            HttpStatusCode.UnprocessableEntity);
        JsonNode finding = refused["findings"]![0]!;
        Assert.Equal(("R-050", "legs[0].toRegion"), ((string)finding["rule"]!, (string)finding["field"]!));
        Assert.Contains("第二十条", (string)finding["article"]!, StringComparison.Ordinal);
        JsonNode legs = await Counter.ReadAsync(
            deal.SellerClient.GetAsync(trip.Legs, Cancellation), HttpStatusCode.OK);
        Assert.Empty(legs["planned"]!.AsArray());
    }

    [Fact]
    public async Task Only_the_shipper_plans_only_who_has_it_hands_over_and_what_has_arrived_stays_where_it_is()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        using HttpClient carrier = await town.SignedInAsync("carrier");
        using HttpClient stranger = await town.SignedInAsync("safety");
        Trip trip = await SetOutAsync(deal, carrier);
        await Counter.ReadAsync(
            deal.BuyerClient.PostAsJsonAsync(trip.Legs, trip.Plan(), Cancellation), HttpStatusCode.Forbidden);
        await Counter.ReadAsync(
            deal.BuyerClient.PostAsJsonAsync(trip.Handovers, trip.Handover(), Cancellation), HttpStatusCode.Forbidden);
        await Counter.ReadAsync(stranger.GetAsync(trip.Legs, Cancellation), HttpStatusCode.NotFound);
        await Counter.ReadAsync(
            stranger.PostAsJsonAsync(trip.Handovers, trip.Handover(), Cancellation), HttpStatusCode.NotFound);

        JsonObject wrong = trip.Handover();
        wrong["leg"] = 3;
        wrong["takenOverBy"] = trip.Giver;
        JsonNode faults = await Counter.ReadAsync(
            deal.SellerClient.PostAsJsonAsync(trip.Handovers, wrong, Cancellation), HttpStatusCode.BadRequest);
        Assert.NotNull(faults["errors"]!["leg"]);
        Assert.NotNull(faults["errors"]!["takenOverBy"]);

        using HttpResponseMessage arrived = await deal.ReceiveAsync("ARRIVED", "SENT", 10);
        Assert.Equal(HttpStatusCode.Created, arrived.StatusCode);
        await Counter.ReadAsync(
            deal.SellerClient.PostAsJsonAsync(trip.Handovers, trip.Handover(), Cancellation), HttpStatusCode.Conflict);
        await Counter.ReadAsync(
            deal.SellerClient.PostAsJsonAsync(trip.Legs, trip.Plan(), Cancellation), HttpStatusCode.Conflict);
    }

    /// <summary>10 kg of toluene of the seller, on its own vehicle to the buyer.</summary>
    private static async Task<Trip> SetOutAsync(Dealing deal, HttpClient carrier)
    {
        await deal.GrantAsync(deal.Paper(100));
        await Counter.ReadAsync(deal.OrderAsync("ORDER", 10), HttpStatusCode.Created);
        JsonNode sent = await Counter.ReadAsync(deal.DispatchAsync("SENT", "ORDER", 10), HttpStatusCode.Created);
        return new Trip(
            (long)sent["consignment"]!, await PersonAsync(deal.SellerClient), await PersonAsync(carrier));
    }

    private static async Task<string> PersonAsync(HttpClient client)
    {
        string code = "PERS-" + RandomNumberGenerator.GetHexString(8);
        await Counter.ReadAsync(
            client.PostAsJsonAsync("/api/people", new { code, name = "某人", role = "driver" }, Cancellation),
            HttpStatusCode.Created);
        return code;
    }

    private sealed record Trip(long Number, string Giver, string Taker)
    {
        public Uri Legs => new($"/api/consignments/{Number}/legs", UriKind.Relative);

        public Uri Handovers => new($"/api/consignments/{Number}/handovers", UriKind.Relative);

        public JsonObject Plan(string through = Neighbour) => new()
        {
            ["legs"] = new JsonArray(
                Leg(Home, through, Dealing.Seller, "蒙L12345", null, 1),
                Leg(through, Home, Carrier, "蒙L54321", Taker, 3)),
        };

        public JsonObject Handover() => new()
        {
            ["leg"] = 2, ["at"] = Time(0), ["region"] = Neighbour, ["place"] = "临河货场", ["carrier"] = Carrier,
            ["vehicle"] = "蒙l·54321", ["driver"] = Taker, ["handedOverBy"] = Giver, ["takenOverBy"] = Taker,
            ["goodsAgree"] = true,
        };

        private static JsonObject Leg(
            string from, string to, string carrier, string vehicle, string? driver, int hours) => new()
            {
                ["fromRegion"] = from, ["toRegion"] = to, ["carrier"] = carrier, ["vehicle"] = vehicle,
                ["driver"] = driver, ["plannedDeparture"] = Time(hours), ["plannedArrival"] = Time(hours + 1),
            };

        private static string Time(int hours) =>
            DateTimeOffset.UtcNow.AddHours(hours).ToString("O", CultureInfo.InvariantCulture);
    }
}
