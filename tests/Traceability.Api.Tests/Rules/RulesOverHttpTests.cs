using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Traceability.Api.Tests.Permits;
using Traceability.Domain.Rules;

namespace Traceability.Api.Tests.Rules;

/// <summary>The rulebook as enterprises and authorities meet it: to read, to confirm, and to be refused by.</summary>
public sealed class RulesOverHttpTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_rule_can_be_read_with_how_it_is_kept()
    {
        using HttpClient client = await town.SignedInAsync("operator");
        JsonArray rules = (await ReadAsync(client, "/api/rules")).AsArray();
        Assert.Equal(RuleRegister.All.Count, rules.Count);
        Assert.Equal("duty", (string)rules.Single(r => (string)r!["rule"]! == "R-055")!["kept"]!);
        JsonNode purchase = rules.Single(r => (string)r!["rule"]! == "R-008")!;
        Assert.Equal(
            ("2005-11-01", "block", "serious", "yes"),
            ((string)purchase["inForceFrom"]!, (string)purchase["severity"]!, (string)purchase["level"]!,
                (string)purchase["verified"]!));
        Assert.Contains("第十七条", (string)purchase["article"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inspection", "R-130", "R-132")]
    [InlineData("traveller", "R-115")]
    public async Task Acts_that_are_no_movement_have_their_checklist_too(string act, params string[] lines)
    {
        using HttpClient client = await town.SignedInAsync("police");
        JsonArray checklist = (await ReadAsync(client, $"/api/rules/duties/{act}")).AsArray();
        Assert.Equal(lines, checklist.Select(c => (string)c!["rule"]!).Order(StringComparer.Ordinal));
        using HttpResponseMessage answer = await client.GetAsync(
            new Uri("/api/rules/duties/holiday", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_on_the_checklist_is_confirmed_and_kept_with_the_movement()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        JsonArray checklist = (await ReadAsync(
            deal.SellerClient, $"/api/rules/checklist?kind=dispatch&product={deal.Product}")).AsArray();
        Assert.Equal(["R-031", "R-055", "R-057", "R-058"], checklist.Select(c => (string)c!["rule"]!));
        await deal.GrantAsync(deal.Paper(100));
        await DoneAsync(deal.OrderAsync("ORDER", 10));

        using HttpResponseMessage answer = await deal.DispatchAsync("SENT", "ORDER", 10, "R-055", "R-031");
        JsonNode receipt = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(
            [("R-031", "declared"), ("R-055", "declared")],
            receipt["findings"]!.AsArray().Select(f => ((string)f!["rule"]!, (string)f["severity"]!)));
    }

    [Theory]
    [InlineData("stock-count", 200)]
    [InlineData("Dispatch", 200)]
    [InlineData("6", 400)]
    [InlineData("theft", 400)]
    public async Task Kinds_are_asked_for_by_the_words_the_answers_use(string kind, int status)
    {
        using HttpClient client = await town.SignedInAsync("operator");
        foreach (string path in new[] { $"/api/rules/checklist?kind={kind}", $"/api/movements?kind={kind}" })
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            Assert.Equal(status, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_on_no_checklist_cannot_be_confirmed()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        await deal.GrantAsync(deal.Paper(100));
        await DoneAsync(deal.OrderAsync("ORDER", 10));
        using HttpResponseMessage answer = await deal.DispatchAsync("SENT", "ORDER", 10, "R-999");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        JsonNode problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        Assert.NotNull(problem["errors"]!["confirmed"]);
    }

    [Theory]
    [InlineData(31, "R-021")]
    [InlineData(300, "R-021")]
    public async Task A_filing_that_runs_too_long_is_not_granted_and_the_article_is_said(int days, string rule)
    {
        using Dealing deal = await Dealing.OfAsync(town);
        JsonObject paper = deal.Paper(100, singleUse: true, to: Dealing.Today.AddDays(days));
        using HttpResponseMessage answer = await deal.Police.PostAsJsonAsync("/api/permits", paper, Cancellation);
        JsonNode problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        JsonNode finding = Assert.Single(problem["findings"]!.AsArray())!;
        Assert.Equal((rule, "validTo"), ((string)finding["rule"]!, (string)finding["field"]!));
        using HttpResponseMessage none = await deal.Police.GetAsync(
            new Uri($"/api/permits/{deal.Number}", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [InlineData("91150823MA0P100133")]
    [InlineData("91150823MA0P10064B")] // A warehouse keeps goods of others only.
    public async Task A_unit_with_stock_is_not_closed(string unitCode)
    {
        using HttpClient police = await town.SignedInAsync("police");
        using HttpResponseMessage answer = await police.PostAsJsonAsync(
            $"/api/organisations/{unitCode}/status", new { status = "closed" }, Cancellation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("R-082", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        JsonNode unit = await ReadAsync(police, $"/api/organisations/{unitCode}");
        Assert.Equal("verified", (string)unit["organisation"]!["status"]!);
    }

    private static async Task DoneAsync(Task<HttpResponseMessage> sent)
    {
        using HttpResponseMessage answer = await sent;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task<JsonNode> ReadAsync(HttpClient client, string path) =>
        JsonNode.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation))!;
}
