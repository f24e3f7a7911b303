using System.Net;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.Applications;

/// <summary>办理日历: one list of what is to be done, for the enterprise and for the authority.</summary>
public sealed class DutyTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly string[] OfOwnChoice =
    [
        "enrolment", "device-check", "device-take-over", "device-registration", "agency-request", "end-use",
        "suspicion",
    ];

    [Fact]
    public async Task An_application_waits_with_the_authority_then_with_the_applicant_then_with_nobody()
    {
        using Counter counter = await Counter.OpenAsync(town);
        await counter.SubmitAsync(Counter.Filing());
        JsonNode waits = Assert.Single(await OfAsync(counter.Police, counter.Number));
        Assert.Equal(
            ("decision", Counter.Show(Counter.Today.AddDays(5)), false),
            ((string)waits["kind"]!, (string)waits["dueOn"]!, (bool)waits["isOverdue"]!));
        await counter.MustAsync(counter.Police, "ask");
        Assert.Empty(await OfAsync(counter.Police, counter.Number));
        Assert.Equal(
            "completion", (string)Assert.Single(await OfAsync(counter.Applicant, counter.Number))["kind"]!);
        await counter.MustAsync(counter.Applicant, "withdraw");
        Assert.Empty(await OfAsync(counter.Applicant, counter.Number));
    }

    [Fact]
    public async Task Every_entry_names_its_rule_and_article_and_the_list_goes_by_day()
    {
        using Counter counter = await Counter.OpenAsync(town);
        await counter.SubmitAsync(Counter.Licence());
        await counter.SubmitAsync(Counter.Filing());
        JsonArray duties = await ReadAsync(counter.Police, "");
        Assert.NotEmpty(duties);
        Assert.All(duties, d =>
        {
            // What no rule of law sets a day for says so in place of an article.
            if (!OfOwnChoice.Contains((string)d!["kind"]!)) Assert.NotEmpty((string)d["rule"]!);
            Assert.NotEmpty((string)d["article"]!);
        });
        string[] days = [.. duties.Select(d => (string?)d!["dueOn"] ?? "")];
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
    }

    [Fact]
    public async Task The_police_look_at_a_units_list_and_the_unit_not_at_the_police()
    {
        using HttpClient police = await town.SignedInAsync("police");
        using HttpClient trader = await town.SignedInAsync("operator");
        Assert.Equal(
            (await ReadAsync(trader, "")).ToJsonString(),
            (await ReadAsync(police, "?organisation=91150823MA0P10021X")).ToJsonString());
        using HttpResponseMessage foreign = await trader.GetAsync(
            new Uri("/api/duties?organisation=11150823011500019W", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    private static async Task<JsonNode[]> OfAsync(HttpClient client, string subject) =>
        [.. (await ReadAsync(client, "")).Where(d => (string)d!["subject"]! == subject).Select(d => d!)];

    private static async Task<JsonArray> ReadAsync(HttpClient client, string query) => JsonNode.Parse(
        await client.GetStringAsync(new Uri("/api/duties" + query, UriKind.Relative), Cancellation))!.AsArray();
}
