using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain.Oversight.Tips;

namespace Traceability.Api.Tests.Tips;

/// <summary>举报: from anyone to the police of the place, and the answer back, with the code alone.</summary>
public sealed class TipTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_whose_button_was_pressed_twice_is_one_tip_and_other_words_are_another()
    {
        using HttpClient anyone = town.App.CreateClient();
        await using TraceabilityDb db = town.Db();
        string text = "同一张表单连续点了几次提交";
        string receipt = await TipsOf.ReceiptAsync(anyone);
        string[] codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(
            _ => TipsOf.SendAsync(anyone, "150823", receipt: receipt, text: text)));
        Assert.All(codes, c => Assert.Equal(receipt, c.Replace("-", "", StringComparison.Ordinal)));
        Assert.Equal(1, await db.Tips.CountAsync(t => t.Text == text, Cancellation));
        string other = await TipsOf.SendAsync(anyone, "150823", receipt: receipt, text: text + "，另有一辆车");
        Assert.NotEqual(codes[0], other);
        Assert.Equal(2, await db.Tips.CountAsync(t => t.Text.StartsWith(text), Cancellation));
    }

    [Fact]
    public async Task A_tip_is_answered_to_whoever_has_its_code_and_reasons_stay_inside()
    {
        using HttpClient anyone = town.App.CreateClient();
        string code = await TipsOf.SendAsync(anyone, "150823");
        long number = Number(code);
        using HttpClient police = await town.SignedInAsync("police");
        await ActAsync(police, number, "accept", null);
        await ActAsync(police, number, "answer", "请补充车牌号");
        Assert.Equal(HttpStatusCode.OK, (await TipsOf.AskAsync(anyone, code, "车牌尾号 618")).Status);
        await ActAsync(police, number, "investigate", null);
        await ActAsync(police, number, "substantiate", "现场查获无标签丙酮");
        await PostAsync(police, $"/api/tips/{number}/reward", new { reward = "proposed", reason = "线索属实" });
        (HttpStatusCode status, string page) = await TipsOf.AskAsync(
            anyone, code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant());
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("请补充车牌号", page, StringComparison.Ordinal);
        Assert.Contains("车牌尾号 618", page, StringComparison.Ordinal);
        Assert.Contains("查实", page, StringComparison.Ordinal);
        Assert.Contains("拟奖励", page, StringComparison.Ordinal);
        Assert.DoesNotContain("现场查获", page, StringComparison.Ordinal);
        JsonNode detail = (await police.GetFromJsonAsync<JsonNode>(
            new Uri($"/api/tips/{number}", UriKind.Relative), Cancellation))!;
        Assert.Equal(7, detail["events"]!.AsArray().Count);
        Assert.All(detail["events"]!.AsArray(), e => Assert.NotNull(e!["at"]));
    }

    [Fact]
    public async Task A_reward_goes_through_two_pairs_of_hands()
    {
        long number = await TipsOf.SendAsync(town.App);
        using HttpClient first = await town.SignedInAsync("police");
        using HttpClient second = await town.SignedInAsync("police-2");
        await ActAsync(first, number, "accept", null);
        await ActAsync(first, number, "investigate", null);
        await ActAsync(first, number, "substantiate", "现场查获无标签丙酮");
        await PostAsync(first, $"/api/tips/{number}/reward", Step("proposed"));
        await NotTwiceAsync(first, number, "approved");
        await PostAsync(second, $"/api/tips/{number}/reward", Step("approved"));
        await NotTwiceAsync(second, number, "paid");
        await PostAsync(first, $"/api/tips/{number}/reward", Step("paid"));
        JsonNode detail = (await first.GetFromJsonAsync<JsonNode>(
            new Uri($"/api/tips/{number}", UriKind.Relative), Cancellation))!;
        Assert.Equal("paid", (string?)detail["tip"]!["reward"]);
        Assert.Empty(detail["rewards"]!.AsArray());
    }

    [Fact]
    public async Task Who_proposed_a_reward_may_take_the_proposal_back()
    {
        long number = await TipsOf.SendAsync(town.App);
        using HttpClient police = await town.SignedInAsync("police");
        await ActAsync(police, number, "accept", null);
        await ActAsync(police, number, "investigate", null);
        await ActAsync(police, number, "substantiate", "现场查获无标签丙酮");
        await PostAsync(police, $"/api/tips/{number}/reward", Step("proposed"));
        await PostAsync(police, $"/api/tips/{number}/reward", Step("declined"));
    }

    [Fact]
    public async Task Nothing_that_is_kept_says_who_sent_it_and_the_code_is_not_kept()
    {
        using HttpClient anyone = town.App.CreateClient();
        string code = await TipsOf.SendAsync(anyone, "150823", Photograph());
        string plain = code.Replace("-", "", StringComparison.Ordinal);
        await using TraceabilityDb db = town.Db();
        Tip tip = await db.Tips.SingleAsync(t => t.Id == new Domain.Id<Tip>(Number(code)), Cancellation);
        Assert.Equal(0, tip.SentAt.Minute + tip.SentAt.Second + tip.SentAt.Millisecond);
        TipFile file = await db.TipFiles.SingleAsync(f => f.Tip == tip.Id, Cancellation);
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(file.Content), StringComparison.Ordinal);
        Assert.Equal(Photograph().Length - "Exif GPS 40.7 109.0".Length - 4, file.Content.Length);
        foreach (string table in new[] { "tip", "tip_event", "tip_file" })
        {
#pragma warning disable EF1002 // The names are written here.
            string columns = string.Join(' ', await db.Database.SqlQueryRaw<string>(
                $"select name as Value from pragma_table_info('{table}')").ToListAsync(Cancellation));
#pragma warning restore EF1002
            Assert.DoesNotContain("address", columns, StringComparison.Ordinal);
            Assert.DoesNotContain("agent", columns, StringComparison.Ordinal);
        }

        Assert.Equal(TipCode.TryParse(code, out TipCode known) ? known.Hash : [], tip.CodeHash);
        Assert.DoesNotContain(plain, $"{tip.Text}{tip.Place}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("150823", "police", true)]
    [InlineData("150823", "police-city", true)]
    [InlineData("150823", "police-region", true)]
    [InlineData("150802", "police", false)]
    [InlineData("150802", "police-city", true)]
    public async Task A_tip_is_seen_by_the_police_of_its_region_and_those_above(
        string region, string user, bool isSeen)
    {
        using HttpClient anyone = town.App.CreateClient();
        long number = Number(await TipsOf.SendAsync(anyone, region));
        using HttpClient police = await town.SignedInAsync(user);
        using HttpResponseMessage answer = await police.GetAsync(
            new Uri($"/api/tips/{number}", UriKind.Relative), Cancellation);
        Assert.Equal(isSeen ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("market")]
    [InlineData("operator")]
    [InlineData("committee")]
    [InlineData("admin")]
    public async Task Nobody_but_the_police_reads_tips(string user)
    {
        using HttpClient other = await town.SignedInAsync(user);
        using HttpResponseMessage answer = await other.GetAsync(new Uri("/api/tips", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_code_that_nobody_has_opens_nothing_and_guessing_is_held_down()
    {
        await using WebApplicationFactory<Program> strict =
            town.App.WithWebHostBuilder(web => web.UseSetting("Limits:TipsPerMinute", "3"));
        using HttpClient anyone = strict.CreateClient();
        for (int i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.NotFound, (await TipsOf.AskAsync(anyone, TipCode.New().Value)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TipsOf.AskAsync(anyone, TipCode.New().Value)).Status);
    }

    [Fact]
    public async Task The_public_pages_weigh_less_than_thirty_kilobytes_and_carry_no_script()
    {
        using HttpClient anyone = town.App.CreateClient();
        foreach (string path in new[] { "/", "/tips", "/permit", "/sign-in", "/p/NO-SUCH", "/permit?number=NONE" })
        {
            using HttpResponseMessage answer = await anyone.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            byte[] page = await answer.Content.ReadAsByteArrayAsync(Cancellation);
            Assert.InRange(page.Length, 200, 30 * 1024);
            string text = Encoding.UTF8.GetString(page);
            // The sign-in offers passkeys where the browser has scripts, and works where it has none.
            if (path != "/sign-in") Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("<h1>", text, StringComparison.Ordinal);
        }
    }

    private static object Step(string reward) => new { reward, reason = "按举报奖励办法" };

    /// <summary>Refused with the article, and not offered either.</summary>
    private static async Task NotTwiceAsync(HttpClient police, long number, string reward)
    {
        using HttpResponseMessage answer = await police.PostAsJsonAsync(
            $"/api/tips/{number}/reward", Step(reward), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("第十二条", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        JsonNode detail = (await police.GetFromJsonAsync<JsonNode>(
            new Uri($"/api/tips/{number}", UriKind.Relative), Cancellation))!;
        Assert.True((bool)detail["rewardWaits"]!);
        Assert.DoesNotContain(reward, detail["rewards"]!.AsArray().Select(r => (string?)r));
    }

    private static Task ActAsync(HttpClient police, long number, string act, string? reason) =>
        PostAsync(police, $"/api/tips/{number}/acts", new { act, reason });

    private static async Task PostAsync(HttpClient client, string path, object body)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(path, body, Cancellation);
        Assert.True(
            answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    /// <summary>A JPEG's frame with the segment in which cameras write where they were.</summary>
    private static byte[] Photograph()
    {
        byte[] place = Encoding.Latin1.GetBytes("Exif GPS 40.7 109.0");
        return
        [
            0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(place.Length + 2), .. place, 0xFF, 0xDB, 0, 4, 1, 2, 0xFF, 0xDA, 0, 4, 0,
            0, 7, 7, 0xFF, 0xD9,
        ];
    }

    private long Number(string code)
    {
        Assert.True(TipCode.TryParse(code, out TipCode known), code);
        byte[] hash = known.Hash;
        using TraceabilityDb db = town.Db();
        return db.Tips.Single(t => t.CodeHash == hash).Id.Value;
    }
}
