namespace Traceability.Domain.Society;

/// <summary>
/// 信用等级公式, second version (docs/CREDIT.md): a hundred points less what the last year shows, by bands, so that the
/// points tell no more than the bands do. A change is a new version. Pure.
/// </summary>
public static class CreditFormula
{
    public const int Version = 2;
    public const int Full = 100;
    public const int GradeA = 90;
    public const int GradeB = 75;
    public const int GradeC = 60;

    private const int FewMost = 2;
    private const int SomeMost = 5;
    private const int Untrained = 10;
    private const int NoOfficer = 10;
    private const int NoInformant = 5;

    public static CreditScore Of(CreditFacts facts)
    {
        List<CreditPoint> lines =
        [
            Banded("late-reports", "限期报告逾期", "Reports late", facts.LateReports, [0, 5, 10, 20],
                "近一年的限期报告（R-036 至 R-039）", "dated reports of the last year (R-036 to R-039)"),
            Banded("overdue-alerts", "预警逾期未办结", "Alerts past their day", facts.OverdueAlerts, [0, 8, 15, 25],
                "本单位须答复的预警", "alerts the unit has to answer"),
            Banded("confirmed-alerts", "预警查证属实", "Alerts found true", facts.ConfirmedAlerts, [0, 10, 20, 35],
                "近一年办结的预警", "alerts closed in the last year"),
            Banded("visit-findings", "检查发现问题", "Visits with findings", facts.VisitsWithFindings, [0, 3, 6, 10],
                "近一年的现场检查记录", "visits of the last year"),
            Banded("penalties", "处理处罚", "Measures and penalties", facts.Penalties, [0, 15, 30, 40],
                "近一年内已决定的处理处罚", "measures decided in the last year"),
            Banded("unread-notices", "通知逾期未确认", "Notices not confirmed", facts.UnreadNotices, [0, 2, 4, 6],
                "近一年的协会通知", "notices of the association of the last year"),
            Banded("missed-self-checks", "自查逾期未填报", "Self-checks not filled in", facts.MissedSelfChecks,
                [0, 3, 6, 10], "近一年的协会自查表", "self-checks of the association of the last year"),
            Asked("training", "无有效培训合格证", "Nobody certified", facts.Certified == 0, Untrained,
                "近一年的培训合格证", "certificates of the last year"),
            Asked("officer", "未配备专管员（安全员）", "No officer in charge", facts.Officers == 0, NoOfficer,
                "单位的人员登记", "the unit's register of people"),
            Asked("informant", "未配备信息员", "No informant", facts.Informants == 0, NoInformant,
                "单位的人员登记", "the unit's register of people"),
        ];
        int lost = -lines.Sum(l => l.Points);
        int restored = Math.Clamp(facts.Restored, 0, lost);
        lines.Add(new CreditPoint(
            "restored", "申诉成立后恢复", "Given back on appeal", null, restored, "协会的申诉答复", "answers to appeals"));
        int points = Math.Max(0, Full - lost + restored);
        return new CreditScore(Version, points, facts.IsSuspended ? CreditGrade.D : GradeOf(points), lines);
    }

    public static CreditBand BandOf(int number) => number switch
    {
        <= 0 => CreditBand.None,
        <= FewMost => CreditBand.Few,
        <= SomeMost => CreditBand.Some,
        _ => CreditBand.Many,
    };

    public static CreditGrade GradeOf(int points) => points switch
    {
        >= GradeA => CreditGrade.A,
        >= GradeB => CreditGrade.B,
        >= GradeC => CreditGrade.C,
        _ => CreditGrade.D,
    };

    private static CreditPoint Banded(
        string code, string zh, string en, int number, int[] taken, string sourceZh, string sourceEn)
    {
        CreditBand band = BandOf(number);
        return new CreditPoint(code, zh, en, band, -taken[(int)band], sourceZh, sourceEn);
    }

    private static CreditPoint Asked(
        string code, string zh, string en, bool isSo, int taken, string sourceZh, string sourceEn) =>
        new(code, zh, en, null, isSo ? -taken : 0, sourceZh, sourceEn);
}
