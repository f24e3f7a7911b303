using System.Globalization;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

/// <summary>
/// category 1, drugs and herb every quarter, category 2 every half-year, category 3 every year.
/// </summary>
public sealed class VisitPlanTests
{
    [Theory]
    [InlineData(3, SubstanceClass.Narcotic, SubstanceClass.Precursor3)]
    [InlineData(3, SubstanceClass.Precursor1)]
    [InlineData(3, SubstanceClass.Ephedra)]
    [InlineData(6, SubstanceClass.Precursor2, SubstanceClass.Precursor3)]
    [InlineData(12, SubstanceClass.Precursor3)]
    public void The_strictest_class_counts(int months, params SubstanceClass[] classes) =>
        Assert.Equal(months, VisitPlan.MonthsBetween(classes));

    [Fact]
    public void Who_has_no_controlled_goods_is_not_visited() => Assert.Null(VisitPlan.MonthsBetween([]));

    [Theory]
    [InlineData(3, "2026-12-31", "2026-Q4", "2026-10-01", "2026-12-31")]
    [InlineData(3, "2024-02-29", "2024-Q1", "2024-01-01", "2024-03-31")]
    [InlineData(6, "2026-06-30", "2026-H1", "2026-01-01", "2026-06-30")]
    [InlineData(6, "2026-07-01", "2026-H2", "2026-07-01", "2026-12-31")]
    [InlineData(12, "2026-03-31", "2026", "2026-01-01", "2026-12-31")]
    public void A_period_begins_and_ends_with_the_calendar(
        int months, string day, string name, string from, string to) =>
        Assert.Equal(new VisitPeriod(name, Day(from), Day(to)), VisitPlan.PeriodOf(months, Day(day)));

    [Theory]
    [InlineData(3, "2027-01-01", "2026-Q4")]
    [InlineData(3, "2026-12-31", "2026-Q3")]
    [InlineData(12, "2027-01-01", "2026")]
    public void On_the_first_day_after_it_a_period_is_over(int months, string day, string name) =>
        Assert.Equal(name, VisitPlan.LastBefore(months, Day(day)).Name);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
