using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Traceability.Domain;

namespace Traceability.Api.Tests.Society;

/// <summary>自查: published to members, filled in once, seen by the association by bands; the credit record is shared.
/// </summary>
public sealed class SelfCheckTests(Town town) : IClassFixture<Town>
{
    private const string Trader = "91150823MA0P10021X";
    private const string Remedy = "更换库房门锁";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_fills_a_form_in_once_and_the_association_sees_that_it_did_but_not_what_it_does()
    {
        using HttpClient association = await town.SignedInAsync("association");
        using HttpClient trader = await town.SignedInAsync("operator");
        using HttpClient hospital = await town.SignedInAsync("hospital");
        long form = await PublishAsync(association, "夏季自查");
        string path = $"/api/self-checks/{form}";
        await SendAsync(hospital, path, Answers(Yes(1), Yes(2)), 404);
        JsonNode half = await SendAsync(trader, path, Answers(Yes(1)), 400);
        Assert.Contains("2", (string)half["errors"]!["answers"]![0]!, StringComparison.Ordinal);
        JsonNode bare = await SendAsync(trader, path, Answers(Yes(1), Fault(2, null, null)), 400);
        Assert.NotNull(bare["errors"]!["answers[1].remedy"]);
        Assert.NotNull(bare["errors"]!["answers[1].remedyBy"]);
        JsonNode past = await SendAsync(trader, path, Answers(Yes(1), Fault(2, Remedy, Day(-1))), 400);
        Assert.NotNull(past["errors"]!["answers[1].remedyBy"]);
        await SendAsync(trader, path, Answers(Yes(1), Yes(2), Yes(3)), 400);

        JsonObject sent = Answers(Yes(1), Fault(2, Remedy, Day(0)));
        await SendAsync(trader, path, sent, 204);
        await SendAsync(trader, path, sent, 204);
        await SendAsync(trader, path, Answers(Yes(1), Yes(2)), 409);

        JsonNode own = await GetAsync(trader, path);
        Assert.Equal(("no", Remedy), ((string)own["items"]![1]!["reply"]!, (string)own["items"]![1]!["remedy"]!));
        Assert.Empty(own["members"]!.AsArray());
        JsonNode seen = await GetAsync(association, path);
        JsonNode member = seen["members"]!.AsArray().Single(m => m!["filledAt"] is not null)!;
        Assert.Equal((Trader, "few"), ((string)member["organisation"]!, (string)member["faults"]!));
        Assert.DoesNotContain(Remedy, seen.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(seen["items"]![1]!["no"]);
    }

    [Fact]
    public async Task Answers_to_an_item_are_told_once_five_members_gave_theirs()
    {
        using HttpClient association = await town.SignedInAsync("association");
        JsonNode forms = await GetAsync(association, "/api/self-checks");
        JsonNode old = forms["items"]!.AsArray().Single(f => (string)f!["title"]! == "年度安全自查表")!;
        Assert.Equal(6, (int)old["filled"]!);
        JsonNode seen = await GetAsync(association, $"/api/self-checks/{old["number"]}");
        JsonNode item = seen["items"]![2]!;
        Assert.Equal(6, (int)item["yes"]! + (int)item["no"]! + (int)item["notApplicable"]!);
        Assert.True((int)item["no"]! > 0);
    }

    [Fact]
    public async Task A_form_not_filled_in_by_its_day_costs_points_that_authorities_see_with_the_whole_record()
    {
        using HttpClient police = await town.SignedInAsync("police");
        using HttpClient trader = await town.SignedInAsync("operator");
        using HttpClient committee = await town.SignedInAsync("committee");
        JsonNode record = await GetAsync(police, $"/api/organisations/{Trader}/credit");
        JsonNode line = record["lines"]!.AsArray().Single(l => (string)l!["code"]! == "missed-self-checks")!;
        Assert.Equal(("few", -3), ((string)line["band"]!, (int)line["points"]!));
        JsonNode own = await GetAsync(trader, "/api/credit");
        Assert.Equal((int)own["member"]!["points"]!, (int)record["member"]!["points"]!);
        foreach (HttpClient other in new[] { trader, committee })
        {
            using HttpResponseMessage refused = await other.GetAsync(
                new Uri($"/api/organisations/{Trader}/credit", UriKind.Relative), Cancellation);
            Assert.Equal(403, (int)refused.StatusCode);
        }
    }

    [Fact]
    public async Task A_form_has_a_day_to_come_and_items()
    {
        using HttpClient association = await town.SignedInAsync("association");
        JsonObject form = Form("不全的自查表");
        form["fillBy"] = Day(-1);
        form["items"] = new JsonArray();
        JsonNode refused = await SendAsync(association, "/api/self-checks", form, 400);
        Assert.NotNull(refused["errors"]!["fillBy"]);
        Assert.NotNull(refused["errors"]!["items"]);
        using HttpClient trader = await town.SignedInAsync("operator");
        await SendAsync(trader, "/api/self-checks", Form("会员不能发布"), 403);
    }

    private static async Task<long> PublishAsync(HttpClient association, string title) =>
        (long)(await SendAsync(association, "/api/self-checks", Form(title), 201))["number"]!;

    private static JsonObject Form(string title) => new()
    {
        ["title"] = title, ["fillBy"] = Day(7),
        ["items"] = new JsonArray(
            new JsonObject { ["text"] = "双人双锁执行到位", ["article"] = "R-072" },
            new JsonObject { ["text"] = "当日登记出入库" }),
    };

    private static JsonObject Answers(params JsonObject[] answers) => new() { ["answers"] = new JsonArray(answers) };

    private static JsonObject Yes(int number) => new() { ["number"] = number, ["reply"] = "yes" };

    private static JsonObject Fault(int number, string? remedy, string? by) => new()
    {
        ["number"] = number, ["reply"] = "no", ["remedy"] = remedy, ["remedyBy"] = by,
    };

    private static string Day(int days) => ChinaTime.DayOf(DateTime.UtcNow).AddDays(days)
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<JsonNode> GetAsync(HttpClient client, string path) =>
        JsonNode.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation))!;

    private static async Task<JsonNode> SendAsync(HttpClient client, string path, JsonObject body, int status)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(path, body, Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True((int)answer.StatusCode == status, $"{path}: {answer.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
