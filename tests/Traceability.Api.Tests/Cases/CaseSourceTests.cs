using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Tests.Cases;

/// <summary>
/// 来源倒查: from a torn label or from nothing but the substance to where it got away; then who is responsible.
/// </summary>
[Collection(CaseTown.Name)]
public sealed class CaseSourceTests(Town town)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What docs/DEMO.md says went wrong in the county, found elsewhere without a label.</summary>
    [Theory]
    [InlineData("AC2O", "200", "kg", "short-delivery")]
    [InlineData("KMNO4", "400", "kg", "open-transit")]
    [InlineData("TOLUENE", "900", "L", "counted-shortage")]
    [InlineData("MOR-TAB30", "10", "piece", "counted-shortage")]
    public async Task Goods_found_without_a_label_lead_to_the_planted_wrong_first(
        string product, string quantity, string unit, string trouble)
    {
        using HttpClient police = await town.SignedInAsync("police");
        long number = await Docket.OpenAsync(police);
        long item = await Docket.AddItemAsync(
            police, number, Docket.Item(substance: await SubstanceOfAsync(product), quantity: quantity, unit: unit));
        JsonNode sources = await Docket.ReadAsync(police, $"/api/cases/{number}/items/{item}/sources");
        JsonNode first = sources["sources"]![0]!;
        Assert.Equal((product, trouble), ((string)first["product"]!, (string)first["trouble"]!));
        Assert.True(first["reasons"]!.AsArray().Count >= 3, first.ToJsonString());
        Assert.StartsWith("/trace/", (string)first["trace"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_torn_label_leads_to_its_drum_a_person_says_so_and_the_chain_names_who_is_responsible()
    {
        string code = await DrumAsync();
        string torn = code[..^3] + "??" + code[^1];
        using HttpClient police = await town.SignedInAsync("police");
        long number = await Docket.OpenAsync(police);
        long item = await Docket.AddItemAsync(police, number, Docket.Item(code: torn));
        JsonNode sources = await Docket.ReadAsync(police, $"/api/cases/{number}/items/{item}/sources");
        Assert.Contains(sources["packages"]!.AsArray(), p => (string)p!["code"]! == code);
        string address = $"/api/cases/{number}/items/{item}/source";
        string other = PackageCode.NewOwn(91_777_777).Value;
        Assert.Equal(HttpStatusCode.BadRequest, (await Docket.TryAsync(
            police, address, new { package = other, reason = "猜" })).Status);
        await Docket.MustAsync(police, address, new { package = code, reason = "对照桶身批号" });
        JsonArray chain = (await Docket.ReadAsync(police, $"/api/cases/{number}/chain")).AsArray();
        Assert.NotEmpty(chain);
        Assert.All(chain, s => Assert.NotNull(s!["unit"]!["legalRepresentative"]));
        Assert.Contains(chain, s => s!["unit"]!["keepers"]!.AsArray().Count > 0);
        JsonNode detail = await Docket.ReadAsync(police, $"/api/cases/{number}");
        Assert.Equal(code, (string)detail["record"]!["items"]![0]!["package"]!);
        Assert.Contains(detail["events"]!.AsArray(), e => (string)e!["act"]! == "identify");
    }

    [Fact]
    public async Task A_whole_label_is_identified_at_once_and_the_seizure_is_booked_once_from_where_the_books_have_it()
    {
        (string code, long units) = await StandingDrumAsync();
        using HttpClient police = await town.SignedInAsync("police");
        long number = await Docket.OpenAsync(police);
        long item = await Docket.AddItemAsync(
            police, number, Docket.Item(code: code, quantity: $"{units}", unit: "mg"));
        string address = $"/api/cases/{number}/items/{item}/seizure";
        await Docket.MustAsync(police, address, new { });
        int events = (int)(await Docket.MustAsync(police, address, new { }))["events"]!;
        Assert.Equal(events, (int)(await Docket.MustAsync(police, address, new { }))["events"]!);
        await using TraceabilityDb db = town.Db();
        string request = $"CASE-{number}-1";
        Assert.Equal(1, await db.Movements.CountAsync(m => m.RequestId == request, Cancellation));
    }

    [Fact]
    public async Task A_seizure_whose_link_was_lost_is_found_again_and_the_item_is_not_held_to_be_another_meanwhile()
    {
        (string code, long units) = await StandingDrumAsync();
        using HttpClient police = await town.SignedInAsync("police");
        long number = await Docket.OpenAsync(police);
        long item = await Docket.AddItemAsync(
            police, number, Docket.Item(code: code, quantity: $"{units}", unit: "mg"));
        string address = $"/api/cases/{number}/items/{item}";
        await Docket.MustAsync(police, $"{address}/seizure", new { });
        await using TraceabilityDb db = town.Db();
        Domain.Id<SeizedItem> id = new(item);
        Domain.Id<Movement>? none = null;
        await db.SeizedItems.Where(i => i.Id == id).ExecuteUpdateAsync(
            s => s.SetProperty(i => i.Seizure, none), Cancellation);
        (HttpStatusCode status, string text) = await Docket.TryAsync(
            police, $"{address}/source", new { product = "ACETONE", lot = "不存在", reason = "改认" });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("先冲销扣押", text, StringComparison.Ordinal);
        await Docket.MustAsync(police, $"{address}/seizure", new { });
        string request = $"CASE-{number}-1";
        Assert.Equal(
            await db.Movements.Where(m => m.RequestId == request).Select(m => (Domain.Id<Movement>?)m.Id)
                .SingleAsync(Cancellation),
            await db.SeizedItems.Where(i => i.Id == id).Select(i => i.Seizure).SingleAsync(Cancellation));
    }

    [Fact]
    public async Task A_file_sent_again_because_the_answer_was_lost_is_one_file()
    {
        using HttpClient police = await town.SignedInAsync("police");
        long number = await Docket.OpenAsync(police);
        string files = $"/api/cases/{number}/files";
        for (int i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.Created, await Docket.SendFileAsync(police, files, Docket.Picture));
        Assert.Equal(HttpStatusCode.Created, await Docket.SendFileAsync(police, files, [.. Docket.Picture, 5]));
        JsonNode detail = await Docket.ReadAsync(police, $"/api/cases/{number}");
        Assert.Equal(2, detail["record"]!["files"]!.AsArray().Count);
    }

    [Fact]
    public async Task Two_officers_seize_and_who_hands_over_does_not_take_over()
    {
        using HttpClient police = await town.SignedInAsync("police");
        long number = await Docket.OpenAsync(police);
        string items = $"/api/cases/{number}/items";
        (HttpStatusCode status, string text) = await Docket.TryAsync(police, items, new
        {
            requestId = Docket.NewId(), substance = "CN-P2-02", quantity = "1", unit = "kg", region = "150823",
            foundAt = DateTimeOffset.UtcNow, firstOfficer = "王警", secondOfficer = "王警",
        });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("《行政强制法》第十八条", text, StringComparison.Ordinal);
        long item = await Docket.AddItemAsync(police, number, Docket.Item(substance: "CN-P2-02"));
        string handovers = $"/api/cases/{number}/items/{item}/handovers";
        object Hand(string to, bool whole, string? seal) => new
        {
            requestId = Docket.NewId(), to, place = "鉴定中心", isSealWhole = whole, sealNumber = seal, reason = "送检",
        };
        Assert.Contains("\"to\"", (await Docket.TryAsync(police, handovers, Hand("赵库", true, null))).Text,
            StringComparison.Ordinal);
        Assert.Contains("sealNumber", (await Docket.TryAsync(police, handovers, Hand("孙检", false, null))).Text,
            StringComparison.Ordinal);
        await Docket.MustAsync(police, handovers, Hand("孙检", false, "F-2"));
        JsonNode detail = await Docket.ReadAsync(police, $"/api/cases/{number}");
        Assert.Equal(
            ["王警", "赵库"],
            detail["record"]!["items"]![0]!["handovers"]!.AsArray().Select(h => (string)h!["from"]!));
    }

    private async Task<string> SubstanceOfAsync(string product)
    {
        await using TraceabilityDb db = town.Db();
        return await (
            from p in db.Products
            where p.Code == product
            join c in db.ProductContents on p.Id equals c.Product
            select c.Substance).FirstAsync(Cancellation);
    }

    /// <summary>A drum of acetic anhydride that was sent and has a trace.</summary>
    private async Task<string> DrumAsync()
    {
        await using TraceabilityDb db = town.Db();
        return await (
            from x in db.Packages
            join p in db.Products on x.Product equals (Domain.Id<Product>?)p.Id
            where p.Code == "AC2O"
            orderby x.Id
            select x.Code).FirstAsync(Cancellation);
    }

    private async Task<(string Code, long Units)> StandingDrumAsync()
    {
        await using TraceabilityDb db = town.Db();
        var drum = await (
            from a in db.Accounts
            where a.Kind == Domain.Ledger.AccountKind.OnHand && a.Package != null
            join x in db.Packages on a.Package equals (Domain.Id<Package>?)x.Id
            join p in db.Products on x.Product equals (Domain.Id<Product>?)p.Id
            where p.Code == "AC2O" && p.BaseUnit == Domain.Ledger.BaseUnit.Milligram
            join e in db.LedgerEntries on a.Id equals e.Account
            where e.Seq == a.Entries && e.After > 0
            orderby a.Id
            select new { x.Code, e.After }).FirstAsync(Cancellation);
        return (drum.Code, drum.After);
    }
}
