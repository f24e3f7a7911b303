using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Oversight.Records;

namespace Traceability.Api.Tests.Inspections;

/// <summary>签名、封存、整改、复查、检验结果: nothing changes after the seal but by a new version.</summary>
public sealed class SealTests(Town town) : IClassFixture<Town>, IDisposable
{
    private readonly Team _team = new(town);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_sealed_before_two_agencies_everybody_who_acted_and_the_unit_have_signed()
    {
        (_, long inspection) = await _team.OnSiteAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await Seal(inspection)).Status);
        await _team.AnswerAsync(inspection);
        await _team.StepAsync("police", inspection, "present");
        await _team.SignAsync("police", inspection);
        Assert.Contains("两名以上", (string)(await Seal(inspection)).Body["title"]!, StringComparison.Ordinal);
        await _team.SignAsync("emergency", inspection);
        Assert.Contains("市场监督管理局", (string)(await Seal(inspection)).Body["title"]!, StringComparison.Ordinal);
        await _team.SignAsync("market", inspection);
        Assert.Contains("单位还没有签名", (string)(await Seal(inspection)).Body["title"]!, StringComparison.Ordinal);
        await _team.UnitSignsAsync(inspection);
        Assert.Equal(HttpStatusCode.OK, (await Seal(inspection)).Status);
    }

    [Fact]
    public async Task A_refusal_has_its_reason_and_a_second_officer_who_confirms_it()
    {
        (_, long inspection) = await _team.OnSiteAsync();
        await _team.AnswerAsync(inspection);
        await _team.StepAsync("police", inspection, "present");
        foreach (string user in new[] { "police", "market", "emergency" }) await _team.SignAsync(user, inspection);
        string path = $"/api/inspections/{inspection}/signatures";
        JsonObject unit = new() { ["role"] = "unit-representative", ["name"] = "赵明", ["position"] = "安全总监" };
        Assert.NotNull((await _team.PostAsync("police", path, unit.DeepClone())).Body["errors"]!["ink"]);
        JsonObject witness = new() { ["role"] = "witness" };
        Assert.Equal(HttpStatusCode.Conflict, (await _team.PostAsync("market", path, witness.DeepClone())).Status);
        unit["reason"] = "对标签问题有异议";
        await _team.MustAsync("police", path, unit);
        Assert.Contains("拒绝签名", (string)(await Seal(inspection)).Body["title"]!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await _team.PostAsync("police", path, witness.DeepClone())).Status);
        await _team.MustAsync("market", path, witness);
        Assert.Equal(HttpStatusCode.OK, (await Seal(inspection)).Status);
    }

    [Fact]
    public async Task The_unit_signs_by_hand_on_an_officer_s_device()
    {
        (_, long inspection) = await _team.OnSiteAsync();
        await _team.AnswerAsync(inspection);
        await _team.StepAsync("police", inspection, "present");
        string path = $"/api/inspections/{inspection}/signatures";
        JsonObject unit = new()
        {
            ["role"] = "unit-representative", ["name"] = "赵明", ["position"] = "安全总监",
            ["ink"] = "data:image/png;base64,AAAA",
        };
        Assert.NotNull((await _team.PostAsync("police", path, unit.DeepClone())).Body["errors"]!["ink"]);
        unit["ink"] = "data:image/png;base64," + Convert.ToBase64String([0x89, 0x50, 0x4E, 0x47, 1, 2, 3]);
        JsonNode signed = await _team.MustAsync("police", path, unit);
        JsonNode row = Assert.Single(signed["signatures"]!.AsArray())!;
        Assert.NotNull(row["ink"]);
        Assert.True((bool)row["fits"]!);
    }

    [Fact]
    public async Task A_record_that_is_opened_again_makes_its_signatures_void()
    {
        (_, long inspection) = await _team.OnSiteAsync();
        await _team.AnswerAsync(inspection);
        await _team.StepAsync("police", inspection, "present");
        foreach (string user in new[] { "police", "market", "emergency" }) await _team.SignAsync(user, inspection);
        await _team.UnitSignsAsync(inspection);
        await _team.StepAsync("police", inspection, "reopen", "漏填一项");
        await _team.StepAsync("police", inspection, "present");
        JsonNode seen = (await _team.GetAsync("police", $"/api/inspections/{inspection}")).Body!;
        Assert.All(seen["signatures"]!.AsArray(), s => Assert.False((bool)s!["fits"]!));
        Assert.Equal(HttpStatusCode.Conflict, (await Seal(inspection)).Status);
    }

    [Fact]
    public async Task The_sealed_record_is_the_one_that_was_signed_and_its_hash_can_be_computed_again()
    {
        (_, long inspection) = await _team.SealedAsync();
        string whole = await TextAsync("safety", $"/api/inspections/{inspection}/record.json");
        string content = whole[(whole.IndexOf("\"content\":", StringComparison.Ordinal) + 10)..^1];
        Assert.Equal(
            (string)JsonNode.Parse(whole)!["sha256"]!,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
        JsonNode seen = (await _team.GetAsync("police", $"/api/inspections/{inspection}")).Body!;
        Assert.Equal((string)seen["bodyHash"]!, (string)JsonNode.Parse(content)!["bodySha256"]!);
        Assert.Equal(4, JsonNode.Parse(content)!["signatures"]!.AsArray().Count);
        Assert.All(seen["signatures"]!.AsArray(), s => Assert.True((bool)s!["fits"]!));
        using HttpResponseMessage pdf = await (await _team.AsAsync("safety")).GetAsync(
            new Uri($"/api/inspections/{inspection}/record.pdf", UriKind.Relative), Stop);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Nothing_but_results_and_rectification_is_added_after_the_seal()
    {
        (_, long inspection) = await _team.SealedAsync();
        string path = $"/api/inspections/{inspection}";
        foreach ((string part, JsonObject body) in new[]
        {
            ("findings", Team.Finding("另一个问题")), ("acts", new JsonObject { ["act"] = "present" }),
            ("signatures", new JsonObject { ["role"] = "witness" }),
            ("checklist", new JsonObject
            {
                ["answers"] = new JsonArray(new JsonObject { ["item"] = "P-02", ["reply"] = "yes" }),
            }),
        })
        {
            Assert.Equal(HttpStatusCode.Conflict, (await _team.PostAsync("police", $"{path}/{part}", body)).Status);
        }

        Assert.Single((await _team.GetAsync("police", path)).Body!["seals"]!.AsArray());
    }

    [Fact]
    public async Task A_finding_is_answered_sent_back_re_inspected_and_each_decision_is_a_version()
    {
        (_, long inspection) = await _team.SealedAsync();
        JsonNode laid = (await _team.GetAsync("safety", $"/api/inspections/{inspection}")).Body!;
        long finding = (long)laid["findings"]![0]!["id"]!;
        string path = $"/api/inspections/findings/{finding}/acts";
        Assert.Equal(HttpStatusCode.Forbidden, (await _team.PostAsync("market", path, Act("answer"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _team.PostAsync("safety", path, Act("accept"))).Status);
        Assert.Equal(HttpStatusCode.Created, (await _team.FileAsync("safety", inspection, finding)).Status);
        await _team.MustAsync("safety", path, Act("answer"));
        Assert.NotNull((await _team.PostAsync("market", path, Act("send-back"))).Body["errors"]!["rectifyBy"]);
        JsonObject back = Act("send-back");
        back["rectifyBy"] = Team.Day(9);
        JsonNode sent = await _team.MustAsync("market", path, back);
        Assert.Equal(Team.Day(9), (string)sent["findings"]![0]!["dueOn"]!);
        Assert.Equal(Team.Day(5), (string)sent["findings"]![0]!["rectifyBy"]!);
        JsonObject good = Act("reinspect-good");
        Assert.NotNull((await _team.PostAsync("market", path, good.DeepClone())).Body["errors"]!["secondOfficer"]);
        good["secondOfficer"] = "C-market";
        Assert.NotNull((await _team.PostAsync("market", path, good.DeepClone())).Body["errors"]!["secondOfficer"]);
        good["secondOfficer"] = "C-police";
        JsonNode done = await _team.MustAsync("market", path, good);
        Assert.Equal("rectified", (string)done["findings"]![0]!["state"]!);
        Assert.Equal(3, done["seals"]!.AsArray().Count);
        Assert.All(done["seals"]!.AsArray(), s => Assert.True((bool)s!["holds"]!));
        Assert.Equal(HttpStatusCode.Conflict, (await _team.PostAsync("market", path, Act("accept"))).Status);
        await _team.StepAsync("police", inspection, "close");
        await using TraceabilityDb db = town.Db();
        RecordSeal[] seals = await db.RecordSeals.Where(s => s.Record == inspection).OrderBy(s => s.Version)
            .ToArrayAsync(Stop);
        for (int i = 1; i < seals.Length; i++)
        {
            JsonNode content = JsonNode.Parse(seals[i].Content)!;
            Assert.Equal(Convert.ToHexStringLower(seals[i - 1].Hash), (string)content["previous"]!);
            Assert.Equal(
                JsonNode.Parse(seals[0].Content)!["bodySha256"]!.ToString(), content["bodySha256"]!.ToString());
        }
    }

    [Fact]
    public async Task A_result_below_the_label_is_shown_and_may_become_a_finding_after_the_seal()
    {
        (_, long inspection) = await _team.OnSiteAsync();
        (string product, string lot, _) = await _team.LotAsync();
        await _team.AnswerAsync(inspection);
        JsonNode taken = await _team.MustAsync("police", $"/api/inspections/{inspection}/samples", new JsonObject
        {
            ["number"] = "S-9", ["sealNumber"] = "F-9", ["product"] = product, ["lot"] = lot, ["quantity"] = "100",
            ["unit"] = "g", ["inPresenceOf"] = "赵明", ["laboratory"] = "市检测所",
        });
        await _team.StepAsync("police", inspection, "present");
        foreach (string user in new[] { "police", "market", "emergency" }) await _team.SignAsync(user, inspection);
        await _team.UnitSignsAsync(inspection);
        await _team.StepAsync("police", inspection, "seal");
        (_, string report) = await _team.FileAsync("police", inspection);
        string path = $"/api/inspections/{inspection}/samples/{(long)taken["samples"]![0]!["id"]!}/results";
        JsonObject result = new()
        {
            ["laboratory"] = "市检测所", ["method"] = "气相色谱法", ["assay"] = "1.5", ["opinion"] = "含量不符",
            ["day"] = Team.Day(0), ["report"] = report,
        };
        JsonObject bad = (JsonObject)result.DeepClone();
        bad["assay"] = "101";
        Assert.NotNull((await _team.PostAsync("police", path, bad)).Body["errors"]!["assay"]);
        await _team.MustAsync("police", path, result);
        JsonNode again = await _team.MustAsync("police", path, result);
        JsonNode kept = Assert.Single(again["samples"]![0]!["results"]!.AsArray())!;
        Assert.True((bool)kept["contradicts"]!);
        Assert.Equal(report, (string)kept["reportHash"]!);
        Assert.Equal(2, again["seals"]!.AsArray().Count);
        JsonNode proposal = Assert.Single(again["proposals"]!.AsArray())!;
        JsonObject finding = Team.Finding((string)proposal["text"]!);
        Assert.Equal(HttpStatusCode.Conflict, (await _team.PostAsync(
            "police", $"/api/inspections/{inspection}/findings", finding.DeepClone())).Status);
        finding["sample"] = "S-9";
        JsonNode found = await _team.MustAsync("police", $"/api/inspections/{inspection}/findings", finding);
        Assert.Equal(3, found["seals"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_sealed_inspection_is_a_visit_of_every_agency_that_signed()
    {
        await using TraceabilityDb db = town.Db();
        (_, long inspection) = await _team.SealedAsync();
        Id<Inspection> key = new(inspection);
        DateTime? begun = await db.Inspections.Where(i => i.Id == key).Select(i => i.BegunAt).SingleAsync(Stop);
        DateOnly day = ChinaTime.DayOf(begun!.Value);
        // Another visit of the day counts already: there is one a day of each agency.
        var visits = await db.SiteVisits.Where(v => db.Organisations.Any(o => o.Id == v.Visited
                && o.Code == Team.Coatings) && v.Day == day)
            .Select(v => new { v.Agency, v.FirstOfficer, v.SecondOfficer, v.Day }).ToListAsync(Stop);
        Assert.Equal(3, visits.Select(v => v.Agency).Distinct().Count());
        Assert.All(visits, v => Assert.NotEqual(v.FirstOfficer, v.SecondOfficer));
    }

    public void Dispose() => _team.Dispose();

    private static JsonObject Act(string act) => new() { ["act"] = act, ["reason"] = "试验说明" };

    private Task<(HttpStatusCode Status, JsonNode Body)> Seal(long inspection) => _team.PostAsync(
        "police", $"/api/inspections/{inspection}/acts", new JsonObject { ["act"] = "seal" });

    private async Task<string> TextAsync(string user, string path) =>
        await (await _team.AsAsync(user)).GetStringAsync(new Uri(path, UriKind.Relative), Stop);
}
