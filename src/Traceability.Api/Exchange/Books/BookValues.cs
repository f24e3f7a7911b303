using System.Globalization;
using Traceability.Domain;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Exchange.Books;

/// <summary>
/// Reads the values of a row; null means the text is not such a value. Decimal texts become whole numbers, exactly.
/// </summary>
public static class BookValues
{
    private static readonly string[] TimeForms =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm",
            "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd"];

    /// <summary>ISO 8601 with offset; a bare date or time is Asia/Shanghai.</summary>
    public static (DateTime Utc, int OffsetMinutes)? Time(string text)
    {
        if (!DateTimeOffset.TryParseExact(
                text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time))
            return null;
        bool hasOffset = text.Length > 19 && (text[^1] == 'Z' || text.AsSpan(19).IndexOfAny('+', '-') >= 0);
        if (!hasOffset && text.Length >= 10)
            time = new DateTimeOffset(time.DateTime, TimeSpan.FromMinutes(ChinaTime.OffsetMinutes));
        return (ChinaTime.ToMillisecond(time.UtcDateTime), (int)time.Offset.TotalMinutes);
    }

    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"], CultureInfo.InvariantCulture,
            DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>A decimal text times a power of ten, when that is a whole number: 0.713 with 6 is 713000.</summary>
    public static long? Scaled(string text, int decimals)
    {
        bool negative = text.StartsWith('-');
        string digits = negative ? text[1..] : text;
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? digits : digits[..point];
        string fraction = point < 0 ? "" : digits[(point + 1)..].TrimEnd('0');
        if (whole.Length + fraction.Length == 0 || fraction.Length > decimals) return null;
        string all = whole + fraction.PadRight(decimals, '0');
        if (!all.All(char.IsAsciiDigit)
            || !long.TryParse(all, CultureInfo.InvariantCulture, out long value)) return null;
        return negative ? -value : value;
    }

    /// <summary>An enum by the bundle's word: stock-count, drug-wholesaler, double-lock.</summary>
    public static T? Word<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out T value)
            && Enum.IsDefined(value) && text.Length > 0 && !char.IsAsciiDigit(text[0]) ? value : null;

    /// <summary>A group of patients by the bundle's word or as people write it in Chinese.</summary>
    public static PatientGroup? Patients(string text) => Word<PatientGroup>(text)
        ?? Enum.GetValues<PatientGroup>().Cast<PatientGroup?>().FirstOrDefault(g => g!.Value.Zh() == text);

    /// <summary>A whole number above zero.</summary>
    public static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0 ? count : null;

    public static PaymentMeans? Payment(string text) => text.Length == 0 ? null : Word<PaymentMeans>(text);
}
