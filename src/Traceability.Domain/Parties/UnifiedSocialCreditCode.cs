using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Parties;

/// <summary>统一社会信用代码 (GB 32100-2015): 18 characters, the last one a mod-31 check.</summary>
public readonly record struct UnifiedSocialCreditCode
{
    private const int Size = 18;

    /// <summary>Not I, O, S, V, Z.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly IdentifierFormat Format =
        new("uscc", "统一社会信用代码", "unified social credit code", "GB 32100-2015");

    private readonly string? _value;

    private UnifiedSocialCreditCode(string value) => _value = value;

    // 3 to the power i, modulo 31.
    private static ReadOnlySpan<int> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static ReadOnlySpan<int> InnerWeights => [3, 7, 9, 10, 5, 8, 4, 2];

    public string Value => _value ?? "";

    /// <summary>登记管理机关行政区划码: where it was registered, which is not always where the firm is.</summary>
    public string RegisteredRegion => Value[2..8];

    /// <summary>组织机构代码 with its own check character (GB 11714).</summary>
    public string OrganisationCode => Value[8..17];

    /// <summary>Some registers issued organisation codes outside GB 11714, so this is a warning only.</summary>
    public InputFault? Warning => OrganisationCode[8] == InnerCheck(OrganisationCode[..8])
        ? null
        : Format.Fault("inner-check",
            "统一社会信用代码第9至17位(组织机构代码)的校验码不符(GB 11714)",
            "The organisation code inside (characters 9 to 17) fails its own check (GB 11714)",
            "可以保存;请对照营业执照再核对一次", "It can be kept; compare once more with the business licence");

    public static ParseResult<UnifiedSocialCreditCode> Parse(string? text)
    {
        string code = InputText.Compact(text);
        if (code.Length == 0) return Format.Empty();
        if (code.Length != Size) return Format.Length($"{Size}", code.Length);
        for (int i = 0; i < Size; i++)
            if (!Alphabet.Contains(code[i], StringComparison.Ordinal) || (i is >= 2 and < 8
                && !char.IsAsciiDigit(code[i])))
                return Format.Character(code[i], i);
        if (code[17] != CheckCharacter(code[..17])) return Format.Check();
        if (!IsRegistrationRegion(code.AsSpan(2, 2)))
            return Format.Fault("region",
                "统一社会信用代码第3至8位不是行政区划代码(GB/T 2260)",
                "Characters 3 to 8 of the unified social credit code are no division code (GB/T 2260)",
                "境外单位请使用以Y开头的境外单位编码", "A foreign party carries a foreign party code, which begins with Y");
        return new UnifiedSocialCreditCode(code);
    }

    public static bool TryParse(string? text, out UnifiedSocialCreditCode code) => Parse(text).TryGet(out code);

    public override string ToString() => Value;

    private static char CheckCharacter(string body) =>
        Alphabet[(31 - WeightedSum.Of(body, Alphabet, Weights) % 31) % 31];

    private static char InnerCheck(string body)
    {
        int rest = 11 - WeightedSum.Of(body, WeightedSum.Alphanumerics, InnerWeights) % 11;
        return rest == 10 ? 'X' : (char)('0' + rest % 11);
    }

    // 10 stands for the state itself: firms registered with the national office carry 100000.
    private static bool IsRegistrationRegion(ReadOnlySpan<char> province) =>
        province is "10" || RegionCode.IsProvince(province);
}
