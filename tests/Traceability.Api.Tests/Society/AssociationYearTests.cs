using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Society;

namespace Traceability.Api.Tests.Society;

/// <summary>A year of the association: a course with sign-in, test and certificate; a notice; a grade and an appeal.
/// </summary>
public sealed class AssociationYearTests(Town town) : IClassFixture<Town>
{
    private const string Trader = "91150823MA0P10021X";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_course_is_planned_signed_in_to_and_tested_and_its_certificate_is_verified_by_anyone()
    {
        using HttpClient association = await town.SignedInAsync("association");
        using HttpClient trader = await town.SignedInAsync("operator");
        long course = (long)(await PostAsync(association, "/api/courses", Course("年度培训"), 201))["number"]!;
        string room = (string)(await GetAsync(association, $"/api/courses/{course}"))["roomCode"]!;
        await PostAsync(trader, $"/api/courses/{course}/trainees", People("U1-K1"), 400);
        JsonNode own = await PostAsync(
            trader, $"/api/courses/{course}/trainees", People("T-K1"), 200);
        JsonNode again = await PostAsync(
            trader, $"/api/courses/{course}/trainees", People("T-K1"), 200);
        long trainee = (long)Assert.Single(again["trainees"]!.AsArray())!["number"]!;
        Assert.Null((string?)own["roomCode"]);
        Assert.Empty(own["questions"]!.AsArray());

        using HttpClient phone = town.App.CreateClient();
        LabelKeys keys = town.App.Services.GetRequiredService<LabelKeys>();
        string sign = keys.Signer.Sign(TrainingClaim.Card(new Id<Trainee>(trainee))).Value;
        Assert.Equal(404, await CardAsync(phone, trainee + 1, sign, ("room", room)));
        Assert.Equal(400, await CardAsync(phone, trainee, sign, ("room", "0")));
        Assert.Equal(200, await CardAsync(phone, trainee, sign, ("room", room)));
        Assert.Equal(400, await CardAsync(phone, trainee, sign, ("q1", "1")));
        Assert.Equal(200, await CardAsync(phone, trainee, sign, ("q1", "1"), ("q2", "1")));
        string certificate =
            (string)(await GetAsync(trader, $"/api/courses/{course}"))["trainees"]![0]!["certificate"]!;
        using HttpResponseMessage pdf = await phone.GetAsync(
            new Uri($"/training/certificate.pdf?t={trainee}&s={sign}", UriKind.Relative), Cancellation);
        if (pdf.StatusCode != HttpStatusCode.ServiceUnavailable)
            Assert.StartsWith("%PDF", await pdf.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        string seal = keys.Signer.Sign(TrainingClaim.Certificate(certificate)).Value;
        Assert.Contains("合格证有效", await TextAsync(phone, $"/training/verify?number={certificate}&s={seal}"),
            StringComparison.Ordinal);
        Assert.Contains("无法核验", await TextAsync(phone, $"/training/verify?number={certificate}&s={sign}"),
            StringComparison.Ordinal);
        Assert.Contains("无法核验", await TextAsync(phone, $"/training/verify?number={certificate}"),
            StringComparison.Ordinal);

        JsonNode seen = await GetAsync(association, $"/api/courses/{course}");
        Assert.Equal((1, 1), ((int)seen["course"]!["passed"]!, (int)seen["course"]!["signedIn"]!));
        Assert.Empty(seen["trainees"]!.AsArray());
        await PostAsync(association, $"/api/courses/{course}/close", new { }, 204);
        await PostAsync(trader, $"/api/courses/{course}/trainees", People("T-H1"), 400);
    }

    [Fact]
    public async Task A_course_has_no_more_people_than_seats()
    {
        using HttpClient association = await town.SignedInAsync("association");
        using HttpClient trader = await town.SignedInAsync("operator");
        JsonObject small = Course("小班");
        small["seats"] = 1;
        long course = (long)(await PostAsync(association, "/api/courses", small, 201))["number"]!;
        JsonNode refused = await PostAsync(
            trader, $"/api/courses/{course}/trainees", People("T-K1", "T-H1"), 400);
        Assert.NotNull(refused["errors"]!["people"]);
    }

    [Fact]
    public async Task The_last_seat_is_given_once_however_many_ask_for_it_in_the_same_instant()
    {
        using HttpClient association = await town.SignedInAsync("association");
        using HttpClient trader = await town.SignedInAsync("operator");
        using HttpClient safety = await town.SignedInAsync("safety");
        using HttpClient pharma = await town.SignedInAsync("pharma");
        JsonObject small = Course("最后一个名额");
        small["seats"] = 1;
        long course = (long)(await PostAsync(association, "/api/courses", small, 201))["number"]!;
        int[] answers = await Task.WhenAll(
            new[] { (trader, "T-K1"), (trader, "T-H1"), (safety, "U1-K1"), (pharma, "C-K1") }.Select(async ask =>
            {
                using HttpResponseMessage answer = await ask.Item1.PostAsJsonAsync(
                    $"/api/courses/{course}/trainees", People(ask.Item2), Cancellation);
                return (int)answer.StatusCode;
            }));
        Assert.Single(answers, 200);
        Assert.All(answers, a => Assert.True(a is 200 or 400, $"{a}"));
        await using TraceabilityDb db = town.Db();
        Id<Course> id = new(course);
        Assert.Equal(1, await db.Trainees.CountAsync(t => t.Course == id, Cancellation));
    }

    [Fact]
    public async Task An_appeal_and_a_notice_sent_several_times_in_one_instant_are_one()
    {
        using HttpClient association = await town.SignedInAsync("association");
        using HttpClient trader = await town.SignedInAsync("operator");
        foreach ((HttpClient client, string path, object body) in new (HttpClient, string, object)[]
        {
            (trader, "/api/credit/appeals", new { reason = "同时提交的申诉" }),
            (association, "/api/notices", new { title = "同时提交的通知", body = "请自查。" }),
        })
        {
            int[] answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
            {
                using HttpResponseMessage answer = await client.PostAsJsonAsync(path, body, Cancellation);
                return (int)answer.StatusCode;
            }));
            Assert.Single(answers, 201);
            Assert.Equal(5, answers.Count(a => a == 409));
        }
    }

    [Fact]
    public async Task A_notice_is_confirmed_once_and_the_association_sees_which_member_did()
    {
        using HttpClient association = await town.SignedInAsync("association");
        using HttpClient trader = await town.SignedInAsync("operator");
        using HttpClient hospital = await town.SignedInAsync("hospital");
        long notice = (long)(await PostAsync(
            association, "/api/notices", new { title = "春季检查", body = "请自查。" }, 201))["number"]!;
        await PostAsync(hospital, $"/api/notices/{notice}/read", new { }, 404);
        await PostAsync(trader, $"/api/notices/{notice}/read", new { }, 204);
        await PostAsync(trader, $"/api/notices/{notice}/read", new { }, 204);
        JsonNode seen = await GetAsync(association, $"/api/notices/{notice}");
        Assert.Equal(1, (int)seen["notice"]!["read"]!);
        Assert.Equal(
            Trader, (string)seen["members"]!.AsArray().Single(m => m!["readAt"] is not null)!["organisation"]!);
        Assert.NotNull((string?)(await GetAsync(trader, $"/api/notices/{notice}"))["notice"]!["readAt"]);
        Assert.Empty((await GetAsync(trader, $"/api/notices/{notice}"))["members"]!.AsArray());
    }

    [Fact]
    public async Task A_member_objects_to_its_grade_and_gets_points_back()
    {
        using HttpClient association = await town.SignedInAsync("association");
        using HttpClient pharma = await town.SignedInAsync("pharma");
        JsonNode before = await GetAsync(pharma, "/api/credit");
        int points = (int)before["member"]!["points"]!;
        Assert.Equal(points, 100 + before["lines"]!.AsArray().Sum(l => (int)l!["points"]!));
        await PostAsync(pharma, "/api/credit/appeals", new { reason = "培训已在市里完成" }, 201);
        await PostAsync(pharma, "/api/credit/appeals", new { reason = "再申诉一次" }, 409);
        string code = (string)before["member"]!["code"]!;
        await PostAsync(association, $"/api/members/{code}/appeal",
            new { isAccepted = true, restored = 0, answer = "成立" }, 400);
        await PostAsync(association, $"/api/members/{code}/appeal",
            new { isAccepted = true, restored = 10, answer = "情况属实" }, 200);
        await PostAsync(association, $"/api/members/{code}/appeal",
            new { isAccepted = false, restored = 0, answer = "改为不成立" }, 409);
        JsonNode after = await GetAsync(association, $"/api/members/{code}");
        Assert.Equal(points + 10, (int)after["member"]!["points"]!);
    }

    private static JsonObject Course(string title) => new()
    {
        ["title"] = title,
        ["day"] = ChinaTime.DayOf(DateTime.UtcNow).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["place"] = "会议室", ["seats"] = 20, ["forWhom"] = "保管员", ["passPercent"] = 100,
        ["questions"] = new JsonArray(Question(1), Question(1)),
    };

    private static JsonObject People(params string[] codes) =>
        new() { ["people"] = new JsonArray([.. codes.Select(c => JsonValue.Create(c))]) };

    private static JsonObject Question(int right) => new()
    {
        ["text"] = "应当怎样做？", ["options"] = new JsonArray("立即报告", "不必报告"), ["right"] = right,
    };

    private static async Task<int> CardAsync(
        HttpClient phone, long trainee, string sign, params (string Name, string Value)[] fields)
    {
        using FormUrlEncodedContent form = new(
            fields.Select(f => KeyValuePair.Create(f.Name, f.Value))
                .Concat([new("t", trainee.ToString(CultureInfo.InvariantCulture)), new("s", sign)]));
        using HttpResponseMessage answer = await phone.PostAsync(
            new Uri("/training/card", UriKind.Relative), form, Cancellation);
        return (int)answer.StatusCode;
    }

    private static async Task<string> TextAsync(HttpClient client, string path) => WebUtility.HtmlDecode(
        await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation));

    private static async Task<JsonNode> GetAsync(HttpClient client, string path) =>
        JsonNode.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation))!;

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, object body, int status)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(path, body, Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True((int)answer.StatusCode == status, $"{path}: {answer.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
