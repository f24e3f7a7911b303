using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Tests.Applications;
using Traceability.Db;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Oversight.Records;

namespace Traceability.Api.Tests.Cases;

/// <summary>Measures, the end of a case under seal, and its second version.</summary>
[Collection(CaseTown.Name)]
public sealed class CaseEndTests(Town town)
{
    private const string Dyestuffs = "91150823MA0P10048M";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Closing_is_proposed_by_one_and_decided_by_another_and_seals_a_dossier_whose_hash_holds()
    {
        using HttpClient lead = await town.SignedInAsync("police");
        using HttpClient second = await town.SignedInAsync("police-2");
        long number = await Docket.OpenAsync(lead);
        await Docket.JoinAsync(lead, number, "police-2");
        await Docket.AddItemAsync(lead, number, Docket.Item(substance: "CN-P2-02", keeper: null));
        string acts = $"/api/cases/{number}/acts";
        object propose = new { act = "propose-closing", reason = "事实清楚", outcome = "administrative-penalty" };
        Assert.Contains("保管", (await Docket.TryAsync(lead, acts, propose)).Text, StringComparison.Ordinal);
        long item = (long)(await Docket.ReadAsync(lead, $"/api/cases/{number}"))["record"]!["items"]![0]!["id"]!;
        await Docket.MustAsync(lead, $"/api/cases/{number}/items/{item}/handovers", new
        {
            requestId = Docket.NewId(), to = "赵库", place = "涉案物品库", isSealWhole = true, reason = "入库",
        });
        await Docket.MustAsync(lead, acts, propose);
        Assert.Equal(HttpStatusCode.Conflict, (await Docket.TryAsync(
            lead, $"/api/cases/{number}/items", Docket.Item(substance: "CN-P2-02"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Docket.TryAsync(lead, acts, new { act = "close" })).Status);
        await Docket.ActAsync(second, number, "close", "同意");
        JsonNode twin = await Docket.ReadAsync(lead, $"/api/cases/{number}/dossier.json");
        Assert.Equal("closed", (string)twin["content"]!["state"]!);
        Assert.Equal(2, twin["content"]!["signatures"]!.AsArray().Count);
        await using (TraceabilityDb db = town.Db())
        {
            RecordSeal seal = await db.RecordSeals.SingleAsync(
                s => s.Kind == RecordKind.Case && s.Record == number, Cancellation);
            Assert.True(seal.Holds);
            Assert.Equal((string)twin["sha256"]!, Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(seal.Content))));
        }

        Assert.Equal(HttpStatusCode.OK, await Docket.StatusAsync(second, $"/api/cases/{number}/dossier.pdf"));
        await Docket.ActAsync(lead, number, "reopen", "发现新的证据");
        await Docket.ActAsync(lead, number, "propose-closing", "补充完毕", "prosecution");
        await Docket.ActAsync(second, number, "close", "同意");
        JsonNode detail = await Docket.ReadAsync(lead, $"/api/cases/{number}");
        Assert.Equal([1, 2], detail["seals"]!.AsArray().Select(s => (int)s!["version"]!));
        JsonNode first = await Docket.ReadAsync(lead, $"/api/cases/{number}/dossier.json?version=1");
        Assert.Equal((string)twin["sha256"]!, (string)first["sha256"]!);
    }

