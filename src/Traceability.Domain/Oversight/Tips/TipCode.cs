using System.Security.Cryptography;
using System.Text;
using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Oversight.Tips;

/// <summary>
/// 查询码: the only key to a tip, shown once. Sixteen of thirty-two characters that are not mistaken for one another, 80
/// bits: nobody guesses one. Only its hash is kept, so that no one who reads the books can answer in the tipster's
/// name.
/// </summary>
public readonly record struct TipCode
{
    public const int Length = 16;
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int GroupLength = 4;
    private readonly string? _value;

    private TipCode(string value) => _value = value;

    public string Value => _value ?? "";

    /// <summary>ABCD-EFGH-JKMN-PQRS.</summary>
    public string ReadingForm => string.Join('-', Value.Chunk(GroupLength).Select(g => new string(g)));

    public byte[] Hash => SHA256.HashData(Encoding.ASCII.GetBytes(Value));

    public static TipCode New() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>As people copy it: small letters, blanks, dashes, O for 0 and I or L for 1.</summary>
    public static bool TryParse(string? text, out TipCode code)
    {
        string plain = InputText.Unspaced(text).ToUpperInvariant().Replace("-", "", StringComparison.Ordinal)
            .Replace('O', '0').Replace('I', '1').Replace('L', '1');
        bool isCode = plain.Length == Length && plain.All(c => Alphabet.Contains(c, StringComparison.Ordinal));
        code = isCode ? new TipCode(plain) : default;
        return isCode;
    }

    /// <summary>Never the code: it must not get into a log.</summary>
    public override string ToString() => "TipCode";
}
