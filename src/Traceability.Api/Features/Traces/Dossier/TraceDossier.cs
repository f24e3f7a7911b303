using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Traceability.Api.Language;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces.Dossier;

/// <summary>
/// 追溯卷宗: what a trace showed to one who may see it, under one hash. The paper and its twin for machines carry the same
/// hash as long as the books say the same.
/// </summary>
/// <param name="SealedDay">The last day sealed before it was made, which binds it to the books.</param>
public sealed record TraceDossier(
    TraceQuestion Question, TraceGraph Graph, IReadOnlyList<TraceStep> Steps, DateOnly? SealedDay, string? DaySeal)
{
    /// <summary>What is hashed, byte for byte as it stands in the file.</summary>
    public string Json(JsonSerializerOptions options) => JsonSerializer.Serialize(
        new
        {
            question = Question,
            sealedDay = SealedDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            daySeal = DaySeal,
            graph = Graph,
            steps = Steps,
        }, options);

    public static string HashOf(string json) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    /// <summary>A name for the files: what was asked, without what a file name may not hold.</summary>
    public string FileName => "trace-" + Question.What + "-"
        + new string([.. Question.Code.Where(char.IsAsciiLetterOrDigit).Take(40)]);

    public string Title => Tongue.Say(
        $"{TraceWords.Of(Question.What)} {Question.Code}", $"{TraceWords.Of(Question.What)} {Question.Code}");

    public static string Shown(DateTime utc) => ChinaTime.Show(utc);
}
