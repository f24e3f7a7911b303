using System.Globalization;

namespace Traceability.Domain.Oversight;

/// <summary>
/// 风险分: where to look first, by a sum anyone can add up again (docs/decisions/0011). It is no finding and proves
/// nothing. Pure.
/// </summary>
public sealed record RiskScore(int Total, IReadOnlyList<RiskPoint> Points)
{
    public const int Most = 100;
    public const int MediumFrom = 20;
    public const int HighFrom = 50;

    private const int OverdueEach = 5, OverdueMost = 15;
    private const int ConfirmedEach = 10, ConfirmedMost = 30;
    private const int PenaltyEach = 15, PenaltyMost = 30;
    private const int RefusalEach = 2, RefusalMost = 10;
    private const int MissedVisit = 10, Unverified = 5, Suspended = 10;

    public RiskBand Band => Total >= HighFrom ? RiskBand.High : Total >= MediumFrom ? RiskBand.Medium : RiskBand.Low;

    public static RiskScore Of(RiskFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        List<RiskPoint> points = [];
        foreach (AlertLevel level in Enum.GetValues<AlertLevel>().Reverse())
        {
            (int each, int most) = WeightOf(level);
            Add(points, facts.OpenAlerts.GetValueOrDefault(level), each, most,
                $"未办结的 L{(int)level} 预警", $"open alerts of L{(int)level}");
        }

        Add(points, facts.OverdueAlerts, OverdueEach, OverdueMost, "逾期未答复的预警", "alerts past their deadline");
        Add(points, facts.ConfirmedInYear, ConfirmedEach, ConfirmedMost,
            "近十二个月办结为属实的预警", "alerts confirmed in twelve months");
        Add(points, facts.PenaltiesInYear, PenaltyEach, PenaltyMost,
            "近十二个月的处理处罚", "measures and penalties in twelve months");
        Add(points, facts.RefusalsInMonth, RefusalEach, RefusalMost, "近三十日被拒的登记", "records refused in thirty days");
        if (facts.MissedVisit)
            points.Add(new(MissedVisit, "上一周期应检查而未检查（R-131）", "Not visited in the last period (R-131)"));
        if (facts.IsUnverified) points.Add(new(Unverified, "已登记，未核实", "Registered, not verified"));
        if (facts.IsSuspended) points.Add(new(Suspended, "已暂停", "Suspended"));
        return new RiskScore(Math.Min(Most, points.Sum(p => p.Points)), points);
    }

    /// <summary>Points of one open alert, and of all of its level together at most.</summary>
    private static (int Each, int Most) WeightOf(AlertLevel level) => level switch
    {
        AlertLevel.Critical => (25, 50),
        AlertLevel.Serious => (15, 30),
        AlertLevel.Warning => (8, 24),
        AlertLevel.Notice => (3, 9),
        AlertLevel.Info => (1, 3),
    };

    private static void Add(List<RiskPoint> points, int count, int each, int most, string zh, string en)
    {
        if (count <= 0) return;
        int given = Math.Min(most, checked(count * each));
        string sum = string.Create(CultureInfo.InvariantCulture, $"{count} × {each}");
        points.Add(new RiskPoint(
            given, $"{zh}：{sum}" + (given < count * each ? $"，最多计 {most}" : ""),
            $"{en}: {sum}" + (given < count * each ? $", {most} at most" : "")));
    }
}
