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
    private static readonly SearchValues<char> Controls = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(i => (char)i)
            .Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')),
    ]);

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.String) throw new JsonException();
        string? text = reader.GetString();
        return text.AsSpan().ContainsAny(Controls)
            ? throw new UnfitTextException(Tongue.Say(
                "含有不可见的控制字符：请删去后重新填写", "It holds an invisible control character: take it out"))
            : text;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
