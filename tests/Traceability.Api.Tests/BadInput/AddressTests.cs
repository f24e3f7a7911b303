using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.BadInput;

/// <summary>What is asked with an address: every parameter of every reading route, spoilt.</summary>
[Collection(SharedTown.Name)]
public sealed class AddressTests(OpenTown town)
{
    private static readonly string[] Days = ["from", "to"];

    private static readonly string[] Languages = ["zh", "en"];

    private static readonly string[] Values =
    [
        "%00", "a%00b", "%1B%5B2J", "%ED%A0%80", "", "%20", "%E3%80%80", "0", "-1", "99999999999999999999", "1.5",
        "many",
        "2025-02-29", "9999-12-31", "0001-01-01", "%27%3B%20drop%20table%20movement%3B--", "%25", "_", "*", "%3F%3F%3F",
        "%EF%BC%91%EF%BC%92", new('9', 1_500), "..%2F..%2Fetc", "NO-SUCH-THING",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1989-12-31")]
    [InlineData("9999-12-31")]
    public async Task A_period_at_either_end_of_the_calendar_is_refused(string day)
    {
        HttpClient client = await town.ClientAsync("operator");
        foreach (string path in new[]
        {
            "/api/reports/goods?", "/api/reports/goods.xlsx?", "/api/reports/dispensings?",
            $"/api/traces/organisations/{Scene.Trader}?product={Scene.Goods}&",
        })
        {
            using HttpResponseMessage answer = await client.GetAsync(
                new Uri($"{path}from={day}&to={day}", UriKind.Relative), Cancellation);
            string text = await answer.Content.ReadAsStringAsync(Cancellation);
            Assert.True((int)answer.StatusCode == 400, $"{path}{day}: {answer.StatusCode} {text}");
        }
    }

    [Theory]
    [InlineData("police")]
    [InlineData("operator")]
    [InlineData("admin")]
    public async Task No_parameter_of_an_address_breaks_the_server(string user)
    {
        HttpClient client = await town.ClientAsync(user);
        SortedDictionary<string, long> before = await town.RowsAsync();
        List<(string Path, string Parameter)> asked = await AskedAsync(client);
        ConcurrentBag<string> broken = [];
        await Parallel.ForEachAsync(
            asked, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancellation },
            async (place, _) =>
            {
                foreach (string value in Values)
                {
                    string path = place.Path.Replace("{!}", value, StringComparison.Ordinal);
                    foreach (string language in Languages)
                    {
                        using HttpRequestMessage request = new(HttpMethod.Get, path);
                        request.Headers.AcceptLanguage.ParseAdd(language);
                        using HttpResponseMessage answer = await client.SendAsync(request, Cancellation);
                        string text = await answer.Content.ReadAsStringAsync(Cancellation);
                        if (Wrong(answer, text, language, place.Parameter) is { } why)
                            broken.Add($"{path}: {why} {(text.Length > 300 ? text[..300] : text)}");
                    }
                }
            });
        Assert.True(broken.IsEmpty, string.Join('\n', broken.Order()));
        Assert.True(asked.Count > 40, $"{asked.Count} parameters");
        Assert.Equal(before, await town.RowsAsync());
    }

    private static string? Wrong(HttpResponseMessage answer, string text, string language, string parameter)
    {
        Answer said = new((int)answer.StatusCode, text, language, answer.Content.Headers.ContentType?.MediaType);
        if (said.Status >= 500) return $"{said.Status}";
        // What the listening port refuses before any of our code runs has no body.
        if (said.Status < 400 || text.Length == 0) return null;
        if (said.Status != 400) return said.WrongTongue([]);
        // Of two days that do not fit together either may be named.
        return Days.Contains(parameter) && Days.Any(day => said.Unclear(day) is null) ? null : said.Unclear(parameter);
    }

    /// <summary>Every parameter once, with something harmless for the others that its address needs.</summary>
    private static async Task<List<(string Path, string Parameter)>> AskedAsync(HttpClient client)
    {
        JsonNode description = (await client.GetFromJsonAsync<JsonNode>("/openapi/v1.json", Cancellation))!;
        List<(string, string)> asked = [];
        foreach ((string path, JsonNode? methods) in description["paths"]!.AsObject())
        {
            if (methods?["get"]?["parameters"] is not JsonArray parameters) continue;
            foreach (JsonNode? spoilt in parameters)
            {
                string address = path + "?";
                foreach (JsonNode? parameter in parameters)
                {
                    string name = (string)parameter!["name"]!;
                    string value = parameter == spoilt ? "{!}" : Harmless(parameter);
                    if ((string)parameter["in"]! == "path")
                        address = address.Replace($"{{{name}}}", value, StringComparison.Ordinal);
                    else if (parameter == spoilt || (bool?)parameter["required"] == true)
                        address += $"{name}={value}&";
                }

                asked.Add((address, JsonNamingPolicy.CamelCase.ConvertName((string)spoilt!["name"]!)));
            }
        }

        return asked;
    }

    private static string Harmless(JsonNode parameter) => (string)parameter["name"]! switch
    {
        "kind" => "order",
        "code" => Scene.Drum,
        "product" => Scene.Goods,
        "lot" => Scene.Lot,
        "organisation" => Scene.Trader,
        _ => (string?)parameter["schema"]!["format"] == "date" ? "2026-01-01" : "1",
    };
}
