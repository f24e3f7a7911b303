using Traceability.Domain.Society;

namespace Traceability.Domain.Tests.Society;

public sealed class CreditFormulaTests
{
    private static readonly CreditFacts Spotless = new() { Certified = 1, Officers = 1, Informants = 1 };

    [Fact]
    public void A_member_without_a_blemish_has_the_full_hundred_and_grade_a()
    {
        CreditScore score = CreditFormula.Of(Spotless);
        Assert.Equal((100, CreditGrade.A, 0), (score.Points, score.Grade, score.Lost));
        Assert.All(score.Lines, l => Assert.Equal(0, l.Points));
    }

    [Theory]
    [InlineData(0, CreditBand.None, 100, CreditGrade.A)]
    [InlineData(1, CreditBand.Few, 90, CreditGrade.A)]
    [InlineData(2, CreditBand.Few, 90, CreditGrade.A)]
    [InlineData(3, CreditBand.Some, 80, CreditGrade.B)]
    [InlineData(6, CreditBand.Many, 65, CreditGrade.C)]
    public void Points_go_by_bands_so_that_they_tell_no_more_than_the_band(
        int confirmed, CreditBand band, int points, CreditGrade grade)
    {
        CreditScore score = CreditFormula.Of(Spotless with { ConfirmedAlerts = confirmed });
        Assert.Equal((points, grade), (score.Points, score.Grade));
        Assert.Equal(band, score.Lines.Single(l => l.Code == "confirmed-alerts").Band);
    }

    [Fact]
    public void The_lines_always_add_up_to_the_points()
    {
        foreach (int number in new[] { 0, 1, 3, 9 })
        {
            CreditScore score = CreditFormula.Of(new CreditFacts
            {
                LateReports = number, OverdueAlerts = number, ConfirmedAlerts = number, VisitsWithFindings = number,
                UnreadNotices = number, Restored = number,
            });
            Assert.Equal(score.Points, Math.Max(0, CreditFormula.Full + score.Lines.Sum(l => l.Points)));
            Assert.All(score.Lines, l => Assert.False(
                string.IsNullOrEmpty(l.SourceZh) || string.IsNullOrEmpty(l.SourceEn)));
        }
    }

    [Fact]
    public void An_appeal_gives_back_no_more_than_was_taken()
    {
        CreditScore score = CreditFormula.Of(Spotless with { LateReports = 1, Restored = 50 });
        Assert.Equal(100, score.Points);
    }

    [Fact]
    public void A_suspended_unit_has_grade_d_whatever_its_points() =>
        Assert.Equal(CreditGrade.D, CreditFormula.Of(Spotless with { IsSuspended = true }).Grade);

    [Fact]
    public void An_appeal_is_answered_once()
    {
        CreditAppeal appeal = new()
        {
            Id = new(1), Organisation = new(2), Grade = CreditGrade.B, Points = 80, Version = 1, Reason = "有误",
            FiledAt = DateTime.UnixEpoch, FiledBy = "a",
        };
        Assert.True(appeal.TryAnswer(false, 10, "不成立", "b", DateTime.UnixEpoch));
        Assert.Equal((AppealState.Dismissed, 0), (appeal.State, appeal.Restored));
        Assert.False(appeal.TryAnswer(true, 10, "成立", "b", DateTime.UnixEpoch));
        Assert.Equal("不成立", appeal.Answer);
    }

    [Fact]
    public void A_trainee_signs_in_once_and_has_three_attempts()
    {
        Trainee trainee = new()
        {
            Id = new(7), Course = new(1), Organisation = new(2), Person = new(3), EnrolledAt = DateTime.UnixEpoch,
            EnrolledBy = "a",
        };
        Assert.False(trainee.TryTest(3, 2, DateTime.UnixEpoch));
        Assert.True(trainee.TrySignIn(DateTime.UnixEpoch));
        Assert.False(trainee.TrySignIn(DateTime.UnixEpoch));
        for (int i = 0; i < Trainee.AttemptsMost; i++) Assert.True(trainee.TryTest(1, 2, DateTime.UnixEpoch));
        Assert.False(trainee.TryTest(3, 2, DateTime.UnixEpoch));
        Assert.Null(trainee.Certificate);
    }
}
