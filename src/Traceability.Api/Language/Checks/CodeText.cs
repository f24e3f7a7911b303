using System.Text.Json;
using System.Text.Json.Serialization;
using Traceability.Api.Hosting;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Identifiers;
using Traceability.Domain.Parties;

namespace Traceability.Api.Language.Checks;

/// <summary>
/// Reads a code into the form in which it is stored. One that is no code of its kind stays as it was written: the use
/// case says what is wrong with it.
/// </summary>
internal sealed class CodeText(CodeKind kind) : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        bool isScanned = kind is CodeKind.Package or CodeKind.Label;
        string? text = WritableText.Read(ref reader, isScanned);
        string code = InputText.Exact(text);
        return kind switch
        {
            CodeKind.Plain => code,
            CodeKind.Label => text,
            CodeKind.Party => UnifiedSocialCreditCode.TryParse(code, out UnifiedSocialCreditCode unit)
                ? unit.Value : code,
            CodeKind.Package => PackageCode.TryParse(code, out PackageCode package) ? package.Value : code,
        };
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
