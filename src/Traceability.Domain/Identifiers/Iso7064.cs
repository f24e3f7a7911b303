namespace Traceability.Domain.Identifiers;

/// <summary>ISO 7064 MOD 37,36: one letter or digit that guards a text of letters and digits typed by hand.</summary>
internal static class Iso7064
{
    private const int Radix = 36;

    public static char CheckCharacter(string text)
    {
        int product = Radix;
        foreach (int value in text.SelectMany(Values))
        {
            int sum = (product + value) % Radix;
            product = (sum == 0 ? Radix : sum) * 2 % (Radix + 1);
        }

        return WeightedSum.Alphanumerics[(Radix + 1 - product) % Radix];
    }

    // The standard knows letters and digits only; a sign of a GS1 serial counts as the two hex digits of its code.
    private static IEnumerable<int> Values(char c)
    {
        int value = WeightedSum.Alphanumerics.IndexOf(c, StringComparison.Ordinal);
        return value >= 0 ? [value] : [c / 16 % 16, c % 16];
    }
}
