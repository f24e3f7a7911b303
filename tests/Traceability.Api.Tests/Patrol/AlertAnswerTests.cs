using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Tests.Patrol;

/// <summary>说明: the unit answers its alert with papers; every act is kept with who, when and why.</summary>
public sealed class AlertAnswerTests(Town town) : IClassFixture<Town>
{
    private const string Trader = "91150823MA0P10021X";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_unit_answers_its_own_alert_and_the_authority_reads_who_said_what()
    {
        long alert = Raise("ANSWER");
        using HttpClient trader = await town.SignedInAsync("operator");
        using HttpClient police = await town.SignedInAsync(town.UserIn(Roles.Police));
        Assert.Equal(HttpStatusCode.BadRequest, await AnswerAsync(trader, alert, " "));
        Assert.Equal(HttpStatusCode.OK, await AnswerAsync(trader, alert, "车辆故障，已改派"));
        Assert.Equal(HttpStatusCode.OK, await AnswerAsync(trader, alert, "车辆故障，已改派"));
        string paper = await PaperAsync(trader, alert, "%PDF-1.7 repair"u8.ToArray(), HttpStatusCode.Created);
        await PaperAsync(trader, alert, "MZ"u8.ToArray(), HttpStatusCode.BadRequest);
        JsonNode shown = await ReadAsync(police, alert);
        JsonNode said = Assert.Single(shown["events"]!.AsArray())!;
        Assert.Equal(("answer", "车辆故障，已改派"), ((string)said["act"]!, (string)said["text"]!));
        Assert.Equal(("open", "acknowledged"), ((string)said["before"]!, (string)said["after"]!));
        Assert.Single(shown["papers"]!.AsArray());
        Assert.Equal("%PDF-1.7 repair", await police.GetStringAsync(new Uri(paper, UriKind.Relative), Cancellation));
    }

    [Fact]
    public async Task Nobody_else_answers_and_a_closed_alert_takes_neither_answer_nor_paper()
    {
        long alert = Raise("OTHERS");
        using HttpClient hospital = await town.SignedInAsync("hospital");
        using HttpClient police = await town.SignedInAsync(town.UserIn(Roles.Police));
        using HttpClient trader = await town.SignedInAsync("operator");
        Assert.Equal(HttpStatusCode.NotFound, await AnswerAsync(hospital, alert, "不是我们"));
        await PaperAsync(hospital, alert, "%PDF-1.7"u8.ToArray(), HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.Forbidden, await AnswerAsync(police, alert, "代为说明"));
        using HttpResponseMessage closed = await police.PostAsJsonAsync(
            $"/api/alerts/{alert}/close", new { confirmed = true, reason = "属实" }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, closed.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, await AnswerAsync(trader, alert, "太晚"));
        await PaperAsync(trader, alert, "%PDF-1.7"u8.ToArray(), HttpStatusCode.Conflict);
        JsonNode shown = await ReadAsync(trader, alert);
        Assert.Equal("confirm", (string)Assert.Single(shown["events"]!.AsArray())!["act"]!);
    }

    [Fact]
    public async Task The_board_is_narrowed_by_level_region_assignee_and_deadline_and_goes_out_as_a_file()
    {
        long alert = Raise("BOARD");
        using HttpClient police = await town.SignedInAsync(town.UserIn(Roles.Police));
        using HttpResponseMessage given = await police.PostAsJsonAsync(
            $"/api/alerts/{alert}/assign", new { assignee = "BOARD-OFFICER" }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        const string all = "/api/alerts?assignee=BOARD-OFFICER&onlyLevel=3&region=150800&overdue=true&closed=false";
        Assert.Single((await ItemsAsync(police, all))!);
        Assert.Empty((await ItemsAsync(police, all + "&state=open"))!);
        Assert.Empty((await ItemsAsync(police, all.Replace("onlyLevel=3", "onlyLevel=4", StringComparison.Ordinal)))!);
        Assert.Empty((await ItemsAsync(police, all.Replace("150800", "150200", StringComparison.Ordinal)))!);
        string file = await police.GetStringAsync(
            new Uri("/api/alerts/export?assignee=BOARD-OFFICER", UriKind.Relative), Cancellation);
        Assert.Contains("BOARD-OFFICER", file, StringComparison.Ordinal);
    }

    private static async Task<JsonArray> ItemsAsync(HttpClient client, string path) => JsonNode.Parse(
        await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation))!["items"]!.AsArray();

    private static async Task<HttpStatusCode> AnswerAsync(HttpClient client, long alert, string text)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            $"/api/alerts/{alert}/answer", new { text }, Cancellation);
        return answer.StatusCode;
    }

    private static async Task<string> PaperAsync(HttpClient client, long alert, byte[] bytes, HttpStatusCode expected)
    {
        using MultipartFormDataContent form = [];
        using ByteArrayContent file = new(bytes);
        form.Add(file, "file", "维修单.pdf");
        using HttpResponseMessage answer = await client.PostAsync(
            new Uri($"/api/alerts/{alert}/papers", UriKind.Relative), form, Cancellation);
        Assert.Equal(expected, answer.StatusCode);
        return answer.Headers.Location?.ToString() ?? "";
    }

    private static async Task<JsonNode> ReadAsync(HttpClient client, long alert) => JsonNode.Parse(
        await client.GetStringAsync(new Uri($"/api/alerts/{alert}", UriKind.Relative), Cancellation))!;

    private long Raise(string subject)
    {
        using TraceabilityDb db = town.Db();
        Alert alert = new()
        {
            Id = ((IdSource)town.App.Services.GetService(typeof(IdSource))!).Next<Alert>(),
            Rule = "R-063",
            Subject = subject,
            Period = "",
            Organisation = db.Organisations.Single(o => o.Code == Trader).Id,
            Level = AlertLevel.Warning,
            MessageZh = "到货未确认",
            MessageEn = "arrival not confirmed",
            Evidence = "",
            FirstSeenOn = new DateOnly(2026, 1, 1),
            RaisedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            DueAt = new DateTime(2026, 1, 8, 0, 0, 0, DateTimeKind.Utc),
        };
        db.Alerts.Add(alert);
        db.SaveChanges();
        return alert.Id.Value;
    }
}
