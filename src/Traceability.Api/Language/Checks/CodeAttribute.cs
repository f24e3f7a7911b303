using System.Text.Json.Serialization;

namespace Traceability.Api.Language.Checks;

/// <summary>
/// A code as people type, paste and scan it: full-width letters and digits, dashes of every sort and blanks at the ends
/// are brought into the one form in which codes are stored, before anything else looks at it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CodeAttribute(CodeKind kind = CodeKind.Plain) : JsonConverterAttribute
{
    public CodeKind Kind { get; } = kind;

    public override JsonConverter CreateConverter(Type typeToConvert) => new CodeText(Kind);
}
