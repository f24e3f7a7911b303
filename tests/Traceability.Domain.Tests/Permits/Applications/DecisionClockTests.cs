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

    private static PermitApplication Waiting() =>
        Application("PT-BUY-1N", ApplicationState.Submitted, submitted: "2026-03-01T01:00:00Z");

    private static DateOnly? Due(PermitApplication application, string today) =>
        DecisionClock.DueOn(application, PermitCompetences.Find(application.Type)!, Day(today));

    private static PermitApplication Application(
        string type, ApplicationState state, string? submitted = null, string? accepted = null) => new()
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
            CreatedAt = default,
            CreatedBy = "T",
        };

    private static DateTime Time(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
