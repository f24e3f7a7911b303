namespace Traceability.Domain.Rules;

/// <summary>
/// 规则总表: every rule R-001 … R-156 of the reference and how it is kept. Whoever asks whether a rule was forgotten reads
/// this file. What more there is to say of one is in <see cref="RuleRemarks"/>.
/// </summary>
public static class RuleRegister
{
    public static IReadOnlyList<RuleEntry> All { get; } =
    [
        .. Of(Rulebook.Gate.Select(r => r.Card), RuleKeeping.Gate, "登记时查验", "asked when a movement is recorded"),
        .. Of(
            Rulebook.Watch.Select(r => r.Card).Where(c => !Rulebook.Gate.Any(g => g.Card.Id == c.Id)),
            RuleKeeping.Watch, "每日巡查", "asked of the books every night"),
        .. Of(Rulebook.Grants.Select(r => r.Card), RuleKeeping.Grant, "核发时查验", "asked when a permit is granted"),
        .. Rulebook.Duties.Select(Of),
        .. Of(Rulebook.Parcels, RuleKeeping.Parcel, "收寄登记时查验", "asked when a parcel is recorded"),
        .. Of(Rulebook.Dated.Select(d => d.Card), RuleKeeping.Dated, "限期报告", "reported by a date"),
        .. Others,
    ];

    private static RuleEntry[] Others =>
    [
        Exception("R-007", "持印鉴卡的医疗机构", "Hospitals with a seal card", "R-006"),
        Exception("R-010", "个人自用少量高锰酸钾", "A person's own small permanganate", "R-008"),
        Exception("R-011", "个人购买其他第三类", "Persons buying other category 3", "R-008"),
        Exception("R-015", "免购用证明", "Exempt from the purchase-and-use certificate", "R-006"),
        Exception("R-053", "免运输许可的小量", "Small lots that travel without licence", "R-050"),
        Exception("R-111", "保税区与境内之间", "Between the home market and bonded zones", "R-110"),
        Exception("R-116", "低浓度混合物", "Weak mixtures", "R-110"),
        Ledger("R-034", "销售台账", "Sales ledger", "每笔销售即账簿一行，不可删改，保存期限列在凭证上",
            "every sale is a line that cannot be changed; its voucher shows until when it is kept"),
        Ledger("R-035", "使用台账", "Use ledger", "领用、消耗、结存由分录生成，保存期限列在凭证上",
            "received, used and stock follow from entries; the voucher shows until when it is kept"),
        Ledger("R-040", "药品类专用账册", "Dedicated book for pharmaceuticals",
            "按品种分账，不可删除，保存期限列在凭证上",
            "one account for each variety, never deleted; the voucher shows until when it is kept"),
        Ledger("R-041", "麻精药品专用账册", "Dedicated book for drugs",
            "按品种分账，不可删除，保存期限列在凭证上",
            "one account for each variety, never deleted; the voucher shows until when it is kept"),
        Ledger("R-078", "麻精药品流失即时报告", "Loss of drugs reported at once", "与 R-077 同一巡查", "the same watch as R-077"),
        Ledger("R-082", "停业结存为零", "Stock is nil when a unit closes",
            "结存不为零的单位不能注销；声明停业后仍有结存的，与 R-029 同一巡查",
            "a unit with stock cannot be closed; stock after a declared stop is found by the watch of R-029"),
        Ledger("R-099", "同一购买人多次大量购买", "Many or large purchases of one buyer",
            "D-008 每晚巡查", "D-008, asked every night"),
        Ledger("R-100", "麻黄草投入产出平衡", "Ephedra in, ephedrine out", "D-004 每晚巡查", "D-004, asked every night"),
        .. Levels(140, 147, "处罚", "Penalty", "预警级别由各规则按处罚轻重给出", "each rule's level follows the penalty"),
        .. Levels(150, 156, "刑事立案数量", "Criminal quantity", "CriminalQuantity：数量达到下限的升为 L5",
            "CriminalQuantity: the lower figure raises an alert to L5"),
    ];

    private static IEnumerable<RuleEntry> Of(
        IEnumerable<RuleCard> cards, RuleKeeping keeping, string whereZh, string whereEn) =>
        cards.Where(c => c.Id.StartsWith("R-", StringComparison.Ordinal))
            .Select(c => Remarked(new RuleEntry(c.Id, keeping, c.TitleZh, c.TitleEn, whereZh, whereEn)));

    /// <summary>On the checklist of a movement, or nowhere but here: then the remark says who sees to it.</summary>
    private static RuleEntry Of(DeclaredDuty duty) => Remarked(new RuleEntry(
        duty.Card.Id, RuleKeeping.Duty, duty.Card.TitleZh, duty.Card.TitleEn,
        duty.Act == DutyAct.Movement ? "登记业务时列出，确认的与凭证一并保存" : "列在本表，由负责的单位或者机关落实",
        duty.Act == DutyAct.Movement
            ? "on the checklist of a movement; what is confirmed is kept with it"
            : "listed here, seen to by the unit or authority in charge"));

    private static RuleEntry Remarked(RuleEntry entry) => RuleRemarks.Of(entry.Id) is not { } remark ? entry
        : entry with
        {
            WhereZh = $"{entry.WhereZh}；{remark.Zh}", WhereEn = $"{entry.WhereEn}; {remark.En}",
        };

    private static RuleEntry Exception(string id, string zh, string en, string of) =>
        new(id, RuleKeeping.Exception, zh, en, $"{of} 的例外", $"an exception of {of}");

    private static RuleEntry Ledger(string id, string zh, string en, string whereZh, string whereEn) =>
        new(id, RuleKeeping.Ledger, zh, en, whereZh, whereEn);

    private static IEnumerable<RuleEntry> Levels(
        int first, int last, string zh, string en, string whereZh, string whereEn) =>
        Enumerable.Range(first, last - first + 1).Select(n => new RuleEntry(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"R-{n:000}"), RuleKeeping.Level,
            zh, en, whereZh, whereEn));
}
