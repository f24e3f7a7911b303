using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Traceability.Domain.Rules;

/// <summary>How findings are kept: readable Chinese, enum names as words.</summary>
public static class FindingJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Null when nothing was found.</summary>
    public static string? Write(IReadOnlyList<Finding> findings) =>
        findings.Count == 0 ? null : JsonSerializer.Serialize(findings, Options);

    /// <summary>What was kept with a movement; empty when nothing was.</summary>
    public static IReadOnlyList<Finding> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<List<Finding>>(json, Options) ?? [];
}
