using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Oversight.Cases;

/// <summary>Requests to other agencies with their reminders, and the clocks of a loss.</summary>
public sealed class RequestLifeTests
{
    private static readonly DateOnly Due = new(2026, 12, 10);

    [Theory]
    [InlineData(RequestState.Sent, RequestAct.Receive, RequestState.Received)]
    [InlineData(RequestState.Received, RequestAct.Receive, null)]
    [InlineData(RequestState.Sent, RequestAct.Answer, RequestState.Answered)]
    [InlineData(RequestState.Received, RequestAct.Withdraw, RequestState.Withdrawn)]
    [InlineData(RequestState.Answered, RequestAct.Withdraw, null)]
    [InlineData(RequestState.Answered, RequestAct.AddFile, null)]
    [InlineData(RequestState.Withdrawn, RequestAct.Answer, null)]
    [InlineData(RequestState.Withdrawn, RequestAct.Urge, null)]
    public void What_is_answered_or_withdrawn_stays_so(RequestState state, RequestAct act, RequestState? after) =>
        Assert.Equal(after, RequestLife.After(state, act));

    [Theory]
    [InlineData(-4, null)]
    [InlineData(-3, RequestAct.Remind)]
    [InlineData(0, RequestAct.Remind)]
    [InlineData(1, RequestAct.Urge)]
    public void The_job_reminds_three_days_before_and_urges_the_day_after(int days, RequestAct? act) =>
        Assert.Equal(act, RequestLife.DueOn(Due.AddDays(days), Due, [RequestAct.Send]));

    [Fact]
    public void Nobody_is_reminded_twice()
    {
        Assert.Null(RequestLife.DueOn(Due, Due, [RequestAct.Remind]));
        Assert.Null(RequestLife.DueOn(Due.AddDays(9), Due, [RequestAct.Remind, RequestAct.Urge]));
    }

    [Fact]
    public void A_report_within_the_hours_is_in_time_and_a_minute_later_is_late()
    {
        LossClock clock = new(2, 24);
        DateTime found = new(2026, 11, 29, 0, 0, 0, DateTimeKind.Utc);
        Assert.False(clock.IsLate(found, found.AddHours(2)));
        Assert.True(clock.IsLate(found, found.AddHours(2).AddMinutes(1)));
        Assert.False(clock.IsReceiptLate(found, null, found.AddHours(24)));
        Assert.True(clock.IsReceiptLate(found, null, found.AddHours(25)));
        Assert.False(clock.IsReceiptLate(found, found.AddHours(3), found.AddDays(9)));
        Assert.True(clock.IsReceiptLate(found, found.AddHours(30), found.AddDays(9)));
    }

    [Fact]
    public void Drugs_are_reported_under_one_article_and_chemicals_under_another()
    {
        Assert.Equal("R-078", LossClock.RuleFor([SubstanceClass.Narcotic]));
        Assert.Equal("R-077", LossClock.RuleFor([SubstanceClass.Precursor2]));
    }
}
