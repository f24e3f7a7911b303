namespace Traceability.Domain.Tests.Identifiers;

/// <summary>The two mistakes a check character is there to find.</summary>
internal static class SingleErrors
{
    /// <summary>Every text that differs from this one in one character of the alphabet.</summary>
    public static IEnumerable<string> Substitutions(string text, string alphabet) =>
        from i in Enumerable.Range(0, text.Length)
        where alphabet.Contains(text[i], StringComparison.Ordinal)
        from c in alphabet
        where c != text[i]
        select text[..i] + c + text[(i + 1)..];

    /// <summary>Every text with two different neighbours exchanged.</summary>
    public static IEnumerable<string> Transpositions(string text) =>
        from i in Enumerable.Range(0, text.Length - 1)
        where text[i] != text[i + 1]
        select text[..i] + text[i + 1] + text[i] + text[(i + 2)..];
}
