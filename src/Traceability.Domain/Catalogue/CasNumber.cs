using System.Text.RegularExpressions;
using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Catalogue;

/// <summary>
/// CAS 登记号. A check digit that fits does not prove that the number belongs to the substance; salts and isomers have
/// numbers of their own.
/// </summary>
public readonly partial record struct CasNumber
{
    private static readonly IdentifierFormat Format = new("cas", "CAS登记号", "CAS number", "CAS");

    private readonly string? _value;

    private CasNumber(string value) => _value = value;

    public string Value => _value ?? "";

    public static ParseResult<CasNumber> Parse(string? text)
    {
        string number = InputText.Unspaced(text);
        if (number.Length == 0) return Format.Empty();
        if (!Pattern().IsMatch(number)) return Format.Shape("7722-64-7", "7722-64-7");
        string digits = number.Replace("-", "", StringComparison.Ordinal);
        int sum = 0;
        for (int i = 1; i < digits.Length; i++)
            sum += (digits[^(i + 1)] - '0') * i;
        return sum % 10 == digits[^1] - '0' ? new CasNumber(number) : Format.Check();
    }

    public static bool TryParse(string? text, out CasNumber number) => Parse(text).TryGet(out number);

    public override string ToString() => Value;

    [GeneratedRegex(@"^[1-9][0-9]{1,6}-[0-9]{2}-[0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
