using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Catalogue;

/// <summary>GS1 trade item number: 8, 12, 13 or 14 digits, kept as 14 with zeros in front.</summary>
public readonly record struct Gtin
{
    private static readonly IdentifierFormat Format = new("gtin", "商品条码(GTIN)", "GTIN", "GB 12904, GS1");

    private readonly string? _value;

    private Gtin(string value) => _value = value;

    /// <summary>14 digits.</summary>
    public string Value => _value ?? "";

    /// <summary>包装指示符: 1 to 8 a grouping, 9 of variable measure, 0 the item itself.</summary>
    public int Indicator => Value[0] - '0';

    public static ParseResult<Gtin> Parse(string? text)
    {
        string digits = InputText.Compact(text);
        if (digits.Length is not (8 or 12 or 13) && Format.Digits(digits, 14) is { } fault)
            return fault.Code == "gtin.length" ? Format.Length("8/12/13/14", digits.Length) : fault;
        if (Format.Digits(digits, digits.Length) is { } stranger) return stranger;
        return Gs1CheckDigit.Holds(digits) ? new Gtin(digits.PadLeft(14, '0')) : Format.Check();
    }

    public static bool TryParse(string? text, out Gtin gtin) => Parse(text).TryGet(out gtin);

    public override string ToString() => Value;
}
