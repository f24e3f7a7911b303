using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Tests.Patrol;

/// <summary>预警: open, acknowledged, investigated, closed with a reason, by those whose business it is.</summary>
public sealed class AlertLifeTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_alert_goes_from_open_to_closed_and_stays_closed()
    {
        string alert = Raise("LIFE");
        using HttpClient police = await town.SignedInAsync(town.UserIn(Roles.Police));
        Assert.Equal("acknowledged", await StepAsync(police, alert, "acknowledge", new { }));
        Assert.Equal("investigating", await StepAsync(police, alert, "investigate", new { }));
        Assert.Equal("400", await StepAsync(police, alert, "close", new { confirmed = true, reason = " " }));
        Assert.Equal("confirmed", await StepAsync(
            police, alert, "close", new { confirmed = true, reason = "现场清点短少一桶" }));
        Assert.Equal("409", await StepAsync(police, alert, "investigate", new { }));
        using TraceabilityDb db = town.Db();
        Alert kept = db.Alerts.AsEnumerable().Single(a => a.Id.ToString() == alert);
        Assert.Equal((AlertState.Confirmed, "现场清点短少一桶"), (kept.State, kept.ClosingReason));
    }

    [Theory]
    [InlineData(Roles.Operator)]
    [InlineData(Roles.Association)]
    [InlineData(Roles.Committee)]
    public async Task Nobody_but_an_authority_closes_an_alert(string role)
    {
        string alert = Raise("WHO-" + role);
        using HttpClient client = await town.SignedInAsync(town.UserIn(role));
        Assert.Equal("403", await StepAsync(client, alert, "close", new { confirmed = false, reason = "已说明" }));
    }

    [Fact]
    public async Task An_agency_does_not_close_an_alert_about_itself_and_another_closes_it()
    {
        string user = town.UserIn(Roles.Police);
        using TraceabilityDb db = town.Db();
        string own = db.Organisations.Single(
            o => o.Id == db.Users.Single(u => u.UserName == user).Organisation).Code;
        string alert = Raise("ASIDE", own);
        using HttpClient police = await town.SignedInAsync(user);
        Assert.Equal("403", await StepAsync(police, alert, "close", new { confirmed = false, reason = "已说明" }));
        using HttpClient above = await town.SignedInAsync("police-city");
        Assert.Equal("explained", await StepAsync(above, alert, "close", new { confirmed = false, reason = "已补检" }));
    }

    [Theory]
    [InlineData(Roles.Administrator, HttpStatusCode.OK)]
    [InlineData(Roles.Police, HttpStatusCode.Forbidden)]
    [InlineData(Roles.Operator, HttpStatusCode.Forbidden)]
    public async Task The_jobs_page_is_the_administrators(string role, HttpStatusCode expected)
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(role));
        using HttpResponseMessage answer = await client.GetAsync(new Uri("/jobs", UriKind.Relative), Cancellation);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Authorities_take_the_daily_seals_away_as_lines()
    {
        using HttpClient police = await town.SignedInAsync(town.UserIn(Roles.Police));
        using HttpResponseMessage answer = await police.GetAsync(new Uri("/api/seals", UriKind.Relative), Cancellation);
        Assert.Equal((HttpStatusCode.OK, "application/jsonl"), (
            answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    private string Raise(string subject, string about = "91150823MA0P100133")
    {
        using TraceabilityDb db = town.Db();
        Alert alert = new()
        {
            Id = ((Domain.IdSource)town.App.Services.GetService(typeof(Domain.IdSource))!).Next<Alert>(),
            Rule = "R-063",
            Subject = subject,
            Period = "",
            Organisation = db.Organisations.Single(o => o.Code == about).Id,
            Level = AlertLevel.Warning,
            MessageZh = "到货未确认",
            MessageEn = "arrival not confirmed",
            Evidence = "",
            FirstSeenOn = new DateOnly(2026, 11, 1),
            RaisedAt = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc),
            DueAt = new DateTime(2026, 11, 8, 0, 0, 0, DateTimeKind.Utc),
        };
        db.Alerts.Add(alert);
        db.SaveChanges();
        return alert.Id.ToString();
    }

    /// <summary>The state after the step, or the status code of the refusal.</summary>
    private static async Task<string> StepAsync(HttpClient client, string alert, string step, object body)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            $"/api/alerts/{alert}/{step}", body, Cancellation);
        if (answer.StatusCode != HttpStatusCode.OK) return $"{(int)answer.StatusCode}";
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["state"]!;
    }
}
