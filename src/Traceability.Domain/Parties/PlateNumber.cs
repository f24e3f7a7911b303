using System.Text.RegularExpressions;
using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Parties;

/// <summary>机动车号牌 (GA 36-2018): seven characters, eight for new-energy vehicles; trailers end in 挂.</summary>
public readonly partial record struct PlateNumber
{
    private static readonly IdentifierFormat Format = new("plate", "机动车号牌号码", "vehicle plate", "GA 36-2018");

    private readonly string? _value;

    private PlateNumber(string value) => _value = value;

    public string Value => _value ?? "";

    public bool IsTrailer => Value.EndsWith('挂');

    public bool IsNewEnergy => Value.Length == 8;

    public static ParseResult<PlateNumber> Parse(string? text)
    {
        // The dot that stands on the plate after the letter of the city.
        string plate = InputText.Compact(text).Replace("·", "", StringComparison.Ordinal)
            .Replace("•", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        if (plate.Length == 0) return Format.Empty();
        if (plate.Length is not (7 or 8)) return Format.Length("7/8", plate.Length);
        int confused = plate.AsSpan().IndexOfAny('I', 'O');
        if (confused >= 0) return Format.Character(plate[confused], confused);
        return Pattern().IsMatch(plate)
            ? new PlateNumber(plate)
            : Format.Shape("蒙L12345、蒙L6789挂、蒙LD12345", "蒙L12345, 蒙L6789挂 or 蒙LD12345");
    }

    public static bool TryParse(string? text, out PlateNumber plate) => Parse(text).TryGet(out plate);

    public override string ToString() => Value;

    [GeneratedRegex("""
        ^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z]
        (?: [A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]
          | [A-HJK][A-HJ-NP-Z0-9][0-9]{4}
          | [0-9]{5}[A-HJK] )\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
