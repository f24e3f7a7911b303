using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.Cases;

/// <summary>Acts on cases over HTTP, as an officer's program would.</summary>
internal static class Docket
{
    private static int _number;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static string NewId() => $"test-{Interlocked.Increment(ref _number)}";

    public static async Task<long> OpenAsync(HttpClient police, string source = "seizure", long? record = null)
    {
        JsonNode opened = await MustAsync(police, "/api/cases", new
        {
            requestId = NewId(), title = "某处查获无标签化学品", source, @ref = record, region = "150823",
            place = "河套粮库旁", happenedAt = DateTimeOffset.UtcNow.AddHours(-1), summary = "夜间查获铁桶一只",
        });
        return (long)opened["number"]!;
    }

    public static object Item(
        string? code = null, string? lotMark = null, string? substance = null, string quantity = "200",
        string unit = "kg", string? keeper = "赵库", string? requestId = null) => new
        {
            requestId = requestId ?? NewId(), code, lotMark, substance, quantity, unit, region = "150823",
            foundAt = DateTimeOffset.UtcNow.AddMinutes(-30), sealNumber = "F-1", firstOfficer = "王警",
                secondOfficer = "李警",
            keeper, keptAt = keeper is null ? null : "涉案物品库",
        };

    public static async Task<long> AddItemAsync(HttpClient police, long number, object item) =>
        (long)(await MustAsync(police, $"/api/cases/{number}/items", item))["part"]!;

    public static Task<JsonNode> ActAsync(
        HttpClient officer, long number, string act, string? reason = null, string? outcome = null) =>
        MustAsync(officer, $"/api/cases/{number}/acts", new { act, reason, outcome });

    public static Task<JsonNode> JoinAsync(
        HttpClient lead, long number, string userName, string role = "member", string? reason = null,
        DateOnly? until = null) =>
        MustAsync(lead, $"/api/cases/{number}/members", new { userName, role, reason, until });

    public static async Task<JsonNode> MustAsync(HttpClient client, string path, object body)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(path, body, Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    public static async Task<(HttpStatusCode Status, string Text)> TryAsync(HttpClient client, string path, object body)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(path, body, Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    public static async Task<JsonNode> ReadAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    public static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        return answer.StatusCode;
    }

    public static async Task<HttpStatusCode> SendFileAsync(HttpClient client, string path, byte[] content)
    {
        using MultipartFormDataContent form = [];
        ByteArrayContent file = new(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(file, "file", "现场.png");
        using HttpResponseMessage answer = await client.PostAsync(new Uri(path, UriKind.Relative), form, Cancellation);
        return answer.StatusCode;
    }

    public static byte[] Picture => [0x89, 0x50, 0x4E, 0x47, 1, 2, 3, 4];
}
