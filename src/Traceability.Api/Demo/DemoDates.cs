namespace Traceability.Api.Demo;

/// <summary>The days of the demo world, counted back from today: half a year up to yesterday.</summary>
internal sealed record DemoDates(DateOnly Today)
{
    private const int Months = 6;

    /// <summary>The books of the last days pass the gate of law, the older ones are taken over as they stood.</summary>
    private const int LiveDays = 4;

    public DateOnly Start { get; } = new DateOnly(Today.Year, Today.Month, 1).AddMonths(-Months);

    public DateOnly LastDay => Today.AddDays(-1);

    public DateOnly LiveFrom => Today.AddDays(-LiveDays);

    public IEnumerable<DateOnly> Days =>
        Enumerable.Range(0, LastDay.DayNumber - Start.DayNumber + 1).Select(Start.AddDays);

    /// <summary>Calendar weeks between a day and today: 0 in this week, 1 in the one before.</summary>
    public int WeeksAgo(DateOnly day) => (MondayOf(Today).DayNumber - MondayOf(day).DayNumber) / 7;

    /// <summary>The first day of a month so many months before this one.</summary>
    public DateOnly MonthsAgo(int months) => new DateOnly(Today.Year, Today.Month, 1).AddMonths(-months);

    /// <summary>The first day of the kind on or after a day: plans name days of the week.</summary>
    public static DateOnly NextOrSame(DateOnly day, DayOfWeek weekday) =>
        day.AddDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
