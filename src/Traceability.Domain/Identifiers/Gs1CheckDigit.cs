namespace Traceability.Domain.Identifiers;

/// <summary>
/// The mod-10 digit at the end of GTIN, GLN and SSCC. It finds every single wrong digit, but not two neighbours
/// exchanged that differ by five.
/// </summary>
internal static class Gs1CheckDigit
{
    /// <param name="body">Digits without the check digit; weights 3, 1, 3 … from the right.</param>
    public static char For(ReadOnlySpan<char> body)
    {
        int sum = 0;
        for (int i = 0; i < body.Length; i++)
            sum += (body[^(i + 1)] - '0') * (i % 2 == 0 ? 3 : 1);
        return (char)('0' + (10 - sum % 10) % 10);
    }

    public static bool Holds(ReadOnlySpan<char> digits) => For(digits[..^1]) == digits[^1];
}
