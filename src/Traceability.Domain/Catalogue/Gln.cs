using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Catalogue;

/// <summary>GS1 location number (全球位置码) of a party or a place: 13 digits.</summary>
public readonly record struct Gln
{
    private static readonly IdentifierFormat Format = new("gln", "全球位置码(GLN)", "GLN", "GB/T 16828, GS1");

    private readonly string? _value;

    private Gln(string value) => _value = value;

    public string Value => _value ?? "";

    public static ParseResult<Gln> Parse(string? text)
    {
        string digits = InputText.Compact(text);
        if (Format.Digits(digits, 13) is { } fault) return fault;
        return Gs1CheckDigit.Holds(digits) ? new Gln(digits) : Format.Check();
    }

    public static bool TryParse(string? text, out Gln gln) => Parse(text).TryGet(out gln);

    public override string ToString() => Value;
}
