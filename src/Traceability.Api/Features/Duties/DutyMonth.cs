namespace Traceability.Api.Features.Duties;

/// <summary>办理日历 of one month: whole weeks, Monday first, each day with what is due on it. Pure.</summary>
public sealed record DutyMonth(DateOnly First, IReadOnlyList<IReadOnlyList<DutyDay>> Weeks)
{
    private const int DaysOfWeek = 7;

    public static DutyMonth Of(DateOnly month, IEnumerable<DutyRow> duties)
    {
        DateOnly first = new(month.Year, month.Month, 1);
        DateOnly last = first.AddMonths(1).AddDays(-1);
        ILookup<DateOnly, DutyRow> byDay = duties.Where(d => d.DueOn is not null).ToLookup(d => d.DueOn!.Value);
        DateOnly monday = first.AddDays(-(((int)first.DayOfWeek + 6) % DaysOfWeek));
        List<IReadOnlyList<DutyDay>> weeks = [];
        for (DateOnly week = monday; week <= last; week = week.AddDays(DaysOfWeek))
        {
            weeks.Add([.. Enumerable.Range(0, DaysOfWeek).Select(week.AddDays).Select(
                day => new DutyDay(day, day >= first && day <= last, [.. byDay[day]]))]);
        }

        return new DutyMonth(first, weeks);
    }
}
