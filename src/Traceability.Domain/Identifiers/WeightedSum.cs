namespace Traceability.Domain.Identifiers;

/// <summary>The arithmetic behind most check characters: values of characters times weights, added up.</summary>
internal static class WeightedSum
{
    public const string Digits = "0123456789";

    /// <summary>Digits and all letters, A = 10 … Z = 35 (GB 11714, ISO 7064).</summary>
    public const string Alphanumerics = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>All characters are known to stand in the alphabet.</summary>
    public static int Of(ReadOnlySpan<char> text, string alphabet, ReadOnlySpan<int> weights)
    {
        int sum = 0;
        for (int i = 0; i < text.Length; i++)
            sum += alphabet.IndexOf(text[i], StringComparison.Ordinal) * weights[i];
        return sum;
    }
}
