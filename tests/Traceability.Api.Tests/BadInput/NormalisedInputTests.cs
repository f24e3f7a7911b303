using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Permits;

namespace Traceability.Api.Tests.BadInput;

/// <summary>
/// A Chinese keyboard writes full-width digits and letters. They mean the same, are taken, and are stored in one form.
/// </summary>
[Collection(SharedTown.Name)]
public sealed class NormalisedInputTests(OpenTown town)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_in_full_width_is_the_same_unit()
    {
        JsonObject unit = new()
        {
            ["code"] = Wide("91150823ma0n0002 50"), ["name"] = "宽字符厂", ["kinds"] = new JsonArray("user"),
            ["region"] = Wide("150823"),
        };
        await DoneAsync("police", "/api/organisations", unit);
        await using (TraceabilityDb db = town.Db())
            Assert.Equal("150823", db.Organisations.Single(o => o.Code == "91150823MA0N000250").Region);
        unit["code"] = "91150823MA0N000250";
        Answer again = await SendAsync("police", "/api/organisations", unit);
        Assert.Equal(409, again.Status);
        Assert.Null(again.Unclear("code"));
    }

    [Fact]
    public async Task A_permit_number_in_full_width_is_the_same_permit()
    {
        await DoneAsync("police", "/api/permits", Grant(Wide("WIDE-PERMIT－1"), Wide(Scene.Trader)));
        await using (TraceabilityDb db = town.Db())
        {
            Permit kept = db.Permits.Include(p => p.Lines).Single(p => p.Number == "WIDE-PERMIT-1");
            Assert.Equal(12_500_000, Assert.Single(kept.Lines).Quantity);
        }

        string path = "/api/permits/" + Uri.EscapeDataString(Wide("WIDE-PERMIT-1"));
        await DoneAsync("police", path + "/suspend", new() { ["reason"] = "试验" });
        await DoneAsync("police", path + "/resume", new() { ["reason"] = "试验" });

        JsonObject order = town.Scene.Movement(counterparty: Wide(Scene.Producer), lot: null, id: "WIDE-ORDER");
        order["purchasePermit"] = Wide(" WIDE-PERMIT-1 ");
        await DoneAsync("operator", "/api/orders", order);
        await using TraceabilityDb after = town.Db();
        Assert.Equal(
            "WIDE-PERMIT-1", after.Movements.Single(m => m.RequestId == "WIDE-ORDER").PurchasePermitNumber);
    }

    [Fact]
    public async Task Goods_are_booked_alike_however_wide_they_are_written()
    {
        PackageCode drum = PackageCode.NewOwn(91_000_077);
        JsonObject wide = town.Scene.Movement(
            Wide(Scene.Store), lot: Wide("LOT-77"), package: Wide(drum.Value), quantity: "１２．５", id: "WIDE-MADE");
        wide["items"]![0]!["product"] = Wide(Scene.Goods);
        wide["items"]![0]!["unit"] = "ｋｇ";
        wide["handedOverBy"] = Wide(Scene.Giver);
        await DoneAsync("operator", "/api/productions", wide);
        await DoneAsync("operator", "/api/consumptions", town.Scene.Movement(
            Scene.Store, lot: "LOT-77", package: drum.ReadingForm, quantity: "12.5"));
        await using TraceabilityDb db = town.Db();
        Lot lot = db.Lots.Single(l => l.Number == "LOT-77");
        Assert.Equal(lot.Id, db.Packages.Single(p => p.Code == drum.Value).Lot);
        Movement made = db.Movements.Single(m => m.RequestId == "WIDE-MADE");
        Assert.Equal(12_500_000, db.MovementLines.Single(l => l.Movement == made.Id).Quantity);
    }

    [Theory]
    [InlineData("0.001", "t")]
    [InlineData("1", "kg")]
    [InlineData("1", "ＫＧ")]
    [InlineData("1", "㎏")]
    [InlineData("1", "公斤")]
    [InlineData("1000", "g")]
    [InlineData("１０００", "克")]
    [InlineData("1000000", "mg")]
    [InlineData("1000000.000", "毫克")]
    public async Task A_kilogram_is_a_kilogram_in_every_unit_of_mass(string quantity, string unit)
    {
        JsonObject opening = town.Scene.Movement(Scene.Store, quantity: quantity);
        opening["items"]![0]!["unit"] = unit;
        Answer answer = await DoneAsync("operator", "/api/openings", opening);
        Assert.Equal(1_000_000, (long)JsonNode.Parse(answer.Text)!["lines"]![0]!["quantity"]!);
    }

    [Theory]
    [InlineData("L")]
    [InlineData("毫升")]
    [InlineData("ｍＬ")]
    [InlineData("µL")]
    [InlineData("piece")]
    [InlineData("片")]
    public async Task Goods_counted_by_mass_are_not_booked_by_volume_or_number(string unit)
    {
        JsonObject opening = town.Scene.Movement(Scene.Store);
        opening["items"]![0]!["unit"] = unit;
        Answer chinese = await SendAsync("operator", "/api/openings", opening, "zh");
        Assert.Contains(chinese.Said(), s => s.Field == "items[0].unit" && s.Said.Contains("不是同一类"));
        Answer english = await SendAsync("operator", "/api/openings", opening);
        Assert.Contains(english.Said(), s => s.Field == "items[0].unit" && s.Said.Contains("another kind"));
    }

    [Fact]
    public async Task One_request_sent_by_many_at_once_is_recorded_once()
    {
        JsonObject opening = town.Scene.Movement(Scene.Store, id: "AT-ONCE");
        Answer[] answers = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => SendAsync("operator", "/api/openings", opening)));
        Assert.All(answers, a => Assert.True(a.IsGood, a.Text));
        Assert.Single(answers.Select(a => (long)JsonNode.Parse(a.Text)!["number"]!).Distinct());
        await using (TraceabilityDb db = town.Db()) Assert.Equal(1, db.Movements.Count(m => m.RequestId == "AT-ONCE"));

        SortedDictionary<string, long> before = await town.RowsAsync();
        opening["items"]![0]!["quantity"] = "2";
        Answer other = await SendAsync("operator", "/api/openings", opening, "zh");
        Assert.Equal(409, other.Status);
        Assert.Null(other.Unclear("requestId"));
        Assert.Equal(before, await town.RowsAsync());
    }

    [Fact]
    public async Task A_barcode_with_the_separators_of_a_scanner_is_read()
    {
        JsonObject scan = new() { ["code"] = "0106901508230019" + "21AB12\u001D10LOT1" };
        Answer answer = await DoneAsync("operator", "/api/scans", scan);
        Assert.Equal("010690150823001921AB12", (string)JsonNode.Parse(answer.Text)!["code"]!);
    }

    [Theory]
    [InlineData("/api/movements", "organisation", Scene.Trader)]
    [InlineData("/api/movements", "limit", "3")]
    [InlineData("/api/movements", "kind", "opening")]
    [InlineData("/api/organisations", "search", Scene.Trader)]
    [InlineData("/api/stock", "product", Scene.Goods)]
    [InlineData("/api/stock", "lot", Scene.Lot)]
    [InlineData("/api/alerts", "organisation", Scene.Trader)]
    [InlineData("/api/alerts", "rule", "R-063")]
    [InlineData("/api/applications", "applicant", Scene.Trader)]
    [InlineData("/api/duties", "organisation", Scene.Trader)]
    [InlineData("/api/reports/goods?from=2026-01-01&to=2026-12-31", "organisation", Scene.Trader)]
    [InlineData("/api/traces/lots?product=STUFF", "lot", Scene.Lot)]
    public async Task What_is_asked_in_full_width_is_answered_as_in_half_width(
        string path, string name, string value)
    {
        HttpClient client = await town.ClientAsync("police");
        string[] spellings = [value, Wide(value), $" {value}　", value.Replace("-", "—", StringComparison.Ordinal)];
        List<(int, string)> answers = [];
        foreach (string spelling in spellings) answers.Add(await AskAsync(client, path, name, spelling));
        if (value == Scene.Trader)
        {
            answers.Add(await AskAsync(client, path, name, Wide(value.ToLowerInvariant())));
            answers.Add(await AskAsync(client, path, name, $"{value[..4]} {value[4..8]}-{value[8..]}"));
        }

        Assert.Equal(200, answers[0].Item1);
        Assert.Single(answers.Distinct());
    }

    [Theory]
    [InlineData("zh", "控制字符")]
    [InlineData("en", "control character")]
    public async Task A_control_character_in_a_question_is_refused_at_its_name(string language, string said)
    {
        HttpClient client = await town.ClientAsync("police");
        foreach (string spoilt in new[] { "a\0b", "a\u001Db", "a\nb", "a\tb", "\u001B[2J", "a\u0085b" })
        {
            using HttpRequestMessage request = new(
                HttpMethod.Get, $"/api/movements?organisation={Uri.EscapeDataString(spoilt)}");
            request.Headers.AcceptLanguage.ParseAdd(language);
            using HttpResponseMessage answer = await client.SendAsync(request, Cancellation);
            JsonNode problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
            Assert.Equal(400, (int)answer.StatusCode);
            Assert.Contains(said, (string)problem["errors"]!["organisation"]![0]!);
        }
    }

    private static async Task<(int Status, string Text)> AskAsync(
        HttpClient client, string path, string name, string value)
    {
        string sign = path.Contains('?') ? "&" : "?";
        using HttpResponseMessage answer = await client.GetAsync(
            new Uri($"{path}{sign}{name}={Uri.EscapeDataString(value)}", UriKind.Relative), Cancellation);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static JsonObject Grant(string number, string holder)
    {
        JsonObject paper = RouteBodies.Grant(number);
        paper["holder"] = holder;
        paper["lines"]![0]!["quantity"] = "１２．５";
        paper["lines"]![0]!["unit"] = "ｋｇ";
        return paper;
    }

    private async Task<Answer> DoneAsync(string user, string path, JsonObject body)
    {
        Answer answer = await SendAsync(user, path, body);
        Assert.True(answer.IsGood, $"{path} {body.ToJsonString()}: {answer.Text}");
        return answer;
    }

    private async Task<Answer> SendAsync(string user, string path, JsonObject body, string language = "en") =>
        await Answer.ToAsync(await town.ClientAsync(user), "POST", path, body.ToJsonString(), language);

    /// <summary>Every sign of ASCII as a Chinese keyboard writes it.</summary>
    private static string Wide(string text) => string.Concat(text.Select(c => c switch
    {
        ' ' => '　',
        >= '!' and <= '~' => (char)(c + 0xFEE0),
        _ => c,
    }));
}
