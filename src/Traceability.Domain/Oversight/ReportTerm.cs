using System.Globalization;

namespace Traceability.Domain.Oversight;

/// <summary>报告期: a quarter (2026Q3) or a year (2026).</summary>
public sealed record ReportTerm(int Year, int? Quarter)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;
    private const int MonthsOfQuarter = 3;

    public DateOnly From => new(Year, Quarter is { } q ? ((q - 1) * MonthsOfQuarter) + 1 : 1, 1);

    /// <summary>Last day.</summary>
    public DateOnly To => From.AddMonths(Quarter is null ? 12 : MonthsOfQuarter).AddDays(-1);

    /// <summary>The one before it, to compare with.</summary>
    public ReportTerm Before => Quarter switch
    {
        null => new(Year - 1, null),
        1 => new(Year - 1, 4),
        _ => new(Year, Quarter - 1),
    };

    public string NameZh => Quarter is { } q ? $"{Year}年第{"一二三四"[q - 1]}季度" : $"{Year}年度";

    public string NameEn => Quarter is { } q ? $"quarter {q} of {Year}" : $"year {Year}";

    public static ReportTerm QuarterOf(DateOnly day) => new(day.Year, ((day.Month - 1) / MonthsOfQuarter) + 1);

    /// <summary>2026Q3 or 2026; null when it is neither.</summary>
    public static ReportTerm? Parse(string? text)
    {
        if (text is not { Length: 4 or 6 }
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            || year is < FirstYear or > LastYear)
            return null;
        if (text.Length == 4) return new ReportTerm(year, null);
        return text[4] is 'Q' or 'q' && text[5] is >= '1' and <= '4' ? new ReportTerm(year, text[5] - '0') : null;
    }

    public override string ToString() => Quarter is { } q
        ? string.Create(CultureInfo.InvariantCulture, $"{Year}Q{q}") : Year.ToString(CultureInfo.InvariantCulture);
}
