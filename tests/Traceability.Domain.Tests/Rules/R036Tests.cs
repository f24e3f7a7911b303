using System.Globalization;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Dated;

namespace Traceability.Domain.Tests.Rules;

public sealed class R036Tests
{
    private static readonly R036_CategoryOneSalesAreReportedInFiveDays Rule = new();

    [Theory]
    [InlineData("2026-11-05", "2026-11-10")]
    [InlineData("2026-12-29", "2027-01-03")]
    [InlineData("2028-02-26", "2028-03-02")]
    [InlineData("2027-02-26", "2027-03-03")]
    public void Five_days_are_counted_from_the_day_after_the_sale(string sold, string due)
    {
        DatedDuty duty = Rule.After(new DayOfActivity(Day(sold), SubstanceClass.Precursor1, IsSale: true))!;
        Assert.Equal((sold, Day(sold), Day(sold), Day(due)), (duty.Period, duty.From, duty.To, duty.DueOn));
        Assert.False(duty.IsOverdueOn(Day(due)));
        Assert.True(duty.IsOverdueOn(Day(due).AddDays(1)));
    }

    [Fact]
    public void What_is_used_or_of_another_category_is_not_reported()
    {
        Assert.Null(Rule.After(new DayOfActivity(Day("2026-11-05"), SubstanceClass.Precursor1, IsSale: false)));
        Assert.Null(Rule.After(new DayOfActivity(Day("2026-11-05"), SubstanceClass.Precursor3, IsSale: true)));
        Assert.Null(Rule.After(new DayOfActivity(Day("2005-10-31"), SubstanceClass.Precursor1, IsSale: true)));
        Assert.NotNull(Rule.After(new DayOfActivity(
            Day("2026-11-05"), SubstanceClass.Precursor1Pharmaceutical, IsSale: true)));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
