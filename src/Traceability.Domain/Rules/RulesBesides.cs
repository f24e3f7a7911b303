using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules;

/// <summary>
/// Rules of the reference that are no file of their own: exceptions, what the books themselves keep, levels.
/// </summary>
internal static class RulesBesides
{
    private const string Order445Zh = "《易制毒化学品管理条例》";
    private const string LedgerTests = "tests/Traceability.Domain.Tests/Ledger/PostingModelTests.cs";
    private const string AppendOnlyTests = "tests/Traceability.Db.Tests/Ledger/HostileWritesTests.cs";

    public static IReadOnlyList<RuleEntry> All { get; } = [.. Exceptions, .. Kept, .. Penalties, .. Quantities];

    private static RuleEntry[] Exceptions =>
    [
        Exception("R-007", "持印鉴卡的医疗机构", "Hospitals with a seal card", "R-006",
            Order445Zh + "第十六条", "Order 445, art. 16", InForce.Order445, "yes"),
        Exception("R-010", "个人自用少量高锰酸钾", "A person's own small permanganate", "R-008",
            Order445Zh + "第十七条；《易制毒化学品购销和运输管理办法》第八条（数量待核对原文）",
            "Order 445, art. 17; Order 87, art. 8 (amounts to be checked)", InForce.Order445, "part"),
        Exception("R-011", "个人购买其他第三类", "Persons buying other category 3", "R-008",
            Order445Zh + "第五条、第十七条；《易制毒化学品购销和运输管理办法》第九条",
            "Order 445, arts 5 and 17; Order 87, art. 9", InForce.Order445, "part"),
        Exception("R-015", "免购用证明", "Exempt from the purchase-and-use certificate", "R-006",
            "《药品类易制毒化学品管理办法》第二十一条（待核对原文）；" + Order445Zh + "第二十三条",
            "Order 72, art. 21 (to be checked); Order 445, art. 23", InForce.Order72, "no"),
        Exception("R-053", "免运输许可的小量", "Small lots that travel without licence", "R-050",
            Order445Zh + "第二十三条", "Order 445, art. 23", InForce.Order445, "yes"),
        Exception("R-111", "保税区与境内之间", "Between the home market and bonded zones", "R-110",
            Order445Zh + "第三十条", "Order 445, art. 30", InForce.Order445, "yes"),
        Exception("R-116", "低浓度混合物", "Weak mixtures", "R-110",
            "商务部公告（2007年5月16日）", "MOFCOM notice of 16 May 2007", InForce.Mixtures2007, "yes"),
    ];

    private static RuleEntry[] Kept =>
    [
        Ledger("R-034", "销售台账", "Sales ledger",
            "每笔销售即账簿一行，不可删改，保存期限列在凭证上",
            "every sale is a line that cannot be changed; its voucher shows until when it is kept",
            Order445Zh + "第十九条；《易制毒化学品购销和运输管理办法》第十一条", "Order 445, art. 19; Order 87, art. 11",
            InForce.Order445, AlertLevel.Warning, "yes", AppendOnlyTests),
        Ledger("R-035", "使用台账", "Use ledger",
            "领用、消耗、结存由分录生成，保存期限列在凭证上",
            "received, used and stock follow from entries; the voucher shows until when it is kept",
            Order445Zh + "第十九条；《易制毒化学品购销和运输管理办法》第十三条", "Order 445, art. 19; Order 87, art. 13",
            InForce.Order445, AlertLevel.Warning, "yes", LedgerTests),
        Ledger("R-040", "药品类专用账册", "Dedicated book for pharmaceuticals",
            "按品种分账，不可删除，保存期限列在凭证上",
            "one account for each variety, never deleted; the voucher shows until when it is kept",
            "《药品类易制毒化学品管理办法》第三十三条（待核对原文）", "Order 72, art. 33 (to be checked)",
            InForce.Order72, AlertLevel.Warning, "no", AppendOnlyTests),
        Ledger("R-041", "麻精药品专用账册", "Dedicated book for drugs",
            "按品种分账，不可删除，保存期限列在凭证上",
            "one account for each variety, never deleted; the voucher shows until when it is kept",
            "《麻醉药品和精神药品管理条例》第四十八条、第四十九条", "Order 442, arts 48-49",
            InForce.Order442, AlertLevel.Warning, "yes", AppendOnlyTests),
        Ledger("R-082", "停业结存为零", "Stock is nil when a unit closes",
            "结存不为零的单位不能注销；声明停业后仍有结存的，与 R-029 同一巡查",
            "a unit with stock cannot be closed; stock after a declared stop is found by the watch of R-029",
            "《非药品类易制毒化学品生产、经营许可办法》（安监总局令第5号）；系统规则", "Order 5 (work safety); system rule",
            InForce.Order5, AlertLevel.Warning, "part", "tests/Traceability.Api.Tests/Rules/RulesOverHttpTests.cs"),
        Ledger("R-100", "麻黄草投入产出平衡", "Ephedra in, ephedrine out", "每日巡查 D-004", "D-004, every night",
            "系统规则", "System rule", InForce.Order87, AlertLevel.Serious, "no",
            RuleRegister.TestsFolder + "D004Tests.cs") with { Keeping = RuleKeeping.Watch },
        Ledger("R-131", "按风险等级安排检查", "Inspections follow the risk",
            "检查计划生成任务，期满未查的预警：第一类、麻精药品和麻黄草每季度，第二类每半年，第三类每年",
            "a plan of visits, an alert when a period ends without one: category 1, drugs and herb every quarter, "
                + "category 2 every half-year, category 3 every year",
            "地方政策；《易制毒化学品购销和运输管理办法》第二十五条（待核对原文）", "Local policy; Order 87, art. 25 (to be checked)",
            InForce.Order87, AlertLevel.Info, "no", RuleRegister.TestsFolder + "VisitPlanTests.cs") with
        {
            Keeping = RuleKeeping.Watch,
        },
    ];

