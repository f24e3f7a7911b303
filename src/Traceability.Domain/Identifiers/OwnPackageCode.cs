namespace Traceability.Domain.Identifiers;

/// <summary>
/// Our own package code: TR, 14 characters of number, 2 check characters, all of an alphabet of 29 without letters that
/// look like others. 29 is prime, so the 16 characters form a Reed-Solomon code: any two wrong characters are found,
/// any two exchanged are found, and any two unreadable ones can be restored.
/// </summary>
internal static class OwnPackageCode
{
    public const string Prefix = "TR";
    public const string Alphabet = "0123456789ACDEFGHJKLMNPRTUWXY";
    public const int Size = 18;
    private const int NumberSize = 14;

    // Read as what they look like.
    private const string Confused = "BIOQSVZ";
    private const string Meant = "8100" + "5U2";

    public static string Write(ulong number)
    {
        Span<char> code = stackalloc char[NumberSize];
        for (int i = NumberSize - 1; i >= 0; i--, number /= (ulong)Alphabet.Length)
            code[i] = Alphabet[(int)(number % (ulong)Alphabet.Length)];
        return $"{Prefix}{code}{CheckCharacters(code)}";
    }

    public static bool Looks(string text) => text.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The characters after TR, with look-alikes put right.</summary>
    public static string Repaired(string text) => Prefix + string.Concat(text.Skip(Prefix.Length).Select(Readable));

    public static bool ChecksHold(string code) =>
        CheckCharacters(code.AsSpan(Prefix.Length, NumberSize)).AsSpan().SequenceEqual(code.AsSpan(Size - 2));

    private static char Readable(char c) =>
        Confused.IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? Meant[i] : c;

    /// <summary>
    /// The two characters p, q with: sum of all = 0 and sum of (position × character) = 0, modulo 29; p stands at
    /// position 15, q at 16.
    /// </summary>
    private static string CheckCharacters(ReadOnlySpan<char> number)
    {
        int sum = 0;
        int weighted = 0;
        for (int i = 0; i < number.Length; i++)
        {
            int value = Alphabet.IndexOf(number[i], StringComparison.Ordinal);
            sum += value;
            weighted += value * (i + 1);
        }

        // p + q = -sum and 15 p + 16 q = -weighted, hence q = 15 sum - weighted.
        int q = Remainder(15 * sum - weighted);
        int p = Remainder(-sum - q);
        return $"{Alphabet[p]}{Alphabet[q]}";
    }

    private static int Remainder(int value) => (value % Alphabet.Length + Alphabet.Length) % Alphabet.Length;
}
