using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Tests.Inspections;

/// <summary>现场检查: answered by each agency's own officers, counted, sampled, found.</summary>
public sealed class InspectionTests(Town town) : IClassFixture<Town>, IDisposable
{
    private readonly Team _team = new(town);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_agency_answers_its_own_items_and_nobody_else_s()
    {
        (_, long inspection) = await _team.OnSiteAsync();
        string checklist = $"/api/inspections/{inspection}/checklist";
        await _team.MustAsync("market", checklist, Reply("M-02", "yes"));
        (HttpStatusCode status, JsonNode answer) = await _team.PostAsync("market", checklist, Reply("P-01", "yes"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotNull(answer["errors"]!["answers[0].item"]);
        (status, answer) = await _team.PostAsync("market", checklist, Reply("M-02", "no"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotNull(answer["errors"]!["answers[0].remark"]);
        JsonNode changed = await _team.MustAsync("market", checklist, Reply("M-02", "no", "标签缺少成分"));
        Assert.Contains(changed["proposals"]!.AsArray(), p => (string?)p!["rule"] == "R-047");
        await using TraceabilityDb db = town.Db();
        Assert.Equal(2, await db.ChecklistAnswers.CountAsync(
            a => a.Inspection == new Domain.Id<Inspection>(inspection) && a.Item == "M-02", Stop));
    }

    [Theory]
    [InlineData("police-2")]
    [InlineData("police-city")]
    public async Task Who_is_not_on_the_team_looks_on_at_most(string user)
    {
        (_, long inspection) = await _team.OnSiteAsync();
        Assert.Equal(HttpStatusCode.OK, (await _team.GetAsync(user, $"/api/inspections/{inspection}")).Status);
        foreach ((string path, JsonObject body) in new[]
        {
            ("acts", new JsonObject { ["act"] = "present" }), ("checklist", Reply("P-01", "yes")),
            ("findings", Team.Finding()), ("signatures", new JsonObject { ["role"] = "officer" }),
        })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await _team.PostAsync(
                user, $"/api/inspections/{inspection}/{path}", body)).Status);
        }
    }

    [Fact]
    public async Task A_count_is_evidence_shows_what_differs_and_posts_nothing()
    {
        (_, long inspection) = await _team.OnSiteAsync();
        (string product, string lot, string site) = await _team.LotAsync();
        await using TraceabilityDb db = town.Db();
        int movements = await db.Movements.CountAsync(Stop);
        JsonObject count = new()
        {
            ["requestId"] = "device-1", ["site"] = site,
            ["scanned"] = new JsonArray("NO-SUCH-CODE"),
            ["measured"] = new JsonArray(new JsonObject
            {
                ["product"] = product, ["lot"] = lot, ["quantity"] = "1", ["unit"] = "mg",
            }),
        };
        string path = $"/api/inspections/{inspection}/counts";
        (HttpStatusCode status, JsonNode answer) = await _team.PostAsync("police", path, count);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotNull(answer["errors"]!["scanned[0]"]);
        count["scanned"] = new JsonArray(Domain.Catalogue.PackageCode.NewOwn(88_000_001).Value);
        JsonNode first = await _team.MustAsync("police", path, count);
        JsonNode again = await _team.MustAsync("police", path, count);
        JsonNode kept = Assert.Single(again["counts"]!.AsArray())!;
        Assert.Equal(first["counts"]!.ToJsonString(), again["counts"]!.ToJsonString());
        Assert.Contains(kept["differences"]!.AsArray(), d => (string?)d!["mark"] == "differs"
            && (string?)d["lot"] == lot && (long?)d["counted"] == 1);
        Assert.Contains(kept["differences"]!.AsArray(), d => (string?)d!["mark"] == "strange");
        JsonObject other = count.DeepClone().AsObject();
        other["measured"]![0]!["quantity"] = "2";
        Assert.Equal(HttpStatusCode.Conflict, (await _team.PostAsync("police", path, other)).Status);
        other["measured"] = new JsonArray();
        Assert.Equal(HttpStatusCode.Conflict, (await _team.PostAsync("police", path, other)).Status);
        Assert.Equal(movements, await db.Movements.CountAsync(Stop));
        Assert.Contains(again["proposals"]!.AsArray(), p => (string?)p!["rule"] == "R-076"
            && ((string)p["article"]!).Contains("《麻醉药品和精神药品管理条例》第四十八条", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Counts_are_kept_while_colleagues_answer_the_checklist_in_the_same_instant()
    {
        (_, long inspection) = await _team.OnSiteAsync();
        (string product, string lot, string site) = await _team.LotAsync();
        string counts = $"/api/inspections/{inspection}/counts";
        JsonObject Count(int i) => new()
        {
            ["requestId"] = $"device-{i}", ["site"] = site,
            ["measured"] = new JsonArray(new JsonObject
            {
                ["product"] = product, ["lot"] = lot, ["quantity"] = $"{i + 1}", ["unit"] = "mg",
            }),
        };
        Task<(HttpStatusCode Status, JsonNode Body)>[] answers =
        [
            .. from i in Enumerable.Range(0, 3)
               from act in new[]
               {
                   _team.PostAsync("police", counts, Count(i)),
                   _team.PostAsync("market", $"/api/inspections/{inspection}/checklist", Reply("M-02", "no", $"{i}")),
               }
               select act,
        ];
        await Task.WhenAll(answers);
        foreach ((HttpStatusCode status, JsonNode body) in answers.Where((_, i) => i % 2 == 0).Select(a => a.Result))
        {
            // Nothing of a count is refused because of somebody else: at the worst it is to be sent again.
            Assert.True(status is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, body.ToJsonString());
        }

        for (int i = 0; i < 3; i++) await _team.MustAsync("police", counts, Count(i));
        await using TraceabilityDb db = town.Db();
        Domain.Id<Inspection> id = new(inspection);
        Assert.Equal(3, await db.InspectionCounts.CountAsync(c => c.Inspection == id, Stop));
    }

    [Fact]
    public async Task A_count_of_a_store_that_is_not_the_unit_s_or_before_it_begins_is_refused()
    {
        long plan = await _team.FixedAsync(Team.Plan("count-early", units: Team.Coatings));
        long inspection = (long)(await _team.ActAsync("police", plan, "start"))["units"]![0]!["inspection"]!;
        (_, _, string site) = await _team.LotAsync();
        (_, _, string foreign) = await _team.LotAsync(Team.Trader);
        string path = $"/api/inspections/{inspection}/counts";
        JsonObject count = new() { ["requestId"] = "device-2", ["site"] = site };
        Assert.Equal(HttpStatusCode.Conflict, (await _team.PostAsync("police", path, count)).Status);
        count["site"] = foreign;
        Assert.NotNull((await _team.PostAsync("police", path, count)).Body["errors"]!["site"]);
    }

    [Fact]
    public async Task A_sample_is_of_the_unit_s_lot_and_its_number_is_taken_once()
    {
        (_, long inspection) = await _team.OnSiteAsync();
        (string product, string lot, _) = await _team.LotAsync();
        string path = $"/api/inspections/{inspection}/samples";
        JsonObject sample = Sample(product, lot);
        await _team.MustAsync("police", path, sample);
        JsonNode again = await _team.MustAsync("police", path, sample);
        Assert.Single(again["samples"]!.AsArray());
        JsonObject other = Sample(product, lot);
        other["sealNumber"] = "F-2";
        Assert.Equal(HttpStatusCode.Conflict, (await _team.PostAsync("police", path, other)).Status);
        Assert.NotNull((await _team.PostAsync("police", path, Sample(product, "NO-LOT"))).Body["errors"]!["lot"]);
        JsonObject nothing = Sample(product, lot);
        nothing["quantity"] = "0";
        Assert.NotNull((await _team.PostAsync("police", path, nothing)).Body["errors"]!["quantity"]);
    }

    [Fact]
    public async Task A_finding_names_a_rule_or_an_article_and_a_day_to_come()
    {
        (_, long inspection) = await _team.OnSiteAsync();
        string path = $"/api/inspections/{inspection}/findings";
        JsonObject finding = Team.Finding();
        finding["rule"] = "R-999";
        Assert.NotNull((await _team.PostAsync("police", path, finding)).Body["errors"]!["rule"]);
        finding.Remove("rule");
        Assert.NotNull((await _team.PostAsync("police", path, finding)).Body["errors"]!["article"]);
        finding["article"] = "《消防法》第十六条";
        finding["rectifyBy"] = Team.Day(-1);
        Assert.NotNull((await _team.PostAsync("police", path, finding)).Body["errors"]!["rectifyBy"]);
        finding["rectifyBy"] = Team.Day(0);
        await _team.MustAsync("police", path, finding);
        JsonNode again = await _team.MustAsync("police", path, finding);
        JsonNode kept = Assert.Single(again["findings"]!.AsArray())!;
        Assert.Equal("《消防法》第十六条", (string)kept["article"]!);
        JsonNode withdrawn = await _team.MustAsync(
            "police", $"/api/inspections/findings/{(long)kept["id"]!}/acts",
            new JsonObject { ["act"] = "withdraw", ["reason"] = "核对后不成立" });
        Assert.Equal(0, (int)withdrawn["inspection"]!["findings"]!);
    }

    [Fact]
    public async Task An_inspection_begins_within_the_period_of_its_plan_only()
    {
        JsonObject request = Team.Plan("plan-later", units: Team.Coatings);
        request["from"] = Team.Day(3);
        long plan = await _team.FixedAsync(request);
        long inspection = (long)(await _team.ActAsync("police", plan, "start"))["units"]![0]!["inspection"]!;
        (HttpStatusCode status, JsonNode answer) = await _team.PostAsync(
            "police", $"/api/inspections/{inspection}/acts", new JsonObject { ["act"] = "begin" });
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains(Team.Day(3), (string)answer["title"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_are_added_by_the_team_and_opened_by_those_who_see_the_inspection()
    {
        (_, long inspection) = await _team.OnSiteAsync();
        Assert.Equal(HttpStatusCode.Created, (await _team.FileAsync("police", inspection)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _team.FileAsync("police-2", inspection)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _team.FileAsync("health", inspection)).Status);
        JsonNode file = (await _team.GetAsync("market", $"/api/inspections/{inspection}")).Body!["files"]![0]!;
        string path = $"/api/records/files/{(long)file["id"]!}";
        using HttpResponseMessage seen = await (await _team.AsAsync("market")).GetAsync(
            new Uri(path, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _team.GetAsync("operator", path)).Status);
    }

    public void Dispose() => _team.Dispose();

    private static JsonObject Reply(string item, string reply, string? remark = null) => new()
    {
        ["answers"] = new JsonArray(new JsonObject { ["item"] = item, ["reply"] = reply, ["remark"] = remark }),
    };

    private static JsonObject Sample(string product, string lot) => new()
    {
        ["number"] = "S-1", ["sealNumber"] = "F-1", ["product"] = product, ["lot"] = lot, ["quantity"] = "100",
        ["unit"] = "g", ["inPresenceOf"] = "赵明", ["laboratory"] = "市检测所",
    };
}
