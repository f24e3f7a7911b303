using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Catalogue;

/// <summary>联合国危险货物编号: UN and four digits, without a check digit.</summary>
public readonly record struct UnNumber
{
    private static readonly IdentifierFormat Format =
        new("un-number", "联合国编号", "UN number", "GB 12268, JT/T 617");

    private readonly string? _value;

    private UnNumber(string value) => _value = value;

    public string Value => _value ?? "";

    /// <summary>Accepts the four digits alone as well.</summary>
    public static ParseResult<UnNumber> Parse(string? text)
    {
        string number = InputText.Compact(text);
        if (number.Length == 0) return Format.Empty();
        string digits = number.StartsWith("UN", StringComparison.Ordinal) ? number[2..] : number;
        return digits.Length == 4 && InputText.IsDigits(digits)
            ? new UnNumber("UN" + digits)
            : Format.Shape("UN1090", "UN1090");
    }

    public static bool TryParse(string? text, out UnNumber number) => Parse(text).TryGet(out number);

    public override string ToString() => Value;
}
