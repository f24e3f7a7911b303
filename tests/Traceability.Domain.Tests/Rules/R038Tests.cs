using System.Globalization;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Dated;

namespace Traceability.Domain.Tests.Rules;

public sealed class R038Tests
{
    private static readonly R038_TheYearIsReportedByMarch Rule = new();

    [Theory]
    [InlineData("2026-01-01", "2026", "2027-03-31")]
    [InlineData("2026-12-31", "2026", "2027-03-31")]
    [InlineData("2027-01-01", "2027", "2028-03-31")]
    public void Any_activity_makes_the_whole_year_due_on_31_March(string done, string period, string due)
    {
        DatedDuty duty = Rule.After(new DayOfActivity(Day(done), SubstanceClass.Precursor3, IsSale: false))!;
        Assert.Equal(
            (period, Day(period + "-01-01"), Day(period + "-12-31"), Day(due)),
            (duty.Period, duty.From, duty.To, duty.DueOn));
    }

    [Fact]
    public void Narcotics_are_no_precursors() => Assert.Null(
        Rule.After(new DayOfActivity(Day("2026-05-05"), SubstanceClass.Narcotic, IsSale: true)));

    [Fact]
    public void One_report_a_year_is_owed_and_none_before_the_year_is_over()
    {
        DayOfActivity[] year =
        [
            new(Day("2026-03-01"), SubstanceClass.Precursor3, false),
            new(Day("2026-09-01"), SubstanceClass.Precursor3, false),
        ];
        Assert.Empty(DutyCalendar.Of(year, Day("2026-12-31")));
        Assert.Equal("R-038", Assert.Single(DutyCalendar.Of(year, Day("2027-01-01"))).Rule);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
