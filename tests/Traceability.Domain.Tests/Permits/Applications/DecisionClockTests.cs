using System.Globalization;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Domain.Tests.Permits.Applications;

/// <summary>办理时限: calendar days in Asia/Shanghai, counted from the day after.</summary>
public sealed class DecisionClockTests
{
    // 2024 is a leap year; 16:30 UTC is half past midnight of the next day in Shanghai.
    [Theory]
    [InlineData("PT-BUY-1N", "2024-02-20T01:00:00Z", "2024-03-01")]
    [InlineData("PT-BUY-1N", "2024-02-20T16:30:00Z", "2024-03-02")]
    [InlineData("PT-BUY-1N", "2025-12-25T01:00:00Z", "2026-01-04")]
    [InlineData("PT-PROD-1N", "2026-01-01T01:00:00Z", "2026-03-02")]
    [InlineData("PT-TRANS-2-3M", "2026-02-26T01:00:00Z", "2026-03-01")]
    [InlineData("PT-BUY-23-S", "2026-02-26T01:00:00Z", "2026-02-26")]
    [InlineData("PT-SEAL", "2026-02-26T01:00:00Z", "2026-03-18")]
    public void The_decision_is_due_so_many_days_after_acceptance(string type, string accepted, string due) =>
        Assert.Equal(Day(due), Due(Application(type, ApplicationState.Accepted, accepted: accepted), "2026-06-01"));

    [Fact]
    public void Five_days_are_given_to_accept_or_to_say_what_is_missing()
    {
        PermitApplication waiting = Waiting();
        Assert.Equal(Day("2026-03-06"), Due(waiting, "2026-03-06"));
        Assert.False(DecisionClock.IsDeemedAccepted(waiting, Day("2026-03-06")));
    }

    [Fact]
    public void Silence_for_five_days_is_acceptance_on_the_day_of_receipt()
    {
        PermitApplication waiting = Waiting();
        Assert.True(DecisionClock.IsDeemedAccepted(waiting, Day("2026-03-07")));
        Assert.Equal(Day("2026-03-11"), Due(waiting, "2026-03-07"));
    }

    [Theory]
    [InlineData(ApplicationState.Draft)]
    [InlineData(ApplicationState.Incomplete)]
    [InlineData(ApplicationState.Granted)]
    [InlineData(ApplicationState.Withdrawn)]
    public void No_clock_runs_when_it_is_not_the_authoritys_turn(ApplicationState state) => Assert.Null(Due(
        Application("PT-BUY-1N", state, "2026-03-01T01:00:00Z", "2026-03-01T01:00:00Z"), "2026-06-01"));

    // R-112: accepted on 1 March with 20 days, due on the 21st; the answer from abroad took from the 5th to the 15th.
    [Theory]
    [InlineData(0, "2026-03-21")]
    [InlineData(1, "2026-03-22")]
    [InlineData(10, "2026-03-31")]
    [InlineData(11, "2026-04-01")]
    public void The_days_of_an_international_verification_are_not_counted(int stopped, string due) =>
        Assert.Equal(Day(due), Due(Export(ApplicationState.Accepted, stopped: stopped), "2026-06-01"));

    [Theory]
    [InlineData("2026-03-05T01:00:00Z", "2026-03-05", 0)]
    [InlineData("2026-03-05T01:00:00Z", "2026-03-06", 1)]
    [InlineData("2026-03-05T01:00:00Z", "2026-03-15", 10)]
    // Half past midnight of the 6th in Shanghai.
    [InlineData("2026-03-05T16:30:00Z", "2026-03-06", 0)]
    public void A_verification_stops_the_clock_from_the_day_it_began_to_the_day_it_ended(
        string since, string until, int days) => Assert.Equal(days, DecisionClock.DaysStopped(Time(since), Day(until)));

    [Theory]
    [InlineData("2026-03-21T01:00:00Z", "2026-05-01", null)]
    [InlineData("2026-03-22T01:00:00Z", "2026-03-22", "2026-03-21")]
    [InlineData("2026-03-22T01:00:00Z", "2026-05-01", "2026-04-30")]
    public void No_clock_runs_while_the_country_is_asked_but_who_was_late_before_stays_late_by_as_many_days(
        string since, string today, string? due) => Assert.Equal(
            due is null ? null : Day(due), Due(Export(ApplicationState.Verifying, since), today));

    private static PermitApplication Export(ApplicationState state, string? since = null, int stopped = 0) =>
        Application("PT-EXP", state, "2026-03-01T01:00:00Z", "2026-03-01T01:00:00Z", since, stopped);

    private static PermitApplication Waiting() =>
        Application("PT-BUY-1N", ApplicationState.Submitted, submitted: "2026-03-01T01:00:00Z");

    private static DateOnly? Due(PermitApplication application, string today) =>
        DecisionClock.DueOn(application, PermitCompetences.Find(application.Type)!, Day(today));

    private static PermitApplication Application(
        string type, ApplicationState state, string? submitted = null, string? accepted = null,
        string? verifying = null, int stopped = 0) => new()
        {
            Id = default,
            Number = "SQ",
            RequestId = "R",
            Kind = ApplicationKind.New,
            Type = type,
            Applicant = default,
            Agency = default,
            ValidFrom = Day("2026-03-01"),
            ValidTo = Day("2026-03-31"),
            SingleUse = true,
            Purpose = "试验",
            State = state,
            SubmittedAt = submitted is null ? null : Time(submitted),
            AcceptedAt = accepted is null ? null : Time(accepted),
            VerifyingSince = verifying is null ? null : Time(verifying),
            StoppedDays = stopped,
            CreatedAt = default,
            CreatedBy = "T",
        };

    private static DateTime Time(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
