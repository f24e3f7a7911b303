using System.Globalization;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Dated;

namespace Traceability.Domain.Tests.Rules;

public sealed class R039Tests
{
    private static readonly R039_PharmaceuticalsAreReportedMonthly Rule = new();

    [Theory]
    [InlineData("2026-11-01", "2026-11", "2026-11-30", "2026-12-10")]
    [InlineData("2026-12-31", "2026-12", "2026-12-31", "2027-01-10")]
    [InlineData("2028-02-29", "2028-02", "2028-02-29", "2028-03-10")]
    public void A_month_is_due_on_the_tenth_of_the_next(string done, string period, string last, string due)
    {
        DatedDuty duty = Rule.After(
            new DayOfActivity(Day(done), SubstanceClass.Precursor1Pharmaceutical, IsSale: false))!;
        Assert.Equal((period, Day(last), Day(due)), (duty.Period, duty.To, duty.DueOn));
    }

    [Fact]
    public void Other_classes_are_not_reported_monthly() => Assert.Null(
        Rule.After(new DayOfActivity(Day("2026-11-01"), SubstanceClass.Precursor1, IsSale: true)));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
