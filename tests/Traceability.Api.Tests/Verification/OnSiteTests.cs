using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Tests.Applications;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain.Parties;

namespace Traceability.Api.Tests.Verification;

/// <summary>实地核查: from the plan to the seal, over HTTP.</summary>
public sealed class OnSiteTests(Town town) : IClassFixture<Town>
{
    private const string Trader = "91150823MA0P10021X";
    private const string Carrier = "91150823MA0P10056G";
    private const string Pharmacy = "91150823MA0P10101H";
    private const string Dyestuffs = "91150823MA0P10048M";
    private const string Herbalist = "91150823MA0P101289";
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    private static DateTime Taken => DateTime.UtcNow.AddMinutes(-1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_verification_is_sealed_with_the_third_signature_and_counts_as_a_visit()
    {
        using HttpClient police = await town.SignedInAsync("police");
        using HttpClient second = await town.SignedInAsync("police-2");
        long number = await BeginAsync(police, Trader);
        JsonNode half = await PostAsync(police, $"{number}/close", new { outcome = "verified" }, 400);
        Assert.NotNull(half["errors"]!["items"]);
        await AnswerAllAsync(police, number);
        await PhotoAsync(police, number);
        await PostAsync(police, $"{number}/close", new { outcome = "verified" });
        await PostAsync(police, $"{number}/sign", null);
        JsonNode alone = await PostAsync(police, $"{number}/sign", null, 400);
        Assert.Contains("《行政许可法》第三十四条第三款", alone["errors"]!["officer"]![0]!.ToString(), StringComparison.Ordinal);
        await PostAsync(second, $"{number}/sign", null);
        JsonNode refused = await PostAsync(
            second, $"{number}/unit-signature", new { name = "某人", isRefused = true }, 400);
        Assert.NotNull(refused["errors"]!["reason"]);
        JsonNode done = await PostAsync(second, $"{number}/unit-signature", new { name = "某人", position = "经理" });
        Assert.Equal("verified", (string)done["row"]!["state"]!);
        Assert.Equal(Counter.Show(Counter.Today.AddMonths(24)), (string)done["row"]!["nextOn"]!);
        Assert.All(done["signatures"]!.AsArray(), s => Assert.True((bool)s!["fits"]!));
        await SealHoldsAsync(police, number, (string)done["sealHash"]!);
        await using (TraceabilityDb db = town.Db())
        {
            Organisation unit = await db.Organisations.SingleAsync(o => o.Code == Trader, Cancellation);
            Assert.Equal((OrganisationStatus.Verified, Counter.Today), (unit.Status, unit.VerifiedOn!.Value));
            Assert.Equal(1, await db.SiteVisits.CountAsync(
                v => v.Visited == unit.Id && v.Day == Counter.Today && v.FirstOfficer != v.SecondOfficer,
                Cancellation));
        }

        await PostAsync(police, $"{number}/acts", new { act = "reopen", reason = "想改" }, 409);
        await using (TraceabilityDb db = town.Db())
        {
            await db.Organisations.Where(o => o.Code == Trader).ExecuteUpdateAsync(
                o => o.SetProperty(x => x.Name, "改名后的经营单位"), Cancellation);
        }

        JsonNode renamed = JsonNode.Parse(await police.GetStringAsync(
            new Uri($"/api/verifications/{number}", UriKind.Relative), Cancellation))!;
        Assert.All(renamed["signatures"]!.AsArray(), s => Assert.True((bool)s!["fits"]!));
        using HttpClient trader = await town.SignedInAsync("operator");
        Assert.Contains($"\"number\":{number}", await trader.GetStringAsync(
            new Uri("/api/verifications", UriKind.Relative), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_be_put_right_has_its_day_and_is_looked_at_again_and_a_refusal_to_sign_is_noted()
    {
        using HttpClient police = await town.SignedInAsync("police");
        using HttpClient second = await town.SignedInAsync("police-2");
        long number = await BeginAsync(police, Carrier);
        await AnswerAllAsync(police, number, no: 1);
        JsonNode clean = await PostAsync(police, $"{number}/close", new { outcome = "verified" }, 400);
        Assert.NotNull(clean["errors"]!["outcome"]);
        string until = Counter.Show(Counter.Today.AddDays(15));
        await PostAsync(police, $"{number}/close", new
        {
            outcome = "to-rectify", findings = "执照地址与现场不一致", article = "《易制毒化学品管理条例》第五条", rectifyBy = until,
        });
        await PostAsync(police, $"{number}/sign", null);
        await PostAsync(police, $"{number}/unit-signature", new { name = "某人", isRefused = true, reason = "不认可" });
        JsonNode done = await PostAsync(second, $"{number}/sign", null);
        Assert.Equal("to-rectify", (string)done["row"]!["state"]!);
        JsonNode next = JsonNode.Parse(await police.GetStringAsync(
            new Uri($"/api/verifications/{(long)done["followedBy"]!}", UriKind.Relative), Cancellation))!;
        Assert.Equal(("planned", until), ((string)next["row"]!["state"]!, (string)next["row"]!["plannedOn"]!));
        using HttpClient carrier = await town.SignedInAsync("carrier");
        Assert.Contains("整改实地核查发现的问题", await carrier.GetStringAsync(
            new Uri("/api/duties", UriKind.Relative), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opened_again_the_signatures_no_longer_fit_and_nobody_but_the_authority_acts()
    {
        using HttpClient police = await town.SignedInAsync("police");
        using HttpClient second = await town.SignedInAsync("police-2");
        long number = await BeginAsync(police, Pharmacy);
        await AnswerAllAsync(police, number);
        await PostAsync(police, $"{number}/close", new { outcome = "verified" });
        await PostAsync(police, $"{number}/sign", null);
        await PostAsync(second, $"{number}/acts", new { act = "reopen", reason = "第 1 项要改" });
        await PostAsync(second, $"{number}/answers", new
        {
            answers = new[] { new { item = 1, mark = "yes", remark = "已再次核对" } },
        });
        JsonNode closed = await PostAsync(second, $"{number}/close", new { outcome = "verified" });
        Assert.Equal(2, (int)closed["officersMissing"]!);
        Assert.False((bool)closed["signatures"]![0]!["fits"]!);
        using HttpClient city = await town.SignedInAsync("police-city");
        await PostAsync(city, $"{number}/sign", null, 403);
        using HttpClient other = await town.SignedInAsync("operator");
        await PostAsync(other, $"{number}/sign", null, 403);
        using HttpResponseMessage unseen = await other.GetAsync(
            new Uri($"/api/verifications/{number}", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);
    }

    [Fact]
    public async Task A_unit_that_is_refused_is_no_verified_unit_until_it_is_verified_again()
    {
        using HttpClient police = await town.SignedInAsync("police");
        using HttpClient second = await town.SignedInAsync("police-2");
        long number = await BeginAsync(police, Dyestuffs);
        await AnswerAllAsync(police, number, no: 1);
        await PostAsync(police, $"{number}/close", new
        {
            outcome = "refused", findings = "登记地址没有这家单位", article = "《易制毒化学品管理条例》第五条",
        });
        foreach (HttpClient officer in new[] { police, second }) await PostAsync(officer, $"{number}/sign", null);
        Assert.Equal((OrganisationStatus.Verified, true), await StandingAsync(Dyestuffs));
        JsonNode done = await PostAsync(
            second, $"{number}/unit-signature", new { name = "某人", isRefused = true, reason = "不认可" });
        Assert.Equal("refused", (string)done["row"]!["state"]!);
        Assert.Equal((OrganisationStatus.Registered, false), await StandingAsync(Dyestuffs));
        number = await BeginAsync(police, Dyestuffs);
        await AnswerAllAsync(police, number);
        await PostAsync(police, $"{number}/close", new { outcome = "verified" });
        foreach (HttpClient officer in new[] { police, second }) await PostAsync(officer, $"{number}/sign", null);
        await PostAsync(second, $"{number}/unit-signature", new { name = "某人", position = "经理" });
        Assert.Equal((OrganisationStatus.Verified, true), await StandingAsync(Dyestuffs));
    }

    [Fact]
    public async Task Of_two_officers_who_plan_a_visit_in_the_same_instant_one_plans_it()
    {
        using HttpClient police = await town.SignedInAsync("police");
        using HttpClient second = await town.SignedInAsync("police-2");
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => PlanAsync(
            i % 2 == 0 ? police : second, Herbalist, Counter.Today.AddDays(i))));
        Assert.Equal(1, answers.Count(a => a.StatusCode == HttpStatusCode.Created));
        Assert.Equal(7, answers.Count(a => a.StatusCode == HttpStatusCode.Conflict));
        foreach (HttpResponseMessage answer in answers) answer.Dispose();
        await using TraceabilityDb db = town.Db();
        Organisation unit = await db.Organisations.SingleAsync(o => o.Code == Herbalist, Cancellation);
        Assert.Equal(1, await db.Verifications.CountAsync(
            v => v.Unit == unit.Id && VerificationReader.Open.Contains(v.State), Cancellation));
    }

    private async Task<(OrganisationStatus Status, bool HasDay)> StandingAsync(string code)
    {
        await using TraceabilityDb db = town.Db();
        Organisation unit = await db.Organisations.SingleAsync(o => o.Code == code, Cancellation);
        return (unit.Status, unit.VerifiedOn is not null);
    }

    private static Task<HttpResponseMessage> PlanAsync(HttpClient police, string organisation, DateOnly day) =>
        police.PostAsJsonAsync(
            "/api/verifications/", new { organisation, plannedOn = Counter.Show(day) }, Cancellation);

    private static async Task SealHoldsAsync(HttpClient police, long number, string seal)
    {
        string content = await police.GetStringAsync(
            new Uri($"/api/verifications/{number}/record.json", UriKind.Relative), Cancellation);
        Assert.Equal(seal, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Jpeg)), content, StringComparison.Ordinal);
        byte[] pdf = await police.GetByteArrayAsync(
            new Uri($"/api/verifications/{number}/record.pdf", UriKind.Relative), Cancellation);
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8));
        string html = await police.GetStringAsync(
            new Uri($"/api/verifications/{number}/record.html", UriKind.Relative), Cancellation);
        Assert.Contains(seal, html, StringComparison.Ordinal);
    }

    private static async Task<long> BeginAsync(HttpClient police, string organisation)
    {
        JsonNode planned = await PostAsync(
            police, "", new { organisation, plannedOn = Counter.Show(Counter.Today) }, 201);
        long number = (long)planned["row"]!["number"]!;
        await PostAsync(police, $"{number}/acts", new { act = "begin" });
        return number;
    }

    private static async Task AnswerAllAsync(HttpClient police, long number, int no = 0)
    {
        JsonNode detail = JsonNode.Parse(await police.GetStringAsync(
            new Uri($"/api/verifications/{number}", UriKind.Relative), Cancellation))!;
        await PostAsync(police, $"{number}/answers", new
        {
            answers = detail["record"]!["items"]!.AsArray().Select(i => (int)i!["number"]!).Select(item => new
            {
                item, mark = item == no ? "no" : "yes", remark = item == no ? "不一致" : null,
            }).ToArray(),
        });
    }

    /// <summary>Sent twice, as on a bad network.</summary>
    private static async Task PhotoAsync(HttpClient police, long number)
    {
        for (int i = 0; i < 2; i++)
        {
            using MultipartFormDataContent form = new()
            {
                { new StringContent("2"), "item" }, { new StringContent("40.7265"), "latitude" },
                { new StringContent("108.6523"), "longitude" }, { new StringContent("12"), "accuracy" },
                { new StringContent(Taken.ToString("O", CultureInfo.InvariantCulture)), "takenAt" },
            };
            ByteArrayContent photo = new(Jpeg);
            photo.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            form.Add(photo, "file", "库房.jpg");
            using HttpResponseMessage answer = await police.PostAsync(
                new Uri($"/api/verifications/{number}/photos", UriKind.Relative), form, Cancellation);
            string text = await answer.Content.ReadAsStringAsync(Cancellation);
            Assert.True(answer.IsSuccessStatusCode, text);
            Assert.Equal("40.726500, 108.652300", (string)Assert.Single(
                JsonNode.Parse(text)!["files"]!.AsArray())!["takenIn"]!);
        }
    }

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, object? body, int status = 200)
    {
        using HttpResponseMessage answer = body is null
            ? await client.PostAsync(new Uri($"/api/verifications/{path}", UriKind.Relative), null, Cancellation)
            : await client.PostAsJsonAsync($"/api/verifications/{path}", body, Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True((int)answer.StatusCode == status, $"{path}: {answer.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
