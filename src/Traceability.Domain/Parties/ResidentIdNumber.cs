using System.Globalization;
using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Parties;

/// <summary>
/// 公民身份号码 (GB 11643-1999), also 外国人永久居留身份证 (9…) and 港澳台居民居住证 (81, 82, 83). Shown masked: <see cref="ToString"/> gives
/// the mask, so that a log line cannot leak a number.
/// </summary>
public readonly record struct ResidentIdNumber
{
    private const int Size = 18;
    private const string CheckCharacters = "10X98765432";

    private static readonly IdentifierFormat Format =
        new("resident-id", "公民身份号码", "resident identity number", "GB 11643-1999");

    private readonly string? _value;

    private ResidentIdNumber(string value) => _value = value;

    private static ReadOnlySpan<int> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The number itself: for encryption and the keyed hash, never for a page or a log.</summary>
    public string Value => _value ?? "";

    /// <summary>First six and last four.</summary>
    public string Masked => Value.Length == Size ? $"{Value[..6]}********{Value[14..]}" : "";

    /// <summary>Division at the time of issue: compare with a historical table, as a warning only.</summary>
    public string IssuedIn => Value[..6];

    public DateOnly BirthDate => DateOnly.ParseExact(Value[6..14], "yyyyMMdd", CultureInfo.InvariantCulture);

    public bool IsMale => (Value[16] - '0') % 2 == 1;

    /// <param name="today">Nobody is born after it.</param>
    public static ParseResult<ResidentIdNumber> Parse(string? text, DateOnly today)
    {
        string number = InputText.Compact(text);
        if (number.Length == 0) return Format.Empty();
        if (number.Length != Size) return Format.Length($"{Size}", number.Length);
        for (int i = 0; i < Size; i++)
            if (!char.IsAsciiDigit(number[i]) && !(i == Size - 1 && number[i] == 'X'))
                return Format.Character(number[i], i);
        if (number[0] == '0') return Format.Character('0', 0);
        if (!IsBirthDate(number[6..14], today))
            return Format.Fault("birth-date",
                "公民身份号码第7至14位不是有效的出生日期(GB 11643-1999)",
                "Characters 7 to 14 of the identity number are no possible date of birth (GB 11643-1999)",
                "请对照身份证核对出生日期", "Compare the date of birth with the card");
        int rest = WeightedSum.Of(number.AsSpan(0, Size - 1), WeightedSum.Digits, Weights) % 11;
        if (number[^1] != CheckCharacters[rest]) return Format.Check();
        return new ResidentIdNumber(number);
    }

    public static bool TryParse(string? text, DateOnly today, out ResidentIdNumber number) =>
        Parse(text, today).TryGet(out number);

    public override string ToString() => Masked;

    private static bool IsBirthDate(string digits, DateOnly today) =>
        digits[..2] is "18" or "19" or "20"
        && DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out DateOnly date)
        && date <= today;
}
