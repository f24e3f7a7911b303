using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Catalogue;

/// <summary>GS1 serial shipping container code (系列货运包装箱代码) of a pallet or carton: 18 digits.</summary>
public readonly record struct Sscc
{
    private static readonly IdentifierFormat Format =
        new("sscc", "系列货运包装箱代码(SSCC)", "SSCC", "GB/T 18127, GS1");

    private readonly string? _value;

    private Sscc(string value) => _value = value;

    public string Value => _value ?? "";

    public static ParseResult<Sscc> Parse(string? text)
    {
        string digits = InputText.Compact(text);
        if (Format.Digits(digits, 18) is { } fault) return fault;
        return Gs1CheckDigit.Holds(digits) ? new Sscc(digits) : Format.Check();
    }

    public static bool TryParse(string? text, out Sscc sscc) => Parse(text).TryGet(out sscc);

    public override string ToString() => Value;
}
