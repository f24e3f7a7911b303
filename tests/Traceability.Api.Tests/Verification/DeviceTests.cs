using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Traceability.Api.Tests.Applications;
using Traceability.Db;

namespace Traceability.Api.Tests.Verification;

/// <summary>受控设备 and lists of another register, over HTTP.</summary>
public sealed class DeviceTests(Town town) : IClassFixture<Town>
{
    private const string Trader = "91150823MA0P10021X";
    private const string Hospital = "12150823460001098T";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sale_changes_the_owner_only_when_the_buyer_takes_the_device_over()
    {
        using HttpClient seller = await town.SignedInAsync("operator");
        using HttpClient buyer = await town.SignedInAsync("hospital");
        using HttpClient stranger = await town.SignedInAsync("carrier");
        long number = await RegisterAsync(seller, "SN-SALE");
        Assert.Equal(number, await RegisterAsync(seller, "SN-SALE", HttpStatusCode.OK));
        await ActAsync(
            seller, number, new { act = "hand-over", buyer = "91150823MA0P1097XW" }, HttpStatusCode.BadRequest);
        await ActAsync(seller, number, new { act = "hand-over", buyer = Hospital });
        await ActAsync(stranger, number, new { act = "take-over" }, HttpStatusCode.NotFound);
        await ActAsync(seller, number, new { act = "take-over" }, HttpStatusCode.Forbidden);
        Assert.Contains("接收或者拒绝转来的设备", await GetAsync(buyer, "/api/duties"), StringComparison.Ordinal);
        string site = SiteOf(Hospital);
        JsonNode taken = await ActAsync(buyer, number, new { act = "take-over", site, room = "药检室" });
        Assert.Equal((Hospital, "in-use"), ((string)taken["device"]!["owner"]!, (string)taken["device"]!["state"]!));
        using HttpResponseMessage gone = await seller.GetAsync(
            new Uri($"/api/devices/{number}", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using HttpClient police = await town.SignedInAsync("police");
        JsonNode seen = JsonNode.Parse(await GetAsync(police, $"/api/devices/{number}"))!;
        Assert.Equal(3, seen["events"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_check_moves_the_next_one_a_year_on_and_the_list_is_exported_by_region()
    {
        using HttpClient owner = await town.SignedInAsync("operator");
        long number = await RegisterAsync(owner, "SN-CHECK");
        for (int i = 0; i < 2; i++)
        {
            using HttpResponseMessage check = await owner.PostAsJsonAsync(
                $"/api/devices/{number}/checks",
                new { day = Counter.Show(Counter.Today), isInOrder = true, finding = "在场，相符" }, Cancellation);
            JsonNode detail = JsonNode.Parse(await check.Content.ReadAsStringAsync(Cancellation))!;
            Assert.Single(detail["checks"]!.AsArray());
            Assert.Equal(Counter.Show(Counter.Today.AddDays(365)), (string)detail["device"]!["checkDueOn"]!);
        }

        using HttpClient police = await town.SignedInAsync("police");
        Assert.Contains("SN-CHECK", await GetAsync(
            police, "/api/devices/export?format=csv&region=150823"), StringComparison.Ordinal);
        Assert.DoesNotContain("SN-CHECK", await GetAsync(
            police, "/api/devices/export?format=csv&region=150802"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_of_an_uploaded_list_is_not_on_the_platform_is_shown_and_one_wrong_line_refuses_it_all()
    {
        using HttpClient market = await town.SignedInAsync("market");
        const string head = "统一社会信用代码,单位名称,行政区划代码\n";
        string broken = await UploadAsync(market, head + "91150823MA0P1097XX,某厂,150823\n", HttpStatusCode.BadRequest);
        Assert.Contains("第 2 行", broken, StringComparison.Ordinal);
        string receipt = await UploadAsync(
            market, head + $"91150823MA0P1097XW,没有入网的厂,150823\n{Trader},前旗恒通,150823\n", HttpStatusCode.OK);
        long list = (long)JsonNode.Parse(receipt)!["list"]!;
        JsonArray missing = JsonNode.Parse(
            await GetAsync(market, $"/api/register-lists/{list}/missing"))!["items"]!.AsArray();
        Assert.Equal("91150823MA0P1097XW", (string)Assert.Single(missing)!["code"]!);
        using HttpClient police = await town.SignedInAsync("police");
        using HttpResponseMessage other = await police.GetAsync(
            new Uri($"/api/register-lists/{list}/missing", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.Contains("没有入网的厂", WebUtility.HtmlDecode(await GetAsync(
            police, "/coverage?figure=Registered")), StringComparison.Ordinal);
    }

    private static async Task<string> UploadAsync(HttpClient client, string csv, HttpStatusCode status)
    {
        using MultipartFormDataContent form = new()
        {
            { new StringContent("市场监管登记 2026 年 11 月"), "source" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "list.csv" },
        };
        using HttpResponseMessage answer = await client.PostAsync(
            new Uri("/api/register-lists", UriKind.Relative), form, Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == status, text);
        return text;
    }

    private static Task<string> GetAsync(HttpClient client, string path) =>
        client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation);

    private async Task<long> RegisterAsync(
        HttpClient client, string serial, HttpStatusCode status = HttpStatusCode.Created)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/devices",
            new
            {
                kind = "NMR", maker = "某厂", model = "某型", serial, boughtOn = Counter.Show(Counter.Today.AddDays(-9)),
                site = SiteOf(Trader), room = "201",
            }, Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == status, text);
        return (long)JsonNode.Parse(text)!["device"]!["number"]!;
    }

    private static async Task<JsonNode> ActAsync(
        HttpClient client, long number, object body, HttpStatusCode status = HttpStatusCode.OK)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            $"/api/devices/{number}/acts", body, Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == status, text);
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    private string SiteOf(string organisation)
    {
        using TraceabilityDb db = town.Db();
        return db.Sites.Where(s => db.Organisations.Any(o => o.Id == s.Organisation && o.Code == organisation))
            .OrderBy(s => s.Id).Select(s => s.Code).First();
    }
}
