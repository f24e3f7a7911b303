using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Traceability.Api.Tests.BadInput;

/// <summary>What the server said to a body, and whether a person can act on it.</summary>
internal sealed partial record Answer(int Status, string Text, string Language, string? ContentType)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Answer> ToAsync(
        HttpClient client, string method, string path, HttpContent content, string language)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(Patience);
        using HttpRequestMessage request = new(new HttpMethod(method), path) { Content = content };
        request.Headers.AcceptLanguage.ParseAdd(language);
        request.Headers.ExpectContinue = content.Headers.ContentLength > 1_000_000;
        using HttpResponseMessage answer = await client.SendAsync(request, limit.Token);
        return new Answer(
            (int)answer.StatusCode, await answer.Content.ReadAsStringAsync(limit.Token), language,
            answer.Content.Headers.ContentType?.MediaType);
    }

    public static Task<Answer> ToAsync(
        HttpClient client, string method, string path, string json, string language) =>
        ToAsync(client, method, path, Json(Encoding.UTF8.GetBytes(json)), language);

    public static ByteArrayContent Json(byte[] bytes)
    {
        ByteArrayContent content = new(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return content;
    }

    public bool IsGood => Status is >= 200 and < 300;

    /// <summary>Fields named, with what is said about each.</summary>
    public IReadOnlyList<(string Field, string Said)> Said()
    {
        JsonNode? problem = Problem;
        List<(string, string)> said = [];
        if (problem?["errors"] is JsonObject errors)
            said.AddRange(errors.SelectMany(e => e.Value!.AsArray().Select(m => (e.Key, (string)m!))));
        if (problem?["findings"] is JsonArray findings)
            said.AddRange(findings.Select(f =>
                ((string?)f!["field"] ?? "", $"{f["message"]} {f["cure"]} {f["article"]}")));
        return said;
    }

    /// <summary>Null when the refusal is clear: 4xx, the field by name, all in the caller's language.</summary>
    public string? Unclear(string field)
    {
        if (Status is < 400 or >= 500) return $"{Status}";
        IReadOnlyList<(string Field, string Said)> said = Said();
        if (!said.Any(s => Names(s.Field, field)))
            return $"{Status} names {string.Join(", ", said.Select(s => s.Field))}";
        return WrongTongue(said.Where(s => Names(s.Field, field)).Select(s => s.Said));
    }

    /// <summary>Null when title and messages are in the caller's language.</summary>
    public string? WrongTongue(IEnumerable<string> messages)
    {
        string? title = (string?)Problem?["title"];
        foreach (string message in messages.Append(title ?? ""))
        {
            bool isChinese = Chinese().IsMatch(Quoted().Replace(message, ""));
            if (isChinese != (Language == "zh")) return $"{Status} says in {Language}: {message}";
        }

        return null;
    }

    private JsonNode? Problem => ContentType == "application/problem+json" ? JsonNode.Parse(Text) : null;

    /// <summary>The field itself, what it is part of, or a part of it.</summary>
    private static bool Names(string named, string field) =>
        named == field || field.StartsWith(named + "[", StringComparison.Ordinal)
        || (named.StartsWith(field, StringComparison.Ordinal) && named[field.Length] is '[' or '.');

    [GeneratedRegex("[\u4e00-\u9fff]")]
    private static partial Regex Chinese();

    /// <summary>Names of law and what the caller wrote stay as they are.</summary>
    [GeneratedRegex("《[^》]*》|\"[^\"]*\"")]
    private static partial Regex Quoted();
}
