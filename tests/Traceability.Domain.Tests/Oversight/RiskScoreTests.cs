using Traceability.Domain.Oversight;

namespace Traceability.Domain.Tests.Oversight;

/// <summary>风险分: a sum that anyone can add up again.</summary>
public sealed class RiskScoreTests
{
    [Fact]
    public void A_unit_with_nothing_against_it_has_no_points() =>
        Assert.Equal((0, RiskBand.Low, 0), Read(new RiskFacts()));

    [Fact]
    public void Two_critical_alerts_and_two_refusals_are_fifty_four_points_and_high() => Assert.Equal(
        (54, RiskBand.High, 2),
        Read(new RiskFacts { OpenAlerts = Alerts(AlertLevel.Critical, 2), RefusalsInMonth = 2 }));

    [Fact]
    public void Many_small_things_never_weigh_more_than_their_cap() =>
        Assert.Equal((19, RiskBand.Low, 2), Read(new RiskFacts
        {
            OpenAlerts = Alerts(AlertLevel.Notice, 400), RefusalsInMonth = 4_000,
        }));

    [Fact]
    public void The_score_ends_at_one_hundred_though_every_reason_is_still_shown()
    {
        RiskScore score = RiskScore.Of(new RiskFacts
        {
            OpenAlerts = Enum.GetValues<AlertLevel>().ToDictionary(l => l, _ => 9), OverdueAlerts = 9,
            ConfirmedInYear = 9, RefusalsInMonth = 9, MissedVisit = true, IsUnverified = true, IsSuspended = true,
        });
        Assert.Equal((RiskScore.Most, 11), (score.Total, score.Points.Count));
        Assert.True(score.Points.Sum(p => p.Points) > RiskScore.Most);
    }

    [Fact]
    public void Each_point_says_how_it_came_about_in_both_languages()
    {
        RiskPoint point = Assert.Single(RiskScore.Of(new RiskFacts { ConfirmedInYear = 5 }).Points);
        Assert.Equal(
            new RiskPoint(30, "近十二个月办结为属实的预警：5 × 10，最多计 30", "alerts confirmed in twelve months: 5 × 10, 30 at most"),
            point);
    }

    private static Dictionary<AlertLevel, int> Alerts(AlertLevel level, int count) => new() { [level] = count };

    private static (int, RiskBand, int) Read(RiskFacts facts)
    {
        RiskScore score = RiskScore.Of(facts);
        return (score.Total, score.Band, score.Points.Count);
    }
}
