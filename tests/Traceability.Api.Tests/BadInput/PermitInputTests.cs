using System.Globalization;
using System.Text.Json.Nodes;
using Traceability.Api.Tests.Permits;
using Traceability.Db;

namespace Traceability.Api.Tests.BadInput;

/// <summary>A permit that does not cover what is booked: refused by rule and kept as a refusal only.</summary>
[Collection(SharedTown.Name)]
public sealed class PermitInputTests(OpenTown town)
{
    private const string Baotou = "91150203MA0P101441";
    private const string Coatings = "91150823MA0P1003XM";
    private const string Carrier = "91150823MA0P10056G";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("of another holder", "holder", Coatings, "R-018", "purchasePermit")]
    [InlineData("over since yesterday", "validTo", "-1", "R-018", "purchasePermit")]
    [InlineData("not yet begun", "validFrom", "1", "R-018", "purchasePermit")]
    [InlineData("for another substance", "substance", "CN-P3-02", "R-017", "items[0].product")]
    [InlineData("for too little", "quantity", "4.999999", "R-017", "items[0].quantity")]
    [InlineData("for another act", "type", "PT-TFILE-3-3M", "R-018", "purchasePermit")]
    [InlineData("of another number", "number", "PERMIT-OF-NOBODY", "R-018", "purchasePermit")]
    public async Task An_order_under_a_permit_that_does_not_cover_it_is_refused(
        string why, string field, string value, string rule, string named)
    {
        using Dealing deal = await Dealing.OfAsync(town.SignedInAsync);
        JsonObject paper = deal.Paper(100);
        if (field is "substance" or "quantity") paper["lines"]![0]![field] = value;
        else paper[field] = field.StartsWith("valid", StringComparison.Ordinal)
            ? RouteBodies.Day(int.Parse(value, CultureInfo.InvariantCulture)) : value;
        await deal.GrantAsync(paper);
        JsonObject order = deal.Movement("ORDER", Dealing.Seller, 5, null);
        await RefusedAsync(deal.BuyerClient, "orders", order, rule, named, why);
        order["items"]![0]!["quantity"] = "1";
        if (field != "quantity") return;
        Answer less = await Answer.ToAsync(deal.BuyerClient, "POST", "/api/orders", order.ToJsonString(), "en");
        Assert.True(less.IsGood, less.Text);
    }

    [Fact]
    public async Task Goods_do_not_travel_to_another_region_than_their_licence_names()
    {
        using Dealing deal = await Dealing.OfAsync(town.SignedInAsync);
        JsonObject paper = deal.Paper(100);
        paper["type"] = "PT-TFILE-3-3M";
        paper["holder"] = Dealing.Seller;
        paper["fromRegion"] = "150823";
        paper["toRegion"] = "150802";
        await deal.GrantAsync(paper);
        JsonObject dispatch = deal.Movement("SENT", Baotou, 5, null);
        dispatch.Remove("purchasePermit");
        dispatch["site"] = deal.Product;
        dispatch["transportPermit"] = deal.Number;
        dispatch["carrier"] = Carrier;
        dispatch["vehicle"] = "蒙L12345";
        await RefusedAsync(deal.SellerClient, "dispatches", dispatch, "R-056", "counterSite", "to another region");
    }

    [Theory]
    [InlineData("holder", Baotou)]
    [InlineData("holder", "91150823MA0P10021Y")]
    [InlineData("type", "PT-NONE")]
    public async Task A_permit_for_whoever_is_not_ones_own_to_license_is_not_granted(string field, string value)
    {
        HttpClient police = await town.ClientAsync("police");
        JsonObject paper = RouteBodies.Grant("PERMIT-FOREIGN");
        paper[field] = value;
        SortedDictionary<string, long> before = await town.RowsAsync();
        foreach (string language in new[] { "zh", "en" })
        {
            Answer answer = await Answer.ToAsync(police, "POST", "/api/permits", paper.ToJsonString(), language);
            Assert.Null(answer.Unclear(field));
        }

        Assert.Equal(before, await town.RowsAsync());
    }

    [Fact]
    public async Task A_permit_number_is_granted_once_and_the_second_with_another_content_names_the_number()
    {
        HttpClient police = await town.ClientAsync("police");
        JsonObject paper = RouteBodies.Grant("PERMIT-TWICE");
        Assert.Equal(201, (await Answer.ToAsync(police, "POST", "/api/permits", paper.ToJsonString(), "zh")).Status);
        SortedDictionary<string, long> before = await town.RowsAsync();
        paper["lines"]![0]!["quantity"] = "1000";
        foreach (string language in new[] { "zh", "en" })
        {
            Answer answer = await Answer.ToAsync(police, "POST", "/api/permits", paper.ToJsonString(), language);
            Assert.Equal(409, answer.Status);
            Assert.Null(answer.Unclear("number"));
        }

        Assert.Equal(before, await town.RowsAsync());
    }

    private async Task RefusedAsync(
        HttpClient client, string route, JsonObject body, string rule, string field, string why)
    {
        SortedDictionary<string, long> before = await town.RowsAsync();
        foreach (string language in new[] { "zh", "en" })
        {
            Answer answer = await Answer.ToAsync(client, "POST", $"/api/{route}", body.ToJsonString(), language);
            Assert.True(answer.Status == 422, $"{why}: {answer.Status} {answer.Text}");
            JsonArray findings = JsonNode.Parse(answer.Text)!["findings"]!.AsArray();
            Assert.True(
                findings.Any(f => (string)f!["rule"]! == rule && (string?)f["field"] == field),
                $"{why}: {answer.Text}");
            Assert.Null(answer.WrongTongue(answer.Said().Select(s => s.Said)));
        }

        Assert.Equal(before, await town.RowsAsync());
        string id = (string)body["requestId"]!;
        await using TraceabilityDb db = town.Db();
        Assert.Equal(2, db.Refusals.Count(r => r.RequestId == id));
    }
}
