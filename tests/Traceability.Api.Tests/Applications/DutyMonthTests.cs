using Traceability.Api.Features.Duties;

namespace Traceability.Api.Tests.Applications;

/// <summary>The calendar of duties: whole weeks, every duty on its day.</summary>
public sealed class DutyMonthTests
{
    [Fact]
    public void A_month_is_shown_in_whole_weeks_from_Monday()
    {
        DutyMonth month = DutyMonth.Of(new DateOnly(2026, 11, 29), []);
        Assert.Equal(6, month.Weeks.Count);
        Assert.All(month.Weeks, week => Assert.Equal(7, week.Count));
        Assert.Equal(new DateOnly(2026, 10, 26), month.Weeks[0][0].Day);
        Assert.Equal(new DateOnly(2026, 12, 6), month.Weeks[^1][^1].Day);
        Assert.Equal(30, month.Weeks.SelectMany(week => week).Count(day => day.IsOfMonth));
    }

    [Fact]
    public void A_February_that_begins_on_a_Monday_has_four_weeks() =>
        Assert.Equal(4, DutyMonth.Of(new DateOnly(2027, 2, 1), []).Weeks.Count);

    [Fact]
    public void A_duty_stands_on_its_last_day_and_one_without_a_day_on_none()
    {
        DutyRow due = Duty(new DateOnly(2026, 11, 30));
        DutyMonth month = DutyMonth.Of(new DateOnly(2026, 11, 1), [due, Duty(null), Duty(new DateOnly(2026, 9, 1))]);
        DutyDay day = Assert.Single(month.Weeks.SelectMany(week => week), d => d.Duties.Count > 0);
        Assert.Equal(new DateOnly(2026, 11, 30), day.Day);
        Assert.Same(due, Assert.Single(day.Duties));
    }

    private static DutyRow Duty(DateOnly? due) => new(DutyKind.Report, "报告", "2026-10", "R-037", "", due, false);
}
