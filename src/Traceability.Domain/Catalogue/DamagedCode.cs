using System.Text;
using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Catalogue;

/// <summary>
/// 残码: a package code of which some characters cannot be read, each written as '?'. The check digits and characters
/// often say what they were; if not, the books do (<see cref="ToLikePattern"/>, then <see cref="Matches"/>).
/// </summary>
public readonly record struct DamagedCode
{
    /// <summary>Escape character of <see cref="ToLikePattern"/>.</summary>
    public const string LikeEscape = @"\";

    public const char Unreadable = '?';

    /// <summary>Completions tried before giving up; three unknown characters of our own code are 24,389.</summary>
    private const int MostTrials = 50_000;

    private const int FewestReadable = 4;

    /// <summary>GTIN and serial, up to the serial.</summary>
    private const string SerialPattern = "01??????????????21";

    private static readonly IdentifierFormat Format =
        new("damaged-code", "残码", "damaged code", "?");

    private readonly string? _value;

    private DamagedCode(string value, char? typingCheck)
    {
        _value = value;
        TypingCheck = typingCheck;
    }

    /// <summary>Upper case, in the form of <see cref="PackageCode.Value"/>, with '?'.</summary>
    public string Value => _value ?? "";

    /// <summary>The printed check character after the hyphen; null when it is missing or unreadable.</summary>
    public char? TypingCheck { get; }

    public int UnreadableCount => Value.Count(c => c == Unreadable);

    /// <summary>
    /// The typed form or the code itself, brackets allowed; the identifier 00 of a pallet must be readable or left out.
    /// </summary>
    public static ParseResult<DamagedCode> Parse(string? text)
    {
        string code = InputText.Unspaced(text);
        char? check = null;
        if (code.Length > 2 && code[^2] == '-')
        {
            if (code[^1] != Unreadable) check = code[^1];
            code = code[..^2];
        }

        if (code.StartsWith('('))
            code = code.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        if (!MayBe(code, SerialPattern)) code = code.Replace("-", "", StringComparison.Ordinal);
        if (code.Length == 20 && code.StartsWith("00", StringComparison.Ordinal)) code = code[2..];
        if (MayBeOwn(code) && !IsAllDigits(code)) code = OwnPackageCode.Repaired(code);
        if (code.Length == 0) return Format.Empty();
        if (code.Count(c => c != Unreadable) < FewestReadable) return TooLittle();
        return IsOfSomeKind(code) ? new DamagedCode(code, check) : NoGrammar();
    }

    public static bool TryParse(string? text, out DamagedCode code) => Parse(text).TryGet(out code);

    /// <summary>
    /// The readable characters, and the printed check character if there is one, agree with the code.
    /// </summary>
    public bool Matches(PackageCode code)
    {
        if (code.Value.Length != Value.Length || (TypingCheck is { } check && check != code.TypingCheck)) return false;
        for (int i = 0; i < Value.Length; i++)
            if (Value[i] != Unreadable && Value[i] != code.Value[i]) return false;
        return true;
    }

    /// <summary>At most so many codes, in order, that have the readable characters and pass every check.</summary>
    public CodeCompletion Candidates(int max)
    {
        List<PackageCode> found = [];
        int trials = 0;
        bool complete = true;
        foreach (string text in Completions(Value))
        {
            if (trials++ == MostTrials || found.Count > max)
            {
                complete = false;
                break;
            }

            // A completion may read as another form of a code (00 and an SSCC): only its own form counts.
            if (PackageCode.TryParse(text, out PackageCode code) && Matches(code)) found.Add(code);
        }

        return new CodeCompletion([.. found.Take(max)], complete && found.Count <= max);
    }

    /// <summary>For LIKE … ESCAPE '\' on any database.</summary>
    public string ToLikePattern()
    {
        StringBuilder pattern = new();
        foreach (char c in Value)
        {
            if (c is '%' or '_' or '[' or '\\') pattern.Append('\\');
            pattern.Append(c == Unreadable ? '_' : c);
        }

        return pattern.ToString();
    }

    public override string ToString() => TypingCheck is { } check ? $"{Value}-{check}" : Value;

    private static IEnumerable<string> Completions(string text)
    {
        int at = text.IndexOf(Unreadable, StringComparison.Ordinal);
        if (at < 0) return [text];
        return AlphabetAt(text, at).SelectMany(c => Completions(text[..at] + c + text[(at + 1)..]));
    }

    // What may stand there given what is readable; a wrong guess costs time only, for every completion is parsed.
    private static string AlphabetAt(string text, int at)
    {
        if (!MayBeOwn(text))
            return at >= SerialPattern.Length && MayBe(text, SerialPattern)
                ? WeightedSum.Alphanumerics
                : WeightedSum.Digits;
        if (at >= OwnPackageCode.Prefix.Length) return OwnPackageCode.Alphabet;
        return (IsAllDigits(text) ? WeightedSum.Digits : "") + OwnPackageCode.Prefix[at];
    }

    private static bool MayBeOwn(string code) =>
        code.Length == OwnPackageCode.Size && MayBe(code, OwnPackageCode.Prefix);

    private static bool IsAllDigits(string text) => text.All(c => c == Unreadable || char.IsAsciiDigit(c));

    private static bool IsOfSomeKind(string code) =>
        (MayBeOwn(code) && code.Skip(OwnPackageCode.Prefix.Length)
            .All(c => c == Unreadable || OwnPackageCode.Alphabet.Contains(c, StringComparison.Ordinal)))
        || (code.Length is 18 or 20 && IsAllDigits(code))
        || (code.Length is > 18 and <= 38 && MayBe(code, SerialPattern) && IsAllDigits(code[..18]));

    /// <summary>Beginning of a code: every character is the one given, or one of the two is '?'.</summary>
    private static bool MayBe(string code, string beginning) => code.Length >= beginning.Length
        && beginning.Zip(code)
            .All(pair => pair.First == Unreadable || pair.Second == Unreadable || pair.First == pair.Second);

    private static InputFault TooLittle() => Format.Fault("readable",
        $"残码至少要有{FewestReadable}个可辨认的字符", $"At least {FewestReadable} characters must be readable",
        "请改按批号、品种或单位查询", "Look it up by lot, product or organisation instead");

    private static InputFault NoGrammar() => Format.Fault("grammar",
        "残码的长度或字符不符合任何一种包装码", "Length or characters fit no kind of package code",
        "每个看不清的字符写一个“?”,不要多写或漏写", "Write one '?' for each unreadable character, no more and no fewer");
}
