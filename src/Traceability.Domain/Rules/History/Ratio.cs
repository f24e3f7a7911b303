namespace Traceability.Domain.Rules.History;

/// <summary>
/// Whole-number statistics for the watch rules: parts per mille, medians and spreads without fractions.
/// </summary>
public static class Ratio
{
    public const long TooLarge = 1_000_000_000_000_000;

    /// <summary>
    /// Parts of <paramref name="whole"/> in a million; a very large figure when the whole is nothing.
    /// </summary>
    public static long PerMillion(long part, long whole)
    {
        if (whole <= 0) return part <= 0 ? 0 : TooLarge;
        Int128 value = (Int128)part * 1_000_000 / whole;
        return value > TooLarge ? TooLarge : (long)value;
    }

    /// <summary>Whether a part is more than so many millionths of the whole, exactly.</summary>
    public static bool Exceeds(long part, long whole, long perMillion) =>
        part > 0 && (Int128)part * 1_000_000 > (Int128)Math.Max(whole, 0) * perMillion;

    /// <summary>The middle value (the lower of the two middles); 0 of nothing.</summary>
    public static long Median(IEnumerable<long> values)
    {
        long[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 0 : sorted[(sorted.Length - 1) / 2];
    }

    /// <summary>Median of the distances from the median (MAD): the usual spread, deaf to outliers.</summary>
    public static long Spread(IReadOnlyCollection<long> values)
    {
        long median = Median(values);
        return Median(values.Select(v => Math.Abs(v - median)));
    }

    /// <summary>3.4 ‰ of a figure in parts per million.</summary>
    public static string ShowPerMille(long perMillion) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{perMillion / 1_000}.{perMillion % 1_000 / 100} ‰");

    /// <summary>12.3 % of a figure in parts per million.</summary>
    public static string ShowPercent(long perMillion) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{perMillion / 10_000}.{perMillion % 10_000 / 1_000} %");
}
