using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Traceability.Domain;

namespace Traceability.Api.Tests.Applications;

/// <summary>办事窗口: an enterprise of the demo county and the two officers of its police, over HTTP only.</summary>
internal sealed class Counter : IDisposable
{
    private readonly Town _town;

    private Counter(Town town, HttpClient applicant, HttpClient police, HttpClient second)
    {
        _town = town;
        Applicant = applicant;
        Police = police;
        Second = second;
    }

    public HttpClient Applicant { get; }

    public HttpClient Police { get; }

    public HttpClient Second { get; }

    /// <summary>The application that was made last.</summary>
    public string Number { get; private set; } = "";

    public static DateOnly Today => ChinaTime.DayOf(DateTime.UtcNow);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Counter> OpenAsync(Town town) => new(
        town, await town.SignedInAsync("operator"), await town.SignedInAsync("police"),
        await town.SignedInAsync("police-2"));

    public void Dispose()
    {
        Applicant.Dispose();
        Police.Dispose();
        Second.Dispose();
    }

    public Task<HttpClient> SignedInAsync(string name) => _town.SignedInAsync(name);

    /// <summary>A single-use filing for 500 kg of acetone, a fortnight long.</summary>
    public static JsonObject Filing() => new()
    {
        ["requestId"] = RandomNumberGenerator.GetHexString(12),
        ["kind"] = "new",
        ["type"] = "PT-BUY-23-S",
        ["validFrom"] = Show(Today),
        ["validTo"] = Show(Today.AddDays(14)),
        ["singleUse"] = true,
        ["purpose"] = "涂料生产",
        ["lines"] = new JsonArray(new JsonObject
        {
            ["substance"] = "CN-P3-02", ["quantity"] = "500", ["basis"] = "gross-weight",
        }),
    };

    /// <summary>A transport licence of category 2, three months.</summary>
    public static JsonObject Licence()
    {
        JsonObject licence = Filing();
        licence["type"] = "PT-TRANS-2-3M";
        licence["singleUse"] = false;
        licence["fromRegion"] = "150823";
        licence["toRegion"] = "150203";
        licence["validTo"] = Show(Today.AddMonths(2));
        licence["lines"]![0]!["substance"] = "CN-P2-02";
        return licence;
    }

    public async Task<JsonNode> ApplyAsync(JsonObject request)
    {
        JsonNode answer = await ReadAsync(
            Applicant.PostAsJsonAsync("/api/applications", request, Cancellation), HttpStatusCode.Created);
        Number = (string)answer["application"]!["number"]!;
        return answer;
    }

    /// <summary>Uploads every paper that is still wanted.</summary>
    public async Task AddPapersAsync()
    {
        foreach (JsonNode? need in (await ShowAsync(Applicant))["needs"]!.AsArray().Where(n => !(bool)n!["isThere"]!))
            await ReadAsync(AddPaperAsync((string)need!["kind"]!), HttpStatusCode.Created);
    }

    public async Task<HttpResponseMessage> AddPaperAsync(string kind, byte[]? content = null)
    {
        using MultipartFormDataContent form = [];
        using ByteArrayContent file = new(content ?? "%PDF-1.7 试验"u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        using StringContent kindPart = new(kind);
        form.Add(file, "file", "材料.pdf");
        form.Add(kindPart, "kind");
        return await Applicant.PostAsync(
            new Uri($"/api/applications/{Number}/papers", UriKind.Relative), form, Cancellation);
    }

    /// <summary>Applied, papers added and submitted.</summary>
    public async Task SubmitAsync(JsonObject request)
    {
        await ApplyAsync(request);
        await AddPapersAsync();
        await MustAsync(Applicant, "submit");
    }

    public Task<HttpResponseMessage> ActAsync(HttpClient by, string act, object? body = null) =>
        by.PostAsJsonAsync($"/api/applications/{Number}/{act}", body ?? new { reason = "试验理由" }, Cancellation);

    public Task<JsonNode> MustAsync(HttpClient by, string act, object? body = null) =>
        ReadAsync(ActAsync(by, act, body), HttpStatusCode.OK);

    public Task<JsonNode> ShowAsync(HttpClient by) => ReadAsync(
        by.GetAsync(new Uri($"/api/applications/{Number}", UriKind.Relative), Cancellation), HttpStatusCode.OK);

    public static async Task<JsonNode> ReadAsync(Task<HttpResponseMessage> sent, HttpStatusCode expected)
    {
        using HttpResponseMessage answer = await sent;
        string body = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode}: {body}");
        return JsonNode.Parse(body.Length == 0 ? "{}" : body)!;
    }

    public static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
