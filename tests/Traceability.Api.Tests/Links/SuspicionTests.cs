using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.Links;

/// <summary>可疑情况报告: from a unit, a carrier or the association to the police, and the answer back.</summary>
public sealed class SuspicionTests(Town town) : IClassFixture<Town>
{
    private static readonly byte[] Paper = Encoding.ASCII.GetBytes("%PDF-1.7 a photographed order");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("operator")]
    [InlineData("carrier")]
    [InlineData("association")]
    public async Task A_report_is_checked_decided_and_answered_and_reasons_stay_with_the_police(string reporter)
    {
        using HttpClient client = await town.SignedInAsync(reporter);
        JsonNode report = await SendAsync(client, $"S-{reporter}");
        long number = (long)report["report"]!["number"]!;
        Assert.Equal(number, (long)(await SendAsync(client, $"S-{reporter}", HttpStatusCode.OK))["report"]!["number"]!);
        using HttpClient police = await town.SignedInAsync("police");
        await ActAsync(police, number, "check", null);
        await ActAsync(police, number, "found", "已与河套药业核对订单");
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(police, number, "close", ""));
        JsonNode closed = await ActAsync(police, number, "close", "感谢报告，已立案");
        Assert.Equal("closed", (string)closed["report"]!["state"]!);
        string told = await client.GetStringAsync(
            new Uri($"/api/suspicions/{number}", UriKind.Relative), Cancellation);
        Assert.Contains("感谢报告", told, StringComparison.Ordinal);
        Assert.DoesNotContain("核对订单", told, StringComparison.Ordinal);
        Assert.DoesNotContain("\"police\"", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync(police, number, "check", null));
    }

    [Fact]
    public async Task Only_the_reporter_and_the_police_of_the_place_read_a_report()
    {
        using HttpClient client = await town.SignedInAsync("operator");
        long number = (long)(await SendAsync(client, "S-SEEN"))["report"]!["number"]!;
        foreach ((string user, HttpStatusCode expected) in new[]
        {
            ("police", HttpStatusCode.OK), ("police-city", HttpStatusCode.OK), ("safety", HttpStatusCode.NotFound),
            ("association", HttpStatusCode.NotFound), ("market", HttpStatusCode.Forbidden),
            ("committee", HttpStatusCode.Forbidden),
        })
        {
            using HttpClient other = await town.SignedInAsync(user);
            using HttpResponseMessage answer = await other.GetAsync(
                new Uri($"/api/suspicions/{number}", UriKind.Relative), Cancellation);
            Assert.True(answer.StatusCode == expected, $"{user}: {answer.StatusCode}");
        }

        using HttpClient same = await town.SignedInAsync("operator");
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(same, number, "check", null));
    }

    [Fact]
    public async Task Papers_are_kept_with_their_hash_and_no_more_than_five()
    {
        using HttpClient client = await town.SignedInAsync("operator");
        long number = (long)(await SendAsync(client, "S-PAPERS"))["report"]!["number"]!;
        byte[] Other(int i) => [.. Paper, (byte)('0' + i)];
        // Sent twice, because the answer was lost, it is one.
        for (int i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.OK, (await AttachAsync(client, number, Paper)).Status);
        for (int i = 1; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, (await AttachAsync(client, number, Other(i))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await AttachAsync(client, number, Other(5))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await AttachAsync(client, number, "MZ"u8.ToArray())).Status);
        using HttpClient police = await town.SignedInAsync("police");
        JsonNode detail = await ReadAsync(police, $"/api/suspicions/{number}");
        Assert.Equal(5, detail["files"]!.AsArray().Count);
        JsonNode file = detail["files"]!.AsArray()[0]!;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Paper)), (string)file["hash"]!);
        Assert.Equal(Paper, await police.GetByteArrayAsync(
            new Uri($"/api/suspicions/{number}/files/{file["number"]}", UriKind.Relative), Cancellation));
    }

    [Fact]
    public async Task A_report_raises_an_alert_that_the_unit_it_is_about_does_not_see()
    {
        using HttpClient client = await town.SignedInAsync("safety");
        long number = (long)(await SendAsync(client, "S-ALERT"))["report"]!["number"]!;
        using HttpClient police = await town.SignedInAsync("police");
        using HttpResponseMessage linked = await police.PostAsync(
            new Uri($"/api/suspicions/{number}/raise", UriKind.Relative), null, Cancellation);
        JsonNode detail = JsonNode.Parse(await linked.Content.ReadAsStringAsync(Cancellation))!;
        long alert = (long)detail["report"]!["alert"]!;
        Assert.Contains(
            "R-031", (await ReadAsync(police, $"/api/alerts/{alert}")).ToJsonString(), StringComparison.Ordinal);
        using HttpClient about = await town.SignedInAsync("operator");
        using HttpResponseMessage hidden = await about.GetAsync(
            new Uri($"/api/alerts/{alert}", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Null((await ReadAsync(client, $"/api/suspicions/{number}"))["report"]!["alert"]);
    }

    [Fact]
    public async Task Whoever_names_nobody_is_told_to_and_a_coming_day_is_refused()
    {
        using HttpClient client = await town.SignedInAsync("operator");
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/suspicions/",
            new
            {
                requestId = "S-BAD", kind = "other", what = "有人来问价格", happenedOn = "2099-01-01", region = "150823",
            },
            Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        JsonNode errors = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["errors"]!;
        Assert.NotNull(errors["about"]);
        Assert.NotNull(errors["happenedOn"]);
    }

    private static async Task<JsonNode> SendAsync(
        HttpClient client, string requestId, HttpStatusCode expected = HttpStatusCode.Created)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/suspicions/",
            new
            {
                requestId, kind = "unusual-order", about = "自称河套药业采购员，车牌蒙L12345", what = "要求现金购买三桶醋酸酐，不开票",
                happenedOn = "2026-11-02", region = "150823",
            },
            Cancellation);
        Assert.Equal(expected, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
    }

    private static async Task<(HttpStatusCode Status, string Body)> AttachAsync(
        HttpClient client, long number, byte[] content)
    {
        using MultipartFormDataContent form = new();
        using ByteArrayContent file = new(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", "order.pdf");
        using HttpResponseMessage answer = await client.PostAsync(
            new Uri($"/api/suspicions/{number}/files", UriKind.Relative), form, Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, long number, string act, string? reason)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            $"/api/suspicions/{number}/acts", new { act, reason }, Cancellation);
        return answer.StatusCode;
    }

    private static async Task<JsonNode> ActAsync(HttpClient client, long number, string act, string? reason)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            $"/api/suspicions/{number}/acts", new { act, reason }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
    }

    private static async Task<JsonNode> ReadAsync(HttpClient client, string path) => JsonNode.Parse(
        await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation))!;
}
