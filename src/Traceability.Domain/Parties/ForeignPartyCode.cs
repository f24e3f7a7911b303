using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Parties;

/// <summary>境外单位编码: begins with Y, 2 to 18 letters and digits, and is no unified social credit code.</summary>
public readonly record struct ForeignPartyCode
{
    private static readonly IdentifierFormat Format = new("foreign-party", "境外单位编码", "foreign party code", "Y…");

    private readonly string? _value;

    private ForeignPartyCode(string value) => _value = value;

    public string Value => _value ?? "";

    public static ParseResult<ForeignPartyCode> Parse(string? text)
    {
        string code = InputText.Compact(text);
        if (code.Length == 0) return Format.Empty();
        if (code[0] != 'Y') return Format.Character(code[0], 0);
        int stranger = code.AsSpan().IndexOfAnyExcept(InputText.LettersAndDigits);
        if (stranger >= 0) return Format.Character(code[stranger], stranger);
        if (code.Length is < 2 or > 18) return Format.Length("2–18", code.Length);
        if (UnifiedSocialCreditCode.TryParse(code, out _))
            return Format.Fault("domestic",
                "该编码是统一社会信用代码,不是境外单位编码", "This is a unified social credit code, not a foreign party code",
                "请按境内单位登记", "Register the party as a domestic one");
        return new ForeignPartyCode(code);
    }

    public static bool TryParse(string? text, out ForeignPartyCode code) => Parse(text).TryGet(out code);

    public override string ToString() => Value;
}
