using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Traceability.Domain.Oversight.Records;
using Traceability.Domain.Oversight.Verifications;

namespace Traceability.Api.Features.Verifications;

/// <summary>核查记录: the words that are signed and sealed, the same for the screen, the paper and machines.</summary>
/// <param name="Closing">
/// Number of the act that closed it: opened again and closed with the same words, it is signed anew.
/// </param>
public sealed record VerificationRecord(
    long Number, long? Follows, string Unit, string UnitName, string UnitAddress, string Region,
    string? LegalRepresentative, string Agency, string AgencyName, DateOnly? Day, IReadOnlyList<VerificationLine> Items,
    IReadOnlyList<VerificationPhoto> Files, VerificationOutcome? Outcome, string? Findings, string? Article,
    DateOnly? RectifyBy, int? Closing)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public string Json() => JsonSerializer.Serialize(this, Options);

    /// <summary>What a signature stands under.</summary>
    public byte[] Hash() => RecordSeal.HashOf(Json());

    /// <summary>The words as they were sealed.</summary>
    public static VerificationRecord OfSeal(string content)
    {
        using JsonDocument kept = JsonDocument.Parse(content);
        return kept.RootElement.GetProperty("record").Deserialize<VerificationRecord>(Options)
            ?? throw new InvalidOperationException("A seal without a record.");
    }

    /// <summary>The record with who signed it: what is sealed.</summary>
    public string Sealed(IEnumerable<RecordSignature> signatures) => JsonSerializer.Serialize(
        new
        {
            Record = this,
            Signatures = signatures.Select(s => new
            {
                s.Role, s.Name, s.Position, s.Reason, ContentHash = Convert.ToHexStringLower(s.ContentHash), s.At, s.By,
            }),
        }, Options);
}

/// <summary>One item of the checklist with its answer; no mark yet: null.</summary>
/// <param name="Number">Of the item in the seed: names it for good.</param>
/// <param name="Place">1, 2, 3 … on this checklist: how people call it.</param>
public sealed record VerificationLine(
    int Number, int Place, string Question, string Basis, VerificationMark? Mark, string? Remark, string? By,
    DateTime? At);

/// <param name="Item">Number of the item it belongs to; null: the whole.</param>
/// <param name="Hash">SHA-256, hexadecimal.</param>
public sealed record VerificationPhoto(
    long File, long? Item, string Name, string Hash, DateTime? TakenAt, string? TakenIn);