    private static RuleEntry[] Penalties =>
    [
        Penalty(140, "无证、伪造、借用、过期证件", "No permit, forged, another's or expired", "第三十八条", "38", AlertLevel.Critical),
        Penalty(141, "超量超品种、台账和报告缺失、现金交易、丢失不报",
            "Over quantity or variety, ledger or report missing, cash, loss unreported", "第四十条", "40",
            AlertLevel.Serious),
        Penalty(142, "运输与许可不符", "Transport not as licensed", "第四十一条", "41", AlertLevel.Serious),
        Penalty(143, "个人携带品种、数量不符", "A person carries another variety or quantity", "第四十一条", "41",
            AlertLevel.Warning),
        Penalty(144, "拒不接受检查", "Refusing inspection", "第四十二条", "42", AlertLevel.Serious),
        Penalty(145, "向无证、超证的购买方销售", "Selling to a buyer without permit or beyond it", "", "", AlertLevel.Serious) with
        {
            SourceZh = "《易制毒化学品购销和运输管理办法》第三十一条（待核对原文）",
            SourceEn = "Order 87, art. 31 (to be checked)", InForceFrom = InForce.Order87, Verified = "no",
        },
        Penalty(146, "以虚假材料取得许可、备案", "Permit or filing got with forged papers", "", "", AlertLevel.Critical) with
        {
            SourceZh = "《易制毒化学品购销和运输管理办法》第三十四条（待核对原文）",
            SourceEn = "Order 87, art. 34 (to be checked)", InForceFrom = InForce.Order87, Verified = "no",
        },
        Penalty(147, "走私", "Smuggling", "第三十九条", "39", AlertLevel.Critical),
    ];

    private static IEnumerable<RuleEntry> Quantities => CriminalQuantity.Precursors.Select(group => new RuleEntry(
        group.Rule, RuleKeeping.Level, "刑事立案数量：" + group.NamesZh, "Criminal quantity: " + group.NamesEn,
        $"达到 {Kg(group.LowerMg)} 的预警为 L5，其 50 % 为 L4，10 % 为 L3；情节严重 {Kg(group.UpperMg)}",
        $"an alert is L5 from {Kg(group.LowerMg)}, L4 from half of it, L3 from a tenth; "
            + $"serious from {Kg(group.UpperMg)}")
    {
        SourceZh = "法释〔2016〕8号第七条、第八条", SourceEn = "Judicial interpretation 8/2016, arts 7-8",
        InForceFrom = InForce.CriminalQuantities2016, Level = AlertLevel.Critical, Verified = "yes",
        Tests = RuleRegister.TestsFolder + "CriminalQuantityTests.cs",
    });

    private static string Kg(long milligrams) => Wording.Zh(milligrams, BaseUnit.Milligram);

    private static RuleEntry Exception(
        string id, string zh, string en, string of, string sourceZh, string sourceEn, DateOnly from, string verified) =>
        new(id, RuleKeeping.Exception, zh, en, $"{of} 的例外", $"an exception of {of}")
        {
            SourceZh = sourceZh, SourceEn = sourceEn, InForceFrom = from, Verified = verified,
            Tests = RuleRegister.TestsFolder + of.Replace("-", "", StringComparison.Ordinal) + "Tests.cs",
        };

    private static RuleEntry Ledger(
        string id, string zh, string en, string whereZh, string whereEn, string sourceZh, string sourceEn,
        DateOnly from, AlertLevel level, string verified, string tests) =>
        new(id, RuleKeeping.Ledger, zh, en, whereZh, whereEn)
        {
            SourceZh = sourceZh, SourceEn = sourceEn, InForceFrom = from, Level = level, Verified = verified,
            Tests = tests,
        };

    private static RuleEntry Penalty(
        int number, string zh, string en, string articleZh, string article, AlertLevel level) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"R-{number:000}"), RuleKeeping.Level,
            "处罚：" + zh, "Penalty: " + en, "预警级别由各规则按处罚轻重给出", "each rule's level follows the penalty")
        {
            SourceZh = Order445Zh + articleZh, SourceEn = "Order 445, art. " + article, InForceFrom = InForce.Order445,
            Level = level, Verified = "yes", Tests = RuleRegister.TestsFolder + "RuleLevelsTests.cs",
        };
}