    [Fact]
    public async Task A_record_that_changed_after_it_was_signed_is_not_sealed()
    {
        using HttpClient lead = await town.SignedInAsync("police");
        using HttpClient second = await town.SignedInAsync("police-2");
        long number = await Docket.OpenAsync(lead);
        await Docket.JoinAsync(lead, number, "police-2");
        await Docket.ActAsync(lead, number, "propose-closing", "查无实据", "withdrawn");
        await using (TraceabilityDb db = town.Db())
        {
            await db.Cases.Where(c => c.Id == new Domain.Id<Case>(number))
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.Summary, "改过的案情"), Cancellation);
        }

        (HttpStatusCode status, string text) = await Docket.TryAsync(
            second, $"/api/cases/{number}/acts", new { act = "close" });
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("与签名不符", text, StringComparison.Ordinal);
        await using TraceabilityDb after = town.Db();
        Assert.False(await after.RecordSeals.AnyAsync(s => s.Kind == RecordKind.Case && s.Record == number,
            Cancellation));
    }

    [Fact]
    public async Task What_goes_on_record_is_in_Chinese_whoever_writes_it()
    {
        using HttpClient lead = await town.SignedInAsync("police");
        lead.DefaultRequestHeaders.Add("Accept-Language", "en");
        long number = await Docket.OpenAsync(lead);
        await Docket.JoinAsync(lead, number, "police-2");
        await using TraceabilityDb db = town.Db();
        string? text = await db.CaseEvents
            .Where(e => e.Case == new Domain.Id<Case>(number) && e.Act == CaseAct.AddMember)
            .Select(e => e.Text).SingleAsync(Cancellation);
        Assert.Matches("^police-2 [\u4e00-\u9fff]+", text);
    }

    [Fact]
    public async Task A_fine_proposed_by_one_and_decided_by_another_counts_against_the_unit_and_tells_no_case()
    {
        using HttpClient lead = await town.SignedInAsync("police");
        using HttpClient second = await town.SignedInAsync("police-2");
        long number = await Docket.OpenAsync(lead);
        await Docket.JoinAsync(lead, number, "police-2");
        string measures = $"/api/cases/{number}/measures";
        object Fine(string? amount, string kind = "fine") => new
        {
            requestId = Docket.NewId(), organisation = Dyestuffs, kind, amountYuan = amount, rule = "R-017",
            article = "《易制毒化学品管理条例》第四十条", facts = "超出备案数量购买",
        };
        Assert.Contains("amountYuan", (await Docket.TryAsync(lead, measures, Fine(null))).Text,
            StringComparison.Ordinal);
        Assert.Contains("amountYuan", (await Docket.TryAsync(lead, measures, Fine("1.005"))).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "amountYuan", (await Docket.TryAsync(lead, measures, Fine("10", "warning"))).Text,
                StringComparison.Ordinal);
        object beyond = new
        {
            requestId = Docket.NewId(), organisation = Dyestuffs, kind = "fine", amountYuan = "50000.01",
            rule = "R-141",
            article = "《易制毒化学品管理条例》第四十条", facts = "超出备案数量购买",
        };
        Assert.Contains("10,000.00 元 至 50,000.00 元", (await Docket.TryAsync(lead, measures, beyond)).Text,
            StringComparison.Ordinal);
        long measure = (long)(await Docket.MustAsync(lead, measures, Fine("20000.50")))["part"]!;
        string acts = $"{measures}/{measure}/acts";
        object Decide(int toldDaysAgo, string heard) => new
        {
            act = "decide-measure", text = "前公（禁）罚字〔2026〕1号", heard,
            notifiedOn = Counter.Today.AddDays(-toldDaysAgo),
        };
        object decide = Decide(0, "放弃陈述申辩，不要求听证");
        Assert.Contains("第四十四条", (await Docket.TryAsync(
            second, acts, new { act = "decide-measure", text = "前公（禁）罚字〔2026〕1号" })).Text, StringComparison.Ordinal);
        Assert.Contains("notifiedOn", (await Docket.TryAsync(second, acts, Decide(-1, "放弃"))).Text,
            StringComparison.Ordinal);
        Assert.Contains("第六十二条", (await Docket.TryAsync(second, acts, Decide(1, " "))).Text,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Docket.TryAsync(lead, acts, decide)).Status);
        int before = await PenaltiesAsync();
        await Docket.MustAsync(second, acts, decide);
        Assert.Equal(before + 1, await PenaltiesAsync());
        await Docket.MustAsync(lead, acts, new { act = "execute-measure" });
        using HttpClient market = await town.SignedInAsync("market");
        string page = await market.GetStringAsync(
            new Uri($"/organisations/{Dyestuffs}?tab=measures", UriKind.Relative), Cancellation);
        Assert.Contains("20,000.50", page, StringComparison.Ordinal);
        Assert.DoesNotContain("AJ-150823", page, StringComparison.Ordinal);
    }

    private async Task<int> PenaltiesAsync()
    {
        await using TraceabilityDb db = town.Db();
        DateTime now = DateTime.UtcNow;
        var facts = await Traceability.Db.Reports.CreditReader.ReadAsync(
            db, db.Organisations.Where(o => o.Code == Dyestuffs), now, Cancellation);
        return facts.Values.Single().Penalties;
    }
}
