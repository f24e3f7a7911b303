namespace Traceability.Domain.Rules;

/// <summary>
/// 规则总表: every rule R-001 … R-156 of the reference and how it is kept. Whoever asks whether a rule was forgotten reads
/// this file and <see cref="RulesBesides"/>; what more there is to say of one is in <see cref="RuleRemarks"/>.
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
            DutiesOf(movement: true), RuleKeeping.Duty, "登记业务时列出，确认的与凭证一并保存",
            "on the checklist of a movement; what is confirmed is kept with it"),
        .. Of(
            DutiesOf(movement: false), RuleKeeping.Duty, "列在本表，由负责的单位或者机关落实",
            "listed here, seen to by the unit or authority in charge"),
        .. Of(Rulebook.Parcels, RuleKeeping.Parcel, "收寄登记时查验", "asked when a parcel is recorded"),
        .. Of(Rulebook.Dated.Select(d => d.Card), RuleKeeping.Dated, "限期报告", "reported by a date"),
        .. RulesBesides.All.Select(Remarked),
    ];

    private static bool IsGate(string id) => Rulebook.Gate.Any(g => g.Card.Id == id);

    /// <summary>Those that are rules of their own, not a declared part of a rule that is checked.</summary>
    private static IEnumerable<RuleCard> DutiesOf(bool movement) => Rulebook.Duties
        .Where(d => (d.Act == DutyAct.Movement) == movement && !IsGate(d.Card.Id)).Select(d => d.Card);

    private static RuleEntry Remarked(RuleEntry entry) => RuleRemarks.Of(entry.Id) is not { } remark ? entry
        : entry with
        {
            WhereZh = $"{entry.WhereZh}；{remark.Zh}", WhereEn = $"{entry.WhereEn}; {remark.En}",
        };

    private static IEnumerable<RuleEntry> Of(
        IEnumerable<RuleCard> cards, RuleKeeping keeping, string whereZh, string whereEn) =>
        cards.Where(c => c.Id.StartsWith("R-", StringComparison.Ordinal))
            .Select(c => Remarked(new RuleEntry(c.Id, keeping, c.TitleZh, c.TitleEn, whereZh, whereEn)
            {
                SourceZh = c.SourceZh, SourceEn = c.SourceEn, InForceFrom = c.InForceFrom, Severity = c.Severity,
                Level = c.Level, Verified = c.Verified, Tests = TestsFolder + TestsOf(c.Id, keeping),
            }));

    private static string TestsOf(string id, RuleKeeping keeping) =>
        keeping switch
        {
            RuleKeeping.Duty => "DutiesTests.cs",
            RuleKeeping.Parcel => "ParcelCheckTests.cs",
            RuleKeeping.Gate or RuleKeeping.Watch or RuleKeeping.Grant or RuleKeeping.Dated
                or RuleKeeping.Exception or RuleKeeping.Ledger or RuleKeeping.Level =>
                id.Replace("-", "", StringComparison.Ordinal) + "Tests.cs",
        };
}
