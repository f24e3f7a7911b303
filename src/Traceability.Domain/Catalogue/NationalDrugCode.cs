using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Catalogue;

/// <summary>
/// 国家药品编码本位码: 86 for the country, 9 for drugs, 5 of the firm, 5 of the product, 1 check digit. How the check digit is
/// computed is not published, so only the form is tested.
/// </summary>
public readonly record struct NationalDrugCode
{
    private static readonly IdentifierFormat Format =
        new("national-drug-code", "国家药品编码本位码", "national drug code", "国食药监办〔2009〕809号");

    private readonly string? _value;

    private NationalDrugCode(string value) => _value = value;

    public string Value => _value ?? "";

    public static ParseResult<NationalDrugCode> Parse(string? text)
    {
        string digits = InputText.Compact(text);
        if (Format.Digits(digits, 14) is { } fault) return fault;
        return digits.StartsWith("869", StringComparison.Ordinal)
            ? new NationalDrugCode(digits)
            : Format.Shape("86900000000001(以869开头)", "86900000000001, beginning with 869");
    }

    public static bool TryParse(string? text, out NationalDrugCode code) => Parse(text).TryGet(out code);

    public override string ToString() => Value;
}
