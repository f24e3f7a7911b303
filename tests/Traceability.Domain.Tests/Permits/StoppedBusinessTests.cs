using System.Globalization;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Tests.Permits;

/// <summary>R-029, R-082: who stops cancels licences and filings within three months and has no stock left.</summary>
public sealed class StoppedBusinessTests
{
    private static readonly Id<Organisation> Unit = new(7);

    [Theory]
    [InlineData("2026-03-15", "2026-06-15", false)]
    [InlineData("2026-03-15", "2026-06-16", true)]
    // Three months after 30 November is the last day of February.
    [InlineData("2025-11-30", "2026-02-28", false)]
    [InlineData("2025-11-30", "2026-03-01", true)]
    public void The_last_day_is_three_months_after_the_stop(string stoppedOn, string day, bool isOverdue)
    {
        StopDuty? duty = StoppedBusiness.On(Stop(stoppedOn), [Paper()], false, Day(day));
        Assert.Equal(isOverdue, duty?.IsOverdueOn(Day(day)));
        Assert.Equal(["F-1"], duty!.Papers);
    }

    [Fact]
    public void Who_has_cancelled_and_holds_nothing_owes_nothing()
    {
        DateOnly day = Day("2026-09-01");
        BusinessStop stop = Stop("2026-03-15");
        Assert.Null(StoppedBusiness.On(stop, [Paper(PermitStatus.Closed)], false, day));
        Assert.Null(StoppedBusiness.On(stop, [Paper(type: "PT-BUY-23-M")], false, day));
        Assert.Null(StoppedBusiness.On(stop, [Paper(validTo: "2026-08-31")], false, day));
        Assert.NotNull(StoppedBusiness.On(stop, [Paper(validTo: "2026-09-01")], false, day));
        Assert.NotNull(StoppedBusiness.On(stop, [Paper(PermitStatus.Suspended)], false, day));
    }

    [Fact]
    public void Stock_that_is_left_is_owed_alone() => Assert.True(
        StoppedBusiness.On(Stop("2026-03-15"), [], true, Day("2026-03-16")) is { HasStock: true, Papers.Count: 0 });

    [Fact]
    public void Who_went_on_owes_nothing() => Assert.Null(
        StoppedBusiness.On(Stop("2026-03-15", withdrawn: true), [Paper()], true, Day("2026-09-01")));

    private static BusinessStop Stop(string day, bool withdrawn = false) => new()
    {
        Organisation = Unit, Number = 1, StoppedOn = Day(day), Reason = "停产", DeclaredBy = "T",
        DeclaredAt = default, WithdrawnAt = withdrawn ? default(DateTime) : null,
    };

    private static Permit Paper(
        PermitStatus status = PermitStatus.Valid, string type = "PT-FILE-OPER-3",
        string validTo = "2028-01-01") => new()
        {
            Id = new Id<Permit>(1), Number = "F-1", Type = type, Holder = Unit, IssuedBy = default,
            ValidFrom = Day("2025-01-02"), ValidTo = Day(validTo), SingleUse = false, Status = status,
        };

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
