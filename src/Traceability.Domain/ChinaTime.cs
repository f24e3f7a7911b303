namespace Traceability.Domain;

/// <summary>Asia/Shanghai as the law counts days: UTC+8 all year since 1992.</summary>
public static class ChinaTime
{
    public const int OffsetMinutes = 480;

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc.AddMinutes(OffsetMinutes));

    /// <summary>The first instant (UTC) of a calendar day; of the first day of all, the first there is.</summary>
    public static DateTime StartOf(DateOnly day) => day == DateOnly.MinValue
        ? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc)
        : DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue).AddMinutes(-OffsetMinutes), DateTimeKind.Utc);

    /// <summary>Cut to whole milliseconds, the precision every database keeps and every hash covers.</summary>
    public static DateTime ToMillisecond(DateTime utc) =>
        new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    /// <summary>2026-11-23 15:04 (Asia/Shanghai).</summary>
    public static string Show(DateTime utc) =>
        utc.AddMinutes(OffsetMinutes).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
