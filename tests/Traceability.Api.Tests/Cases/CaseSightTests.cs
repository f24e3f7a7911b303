using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Tests.Tips;
using Traceability.Db;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Oversight.Records;

namespace Traceability.Api.Tests.Cases;

/// <summary>A case is seen by who is on it and by nobody else, and every look is written down.</summary>
[Collection(CaseTown.Name)]
public sealed class CaseSightTests(Town town)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_words_of_a_tip_stay_with_the_tip_and_out_of_the_case()
    {
        long tip = await TipsOf.SendAsync(town.App);
        using HttpClient police = await town.SignedInAsync("police");
        long number = await Docket.OpenAsync(police, "tip", tip);
        JsonNode link = Assert.Single(
            (await Docket.ReadAsync(police, $"/api/cases/{number}"))["record"]!["links"]!.AsArray())!;
        Assert.Equal(("tip", tip), ((string)link["kind"]!, (long)link["record"]!));
        Assert.DoesNotContain(TipsOf.Text, (string)link["what"]!, StringComparison.Ordinal);
        Assert.Contains("《禁毒法》第九条", (string)link["what"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("police-2", HttpStatusCode.NotFound)]
    [InlineData("police-city", HttpStatusCode.NotFound)]
    [InlineData("police-region", HttpStatusCode.NotFound)]
    [InlineData("market", HttpStatusCode.NotFound)]
    [InlineData("emergency", HttpStatusCode.NotFound)]
    [InlineData("drug", HttpStatusCode.NotFound)]
    [InlineData("commerce", HttpStatusCode.NotFound)]
    [InlineData("health", HttpStatusCode.NotFound)]
    [InlineData("agriculture", HttpStatusCode.NotFound)]
    [InlineData("operator", HttpStatusCode.Forbidden)]
    [InlineData("safety", HttpStatusCode.Forbidden)]
    [InlineData("carrier", HttpStatusCode.Forbidden)]
    [InlineData("machine", HttpStatusCode.Forbidden)]
    [InlineData("association", HttpStatusCode.Forbidden)]
    [InlineData("committee", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    public async Task Nobody_who_is_not_on_a_case_learns_that_it_is_there(string user, HttpStatusCode expected)
    {
        using HttpClient police = await town.SignedInAsync("police");
        long number = await Docket.OpenAsync(police);
        Assert.Equal(HttpStatusCode.Created, await Docket.SendFileAsync(
            police, $"/api/cases/{number}/files", Docket.Picture));
        long file = FileOf(number);
        using HttpClient other = await town.SignedInAsync(user);
        foreach (string path in new[]
        {
            $"/api/cases/{number}", $"/api/cases/{number}/looks", $"/api/cases/{number}/chain",
            $"/api/cases/{number}/dossier.json", $"/api/cases/{number}/dossier.pdf",
                $"/api/cases/{number}/files/{file}",
            $"/api/cases/{number}/chain/export",
        })
            Assert.Equal(expected, await Docket.StatusAsync(other, path));
        Assert.Equal(
            expected, (await Docket.TryAsync(other, $"/api/cases/{number}/acts",
                new { act = "note", reason = "看看" })).Status);
        // The common door of records does not open it either.
        Assert.True(
            await Docket.StatusAsync(other, $"/api/records/files/{file}")
                is HttpStatusCode.NotFound or HttpStatusCode.Forbidden);
        if (expected == HttpStatusCode.NotFound)
        {
            JsonNode list = await Docket.ReadAsync(other, "/api/cases");
            Assert.DoesNotContain(list["items"]!.AsArray(), c => (long)c!["id"]! == number);
        }

        await using TraceabilityDb db = town.Db();
        Assert.Single((await db.CaseLooks.Where(l => l.Case == new Domain.Id<Case>(number)).Select(l => l.By)
            .ToListAsync(Cancellation)).DefaultIfEmpty("none").Distinct());
    }

    [Fact]
    public async Task An_officer_who_is_added_sees_it_and_who_is_removed_sees_it_no_more()
    {
        using HttpClient lead = await town.SignedInAsync("police");
        using HttpClient superior = await town.SignedInAsync("police-city");
        long number = await Docket.OpenAsync(lead);
        await Docket.JoinAsync(lead, number, "police-city");
        Assert.Equal(HttpStatusCode.OK, await Docket.StatusAsync(superior, $"/api/cases/{number}"));
        await Docket.MustAsync(
            lead, $"/api/cases/{number}/members/remove", new { userName = "police-city", reason = "案件移交" });
        Assert.Equal(HttpStatusCode.NotFound, await Docket.StatusAsync(superior, $"/api/cases/{number}"));
    }

    [Fact]
    public async Task An_officer_of_another_agency_is_invited_with_a_reason_until_a_day()
    {
        using HttpClient lead = await town.SignedInAsync("police");
        using HttpClient market = await town.SignedInAsync("market");
        long number = await Docket.OpenAsync(lead);
        string members = $"/api/cases/{number}/members";
        DateOnly today = Domain.ChinaTime.DayOf(DateTime.UtcNow);
        Assert.Contains("role", (await Docket.TryAsync(
            lead, members, new { userName = "market", role = "member" })).Text, StringComparison.Ordinal);
        (HttpStatusCode status, string text) = await Docket.TryAsync(
            lead, members, new { userName = "market", role = "invited" });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("reason", text, StringComparison.Ordinal);
        Assert.Contains("until", text, StringComparison.Ordinal);
        await Docket.JoinAsync(lead, number, "market", "invited", "核对经营登记", today);
        Assert.Equal(HttpStatusCode.OK, await Docket.StatusAsync(market, $"/api/cases/{number}"));
        Assert.Equal(HttpStatusCode.Forbidden, (await Docket.TryAsync(
            market, $"/api/cases/{number}/items", Docket.Item(substance: "CN-P2-02"))).Status);
        await Docket.ActAsync(market, number, "note", "登记信息已核对");
        using (TraceabilityDb db = town.Db())
        {
            await db.CaseMembers.Where(m => m.Case == new Domain.Id<Case>(number) && m.Role == MemberRole.Invited)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.Until, today.AddDays(-1)), Cancellation);
        }

        Assert.Equal(HttpStatusCode.NotFound, await Docket.StatusAsync(market, $"/api/cases/{number}"));
    }

    [Fact]
    public async Task Every_look_by_interface_file_dossier_export_and_page_is_written_down_with_who_and_what()
    {
        using HttpClient police = await town.SignedInAsync("police");
        long number = await Docket.OpenAsync(police);
        Assert.Equal(HttpStatusCode.Created, await Docket.SendFileAsync(
            police, $"/api/cases/{number}/files", Docket.Picture));
        foreach (string path in new[]
        {
            $"/api/cases/{number}", $"/api/cases/{number}/files/{FileOf(number)}", $"/api/cases/{number}/dossier.json",
            "/api/cases/export?format=csv", $"/cases/{number}", $"/cases/{number}/members",
        })
            Assert.Equal(HttpStatusCode.OK, await Docket.StatusAsync(police, path));
        JsonNode looks = await Docket.ReadAsync(police, $"/api/cases/{number}/looks");
        string[] ways = [.. looks["items"]!.AsArray().Select(l => (string)l!["way"]!).Reverse()];
        Assert.Equal(["api", "file", "dossier", "export", "page", "page", "api"], ways);
        Assert.All(looks["items"]!.AsArray(), l =>
            Assert.Contains("police", (string)l!["by"]!, StringComparison.Ordinal));
        Assert.Contains(looks["items"]!.AsArray(), l => (string)l!["what"]! == "现场.png");
    }

    [Fact]
    public async Task A_case_is_opened_once_by_one_request_and_only_on_the_own_ground()
    {
        using HttpClient police = await town.SignedInAsync("police");
        DateTimeOffset at = DateTimeOffset.UtcNow.AddHours(-1);
        object Request(string region) => new
        {
            requestId = "once", title = "某案", source = "by-hand", region, happenedAt = at, summary = "案情",
        };
        long first = (long)(await Docket.MustAsync(police, "/api/cases", Request("150823")))["number"]!;
        Assert.Equal(first, (long)(await Docket.MustAsync(police, "/api/cases", Request("150823")))["number"]!);
        (HttpStatusCode status, string text) = await Docket.TryAsync(police, "/api/cases", new
        {
            requestId = "elsewhere", title = "某案", source = "by-hand", region = "150802", happenedAt = at,
                summary = "案情",
        });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("region", text, StringComparison.Ordinal);
        using HttpClient market = await town.SignedInAsync("market");
        Assert.Equal(
            HttpStatusCode.Forbidden, (await Docket.TryAsync(market, "/api/cases", Request("150823"))).Status);
    }

    private long FileOf(long number)
    {
        using TraceabilityDb db = town.Db();
        return db.RecordFiles.Where(f => f.Kind == RecordKind.Case && f.Record == number).Select(f => f.Id).First(
            ).Value;
    }
}
