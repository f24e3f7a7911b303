using System.Buffers;
using System.Text;

namespace Traceability.Domain.Identifiers;

/// <summary>Brings what people type, paste and scan into one form before any rule looks at it.</summary>
public static class InputText
{
    /// <summary>No identifier is longer; what is cut off is too long by any rule, so the cut hides nothing.</summary>
    private const int Longest = 1_000;

    public static readonly SearchValues<char> LettersAndDigits = SearchValues.Create(WeightedSum.Alphanumerics);

    /// <summary>Half-width, upper case, hyphens of every sort as '-', no space at the ends.</summary>
    public static string Plain(string? text) => Exact(text).ToUpperInvariant();

    /// <summary>As <see cref="Plain"/>, without inner spaces.</summary>
    public static string Unspaced(string? text) => Without(Plain(text), char.IsWhiteSpace);

    /// <summary>As <see cref="Plain"/>, without inner spaces and hyphens.</summary>
    public static string Compact(string? text) => Without(Plain(text), c => c == '-' || char.IsWhiteSpace(c));

    /// <summary>Half-width, letters as they are, no space at the ends.</summary>
    public static string Exact(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        if (text.Length <= Longest && System.Text.Ascii.IsValid(text)) return text.Trim();
        string cut = text.Length <= Longest ? text : text[..Longest];
        StringBuilder wellFormed = new(cut.Length);
        for (int i = 0; i < cut.Length; i++)
        {
            bool pair = char.IsHighSurrogate(cut[i]) && i + 1 < cut.Length && char.IsLowSurrogate(cut[i + 1]);
            if (pair) wellFormed.Append(cut[i++]).Append(cut[i]);
            else wellFormed.Append(char.IsSurrogate(cut[i]) ? '\uFFFD' : AsHyphen(cut[i]));
        }

        return wellFormed.ToString().Normalize(NormalizationForm.FormKC).Trim();
    }

    public static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    // Word processors turn hyphens into dashes; NFKC leaves those as they are.
    private static char AsHyphen(char c) =>
        c is >= '\u2010' and <= '\u2015' or '\u2212' or '\uFE63' or '\uFF0D' ? '-' : c;

    private static string Without(string text, Func<char, bool> drop) =>
        text.Any(drop) ? string.Concat(text.Where(c => !drop(c))) : text;
}
