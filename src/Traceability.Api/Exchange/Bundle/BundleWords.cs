using System.Globalization;
using System.Text;

namespace Traceability.Api.Exchange.Bundle;

/// <summary>Values as the bundle writes them.</summary>
internal static class BundleWords
{
    /// <summary>StockCount is stock-count.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        StringBuilder word = new();
        foreach (char letter in value.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>ISO 8601 with the offset in which it was claimed.</summary>
    public static string Time(DateTime utc, int offsetMinutes) =>
        new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToOffset(TimeSpan.FromMinutes(offsetMinutes))
            .ToString("yyyy-MM-dd'T'HH:mm:ss.FFFK", CultureInfo.InvariantCulture);

    /// <summary>A whole number with so many decimals: 713000 with 6 is 0.713.</summary>
    public static string Scaled(long? value, int decimals)
    {
        if (value is not { } whole) return "";
        string digits = Math.Abs(whole).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string fraction = digits[^decimals..].TrimEnd('0');
        return (whole < 0 ? "-" : "") + digits[..^decimals] + (fraction.Length > 0 ? "." + fraction : "");
    }
}
