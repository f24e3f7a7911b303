using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Traceability.Api.Language;

namespace Traceability.Api.Hosting;

/// <summary>
/// Text as people write it: no control characters but tab and line ends. They print as nothing, forge lines in logs and
/// exports, and one database stores what another refuses.
/// </summary>
internal sealed class WritableText : JsonConverter<string>
{
    /// <summary>A scanner puts it between the parts of a GS1 barcode.</summary>
    private const char GroupSeparator = '\u001D';

    private static readonly SearchValues<char> Controls = SearchValues.Create([.. All, GroupSeparator]);

    private static readonly SearchValues<char> NeverScanned = SearchValues.Create([.. All]);

    private static IEnumerable<char> All => Enumerable.Range(0, 0xA0).Select(i => (char)i)
        .Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or GroupSeparator));

    public static string Fault => Tongue.Say(
        "含有不可见的控制字符：请删去后重新填写", "It holds an invisible control character: take it out");

    /// <param name="isScanned">A barcode may hold separators.</param>
    public static bool IsFit(ReadOnlySpan<char> text, bool isScanned = false) =>
        !text.ContainsAny(isScanned ? NeverScanned : Controls);

    public static string? Read(ref Utf8JsonReader reader, bool isScanned)
    {
        if (reader.TokenType is not JsonTokenType.String) throw new JsonException();
        string? text = reader.GetString();
        return IsFit(text, isScanned) ? text : throw new UnfitTextException(Fault);
    }

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, isScanned: false);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
