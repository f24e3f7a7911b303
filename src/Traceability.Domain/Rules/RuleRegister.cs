namespace Traceability.Domain.Rules;

/// <summary>
/// 规则总表: every rule R-001 … R-156 of the reference and how it is kept. Whoever asks whether a rule was forgotten reads
/// this file and <see cref="RulesBesides"/>.
/// </summary>
public static class RuleRegister
{
    /// <summary>Where the tests of rules are.</summary>
    public const string TestsFolder = "tests/Traceability.Domain.Tests/Rules/";

    public static IReadOnlyList<RuleEntry> All { get; } =
    [
        .. Of(Rulebook.Gate.Select(r => r.Card), RuleKeeping.Gate, "登记时查验", "asked when a movement is recorded"),
        .. Of(
            Rulebook.Watch.Select(r => r.Card).Where(c => !IsGate(c.Id)),
            RuleKeeping.Watch, "每日巡查", "asked of the books every night"),
        .. Of(Rulebook.Grants.Select(r => r.Card), RuleKeeping.Grant, "核发时查验", "asked when a permit is granted"),
        .. Of(
            Rulebook.Duties.Select(d => d.Card).Where(c => !IsGate(c.Id)),
            RuleKeeping.Duty, "申明事项", "declared by whoever acts"),
        .. Of(Rulebook.Dated.Select(d => d.Card), RuleKeeping.Dated, "限期报告", "reported by a date"),
        .. RulesBesides.All,
    ];

    private static bool IsGate(string id) => Rulebook.Gate.Any(g => g.Card.Id == id);

    private static IEnumerable<RuleEntry> Of(
        IEnumerable<RuleCard> cards, RuleKeeping keeping, string whereZh, string whereEn) =>
        cards.Where(c => c.Id.StartsWith("R-", StringComparison.Ordinal))
            .Select(c => new RuleEntry(c.Id, keeping, c.TitleZh, c.TitleEn, whereZh, whereEn)
            {
                SourceZh = c.SourceZh, SourceEn = c.SourceEn, InForceFrom = c.InForceFrom, Severity = c.Severity,
                Level = c.Level, Verified = c.Verified, Tests = TestsFolder + TestsOf(c.Id, keeping),
            });

    private static string TestsOf(string id, RuleKeeping keeping) =>
        keeping != RuleKeeping.Duty ? id.Replace("-", "", StringComparison.Ordinal) + "Tests.cs"
        : id.StartsWith("R-12", StringComparison.Ordinal) ? "ParcelCheckTests.cs"
        : "DutiesTests.cs";
}
