using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Db;
using Traceability.Domain.Oversight.Cases;
using Traceability.Jobs;

namespace Traceability.Api.Tests.Cases;

/// <summary>Reports of losses with their clocks, and requests to other agencies.</summary>
[Collection(CaseTown.Name)]
public sealed class LossAndRequestTests(Town town)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_loss_is_reported_received_and_made_a_case_and_both_sides_see_what_was_late()
    {
        using HttpClient unit = await town.SignedInAsync("safety");
        using HttpClient police = await town.SignedInAsync("police");
        using HttpClient other = await town.SignedInAsync("operator");
        object report = Loss("loss-1", hoursAgo: 5);
        JsonNode made = await Docket.MustAsync(unit, "/api/loss-reports", report);
        long number = (long)made["id"]!;
        Assert.True((bool)made["isLate"]!);
        Assert.Equal("R-077", (string)made["rule"]!);
        Assert.Equal(number, (long)(await Docket.MustAsync(unit, "/api/loss-reports", report))["id"]!);
        Assert.Equal(HttpStatusCode.NotFound, await Docket.StatusAsync(other, $"/api/loss-reports/{number}"));
        await using (TraceabilityDb db = town.Db())
        {
            string subject = LossReport.SubjectPrefix + number;
            Assert.Equal(1, await db.Alerts.CountAsync(a => a.Subject == subject && a.Rule == "R-077", Cancellation));
        }

        Assert.True((bool)(await Docket.ReadAsync(police, $"/api/loss-reports/{number}"))["isLate"]!);
        Assert.Contains("ref", (await Docket.TryAsync(police, "/api/cases", Case(number))).Text,
            StringComparison.Ordinal);
        await Docket.MustAsync(police, $"/api/loss-reports/{number}/receive", new { receipt = "已派员，保护现场" });
        using HttpClient second = await town.SignedInAsync("police-2");
        Assert.Equal(HttpStatusCode.Conflict, (await Docket.TryAsync(
            second, $"/api/loss-reports/{number}/receive", new { receipt = "重复接收" })).Status);
        await Docket.OpenAsync(police, "loss-report", number);
        JsonNode seen = await Docket.ReadAsync(unit, $"/api/loss-reports/{number}");
        Assert.Equal("case-opened", (string)seen["state"]!);
        Assert.Equal("已派员，保护现场", (string)seen["receipt"]!);
    }

    [Fact]
    public async Task A_loss_reported_within_two_hours_is_in_time()
    {
        using HttpClient unit = await town.SignedInAsync("safety");
        Assert.False((bool)(await Docket.MustAsync(unit, "/api/loss-reports", Loss("loss-2", hoursAgo: 1)))["isLate"]!);
    }

    [Fact]
    public async Task The_asked_agency_sees_the_letter_and_its_files_and_nothing_of_the_case()
    {
        using HttpClient police = await town.SignedInAsync("police");
        using HttpClient market = await town.SignedInAsync("market");
        using HttpClient drug = await town.SignedInAsync("drug");
        long number = await Docket.OpenAsync(police);
        Assert.Equal(HttpStatusCode.Created, await Docket.SendFileAsync(
            police, $"/api/cases/{number}/files", Docket.Picture));
        long request = await AskAsync(police, number, 10);
        Assert.Equal(HttpStatusCode.Created, await Docket.SendFileAsync(
            police, $"/api/cases/{number}/files?part={request}", Docket.Picture));
        string address = $"/api/agency-requests/{request}";
        JsonNode letter = await Docket.ReadAsync(market, address);
        Assert.Single(letter["files"]!.AsArray());
        Assert.DoesNotContain("AJ-150823", letter.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain($"/cases/{number}", letter.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Docket.StatusAsync(drug, address));
        Assert.Equal(HttpStatusCode.NotFound, await Docket.StatusAsync(market, $"/api/cases/{number}"));
        Assert.Equal(HttpStatusCode.OK, await Docket.StatusAsync(market, (string)letter["files"]![0]!["address"]!));
        await Docket.MustAsync(market, $"{address}/receive", new { });
        Assert.Equal(HttpStatusCode.Created, await Docket.SendFileAsync(market, $"{address}/files", Docket.Picture));
        await Docket.MustAsync(market, $"{address}/answer", new { answer = "该单位登记信息属实" });
        Assert.Equal(HttpStatusCode.Conflict, (await Docket.TryAsync(
            market, $"{address}/answer", new { answer = "改答复" })).Status);
        JsonNode row = (await Docket.ReadAsync(police, $"/api/cases/{number}"))["record"]!["requests"]![0]!;
        Assert.Equal(("answered", "该单位登记信息属实"), ((string)row["state"]!, (string)row["answer"]!));
    }

    [Fact]
    public async Task The_job_reminds_before_the_day_urges_after_it_and_repeats_nothing()
    {
        using HttpClient police = await town.SignedInAsync("police");
        long number = await Docket.OpenAsync(police);
        long request = await AskAsync(police, number, 20);
        RemindAgencies job = town.App.Services.GetRequiredService<RemindAgencies>();
        DateOnly today = Domain.ChinaTime.DayOf(DateTime.UtcNow);
        foreach (int days in new[] { 1, 18, 18, 21, 22 }) await job.RunAsync(today.AddDays(days), Cancellation);
        await using TraceabilityDb db = town.Db();
        Assert.Equal(
            [RequestAct.Send, RequestAct.Remind, RequestAct.Urge],
            await db.RequestEvents.Where(e => e.Request == new Domain.Id<AgencyRequest>(request))
                .OrderBy(e => e.Number).Select(e => e.Act).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_case_with_an_open_request_is_not_closed_until_it_is_answered_or_withdrawn()
    {
        using HttpClient police = await town.SignedInAsync("police");
        long number = await Docket.OpenAsync(police);
        long request = await AskAsync(police, number, 10);
        object propose = new { act = "propose-closing", reason = "结案", outcome = "withdrawn" };
        Assert.Equal(
            HttpStatusCode.BadRequest, (await Docket.TryAsync(police, $"/api/cases/{number}/acts", propose)).Status);
        await Docket.MustAsync(
            police, $"/api/cases/{number}/requests/{request}/withdraw", new { reason = "不再需要" });
        await Docket.MustAsync(police, $"/api/cases/{number}/acts", propose);
    }

    private static async Task<long> AskAsync(HttpClient police, long number, int days) =>
        (long)(await Docket.MustAsync(police, $"/api/cases/{number}/requests", new
        {
            requestId = Docket.NewId(), agency = "11150823011500043D", what = "请核对该单位经营登记",
            legalGround = "《行政处罚法》第二十六条", dueOn = Domain.ChinaTime.DayOf(DateTime.UtcNow).AddDays(days),
        }))["part"]!;

    private static object Case(long loss) => new
    {
        requestId = Docket.NewId(), title = "流失案", source = "loss-report", @ref = loss, region = "150823",
        happenedAt = DateTimeOffset.UtcNow.AddHours(-6), summary = "仓库被盗",
    };

    private static object Loss(string id, int hoursAgo) => new
    {
        requestId = id, kind = "stolen", discoveredAt = DateTimeOffset.UtcNow.AddHours(-hoursAgo), region = "150823",
        place = "涂料厂原料库", product = "ACETONE", quantity = "100", unit = "kg", what = "清点发现门锁被撬",
            controls = "封锁库房，已报110",
    };
}
