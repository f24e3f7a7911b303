using System.Globalization;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Dated;

namespace Traceability.Domain.Tests.Rules;

public sealed class R037Tests
{
    private static readonly R037_OtherSalesAreReportedInThirtyDays Rule = new();

    [Theory]
    [InlineData("2026-11-05", "2026-12-05")]
    [InlineData("2028-01-30", "2028-02-29")]
    [InlineData("2026-12-02", "2027-01-01")]
    public void Thirty_days_are_counted_from_the_day_after_the_sale(string sold, string due)
    {
        DatedDuty duty = Rule.After(new DayOfActivity(Day(sold), SubstanceClass.Precursor3, IsSale: true))!;
        Assert.Equal((sold, Day(due)), (duty.Period, duty.DueOn));
    }

    [Fact]
    public void Category_1_and_what_is_not_sold_are_other_matters()
    {
        Assert.Null(Rule.After(new DayOfActivity(Day("2026-11-05"), SubstanceClass.Precursor1, IsSale: true)));
        Assert.Null(Rule.After(new DayOfActivity(Day("2026-11-05"), SubstanceClass.Precursor2, IsSale: false)));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
