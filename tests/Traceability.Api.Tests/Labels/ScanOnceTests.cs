using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Traceability.Db;
using Traceability.Domain.Catalogue;

namespace Traceability.Api.Tests.Labels;

/// <summary>A scan that is sent again, since nobody heard the answer, counts once.</summary>
public sealed class ScanOnceTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_scan_sent_again_gets_the_same_answer_and_is_kept_once()
    {
        using HttpClient client = await town.SignedInAsync("operator");
        object scan = new { code = AnyCode(), requestId = "SAME-1", at = DateTimeOffset.UtcNow.AddHours(-3) };
        JsonNode first = await SendAsync(client, scan, HttpStatusCode.OK);
        JsonNode again = await SendAsync(client, scan, HttpStatusCode.OK);
        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal(1, Kept("SAME-1"));
    }

    [Fact]
    public async Task Another_code_under_the_same_request_id_is_refused()
    {
        using HttpClient client = await town.SignedInAsync("operator");
        await SendAsync(client, new { code = AnyCode(), requestId = "OTHER-1" }, HttpStatusCode.OK);
        JsonNode refused = await SendAsync(
            client, new { code = PackageCode.NewOwn(97_000_001).Value, requestId = "OTHER-1" },
                HttpStatusCode.Conflict);
        Assert.NotNull(refused["errors"]!["requestId"]);
        Assert.Equal(1, Kept("OTHER-1"));
    }

    [Fact]
    public async Task Eight_devices_that_send_the_same_scan_in_one_instant_leave_one()
    {
        using HttpClient client = await town.SignedInAsync("operator");
        object scan = new { code = AnyCode(), requestId = "BURST-1", at = DateTimeOffset.UtcNow.AddHours(-1) };
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(client, scan, HttpStatusCode.OK)));
        Assert.Equal(1, Kept("BURST-1"));
    }

    [Fact]
    public async Task Two_units_may_use_the_same_number_for_their_scans()
    {
        using HttpClient one = await town.SignedInAsync("operator");
        using HttpClient other = await town.SignedInAsync("safety");
        foreach (HttpClient client in new[] { one, other })
            await SendAsync(client, new { code = AnyCode(), requestId = "BOTH-1" }, HttpStatusCode.OK);
        Assert.Equal(2, Kept("BOTH-1"));
    }

    private int Kept(string requestId)
    {
        using TraceabilityDb db = town.Db();
        return db.Scans.Count(s => s.RequestId == requestId);
    }

    private string AnyCode()
    {
        using TraceabilityDb db = town.Db();
        return db.Packages.OrderBy(p => p.Id).Select(p => p.Code).First();
    }

    private static async Task<JsonNode> SendAsync(HttpClient client, object scan, HttpStatusCode expected)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync("/api/scans", scan, Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == expected,
            string.Create(CultureInfo.InvariantCulture, $"{answer.StatusCode} {text}"));
        return JsonNode.Parse(text)!;
    }
}
