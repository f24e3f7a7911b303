using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Traceability.Api.Tests.Applications;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Tests.Checks;

/// <summary>现场检查 and 双向核查, over HTTP.</summary>
public sealed class VisitTests(Town town) : IClassFixture<Town>
{
    private const string Trader = "91150823MA0P10021X";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visit_by_two_officers_counts_in_the_coverage_of_its_period()
    {
        using HttpClient police = await town.SignedInAsync("police");
        JsonNode before = await CoverageAsync(police);
        Assert.Null(LineOf(before)["visitedOn"]);
        JsonNode alone = await Counter.ReadAsync(VisitAsync(police, Trader, "甲警官"), HttpStatusCode.BadRequest);
        Assert.NotNull(alone["errors"]!["secondOfficer"]);
        await Counter.ReadAsync(VisitAsync(police, Trader, "乙警官"), HttpStatusCode.Created);
        JsonNode after = await CoverageAsync(police);
        Assert.Equal((int)before["visited"]! + 1, (int)after["visited"]!);
        Assert.Equal((int)before["due"]!, (int)after["due"]!);
        Assert.Equal(Counter.Show(Counter.Today), (string)LineOf(after)["visitedOn"]!);
        using HttpClient trader = await town.SignedInAsync("operator");
        Assert.Contains("甲警官", await trader.GetStringAsync(
            new Uri("/api/visits", UriKind.Relative), Cancellation), StringComparison.Ordinal);
        using HttpClient machine = await town.SignedInAsync("machine");
        Assert.DoesNotContain("甲警官", await machine.GetStringAsync(
            new Uri("/api/visits", UriKind.Relative), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_units_of_ones_own_ground_are_visited()
    {
        using HttpClient police = await town.SignedInAsync("police");
        JsonNode foreign = await Counter.ReadAsync(
            VisitAsync(police, "91150203MA0P10111T", "乙警官"), HttpStatusCode.BadRequest);
        Assert.NotNull(foreign["errors"]!["organisation"]);
    }

    [Fact]
    public async Task A_denial_from_abroad_is_the_highest_alert_at_once()
    {
        using HttpClient commerce = await town.SignedInAsync("commerce");
        long export, other;
        using (var db = town.Db())
        {
            export = db.Movements.Where(m => m.Kind == MovementKind.Export).Select(m => m.Id).First().Value;
            other = db.Movements.Where(m => m.Kind == MovementKind.Production).Select(m => m.Id).First().Value;
        }

        JsonNode wrong = await Counter.ReadAsync(AnswerAsync(commerce, other, true), HttpStatusCode.BadRequest);
        Assert.NotNull(wrong["errors"]!["number"]);
        await Counter.ReadAsync(AnswerAsync(commerce, export, false), HttpStatusCode.Created);
        using (var db = town.Db())
        {
            Assert.Equal(
                Domain.Oversight.AlertLevel.Critical,
                db.Alerts.Single(a => a.Subject == $"two-way-check:{export}").Level);
        }

        JsonArray answers = JsonNode.Parse(await commerce.GetStringAsync(
            new Uri($"/api/movements/{export}/confirmations", UriKind.Relative), Cancellation))!.AsArray();
        Assert.False((bool)Assert.Single(answers)!["isConfirmed"]!);
        using HttpClient trader = await town.SignedInAsync("operator");
        await Counter.ReadAsync(AnswerAsync(trader, export, true), HttpStatusCode.Forbidden);
    }

    private static Task<HttpResponseMessage> AnswerAsync(HttpClient client, long movement, bool isConfirmed) =>
        client.PostAsJsonAsync(
            $"/api/movements/{movement}/confirmations",
            new { isConfirmed, authority = "蒙古国主管部门", reference = "2026-1", day = Counter.Show(Counter.Today) },
            Cancellation);

    private static Task<HttpResponseMessage> VisitAsync(HttpClient client, string organisation, string second) =>
        client.PostAsJsonAsync(
            "/api/visits",
            new
            {
                organisation, day = Counter.Show(Counter.Today), firstOfficer = "甲警官", secondOfficer = second,
                @checked = "账物核对、双人双锁",
            },
            Cancellation);

    private static async Task<JsonNode> CoverageAsync(HttpClient client) => JsonNode.Parse(
        await client.GetStringAsync(new Uri("/api/visits/coverage", UriKind.Relative), Cancellation))!;

    private static JsonNode LineOf(JsonNode coverage) =>
        Assert.Single(coverage["units"]!.AsArray(), u => (string)u!["organisation"]! == Trader)!;
}
