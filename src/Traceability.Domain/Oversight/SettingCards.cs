namespace Traceability.Domain.Oversight;

/// <summary>Every setting with its meaning and its range, one entry each: what an administrator may set.</summary>
public static class SettingCards
{
    private const int Million = 1_000_000;

    public static IReadOnlyList<SettingCard> All { get; } =
    [
        new(SettingNames.KeyAreas, "运输许可重点地区（行政区划代码，以分号隔开）",
            "key areas of transport (division codes with semicolons)", "代码", "codes", 0, 0, "R-050", IsRegions: true),
        Hours(SettingNames.ArrivalGraceHours, "计划到达后多少小时未到算逾期",
            "hours after the planned arrival before goods are overdue", "R-063"),
        Hours(SettingNames.TransitHoursWithoutPlan, "没有计划到达时间的，发货后多少小时未到算逾期",
            "hours after departure when no arrival was planned", "R-063"),
        Days(SettingNames.ShortGraceDays, "短少后双方核对并申报的天数", "days to agree on a short delivery and declare it"),
        Ppm(SettingNames.TransitTolerancePpm, "运输允差（占发出量）", "short delivery allowed, of what was sent", Million,
            bySubstance: true),
        Days(SettingNames.CountGraceDays, "盘点差异说明的天数", "days a count that differs may wait", "R-076"),
        Ppm(SettingNames.CountTolerancePpm, "盘点允差：第二、三类和麻黄草（占当月经手量）",
            "count tolerance, categories 2, 3 and herb, of the month's goods", Million),
        Ppm(SettingNames.LossTolerancePpm, "损耗允差（占当月经手量）", "declared losses allowed in a month", Million,
            bySubstance: true),
        Ppm(SettingNames.YieldBandPpm, "收率允许偏离本单位中位数的幅度", "allowed drift of a recipe's yield", Million),
        Ppm(SettingNames.PurchaseGrowthPpm, "当月购买相当于平常月份多少算异常",
            "purchases of a month against the usual month", 100 * Million),
        Ppm(SettingNames.DispensingGrowthPpm, "当月调剂相当于平常月份多少算异常",
            "dispensing of a month against the usual month", 100 * Million),
        new(SettingNames.FastestKilometresPerHour, "两次扫码之间可信的最高速度", "fastest believable travel between scans",
            "km/h", "km/h", 10, 1_000),
        new(SettingNames.SamePlaceKilometres, "相距多近的扫码算同一地点", "scans nearer than this are one place", "km", "km",
            0, 100),
        Days(SettingNames.TradeConfirmationDays, "进出口双向核查的答复天数",
            "days in which the authority abroad confirms"),
        Count(SettingNames.ReversalsPerMonth, "一个月冲销几次以上提示", "reversals a month that are noticed"),
        Count(SettingNames.LateEntriesPerMonth, "一个月补记几次以上提示", "late entries a month that are noticed"),
        Count(SettingNames.NightHandoversPerMonth, "一个月夜间交接几次以上提示", "night hand-overs a month that are noticed"),
        Days(SettingNames.CompoundWindowDays, "复方制剂同一购买人合并计算的天数", "days a buyer's compound purchases count together",
            "R-099"),
        Count(SettingNames.CompoundPurchases, "复方制剂购买几次起报告", "compound purchases from which a buyer is reported",
            "R-099"),
        Hours(SettingNames.LossReportHours, "发现丢失、被盗、被抢后超过多少小时未报告计为迟报",
            "hours after the discovery of a loss, theft or robbery from which its report is late", "R-077 / R-078"),
        Hours(SettingNames.LossReceiptHours, "收到流失报告后多少小时内由公安机关确认",
            "hours from the report of a loss until the police have confirmed it", "R-077"),
        Count(SettingNames.CompoundPacks, "复方制剂几个最小包装起报告", "smallest packs from which a buyer is reported", "R-099"),
        Days(SettingNames.VerificationPlanDays, "入网后多少天内完成实地核查", "days after enrolment to verify a unit on site"),
        Months(SettingNames.VerificationStrictMonths, "生产、药品、麻黄草、第一类单位再次核查的间隔",
            "months until makers, drugs, herb and category 1 are verified again"),
        Months(SettingNames.VerificationOtherMonths, "其他单位再次核查的间隔", "months until other units are verified again"),
        Days(SettingNames.DeviceCheckDays, "受控设备自查的间隔", "days between an owner's checks of controlled equipment"),
        Ppm(SettingNames.AssayTolerancePpm, "检验含量低于标示含量多少提示（占标示含量）",
            "assay below the declared content that is noted, of that content", Million),
        Days(SettingNames.SuspicionDays, "可疑情况报告的答复天数", "days in which a suspicious report is answered", "R-031"),
        Days(SettingNames.EndUseDays, "最终用户核查的办理天数", "days in which a final user is checked"),
        new(SettingNames.EndUseMonths, "最终用户核实的有效期", "how long a verification of a final user holds", "个月", "months",
            1, 60),
    ];

    /// <summary>The card of a name, or of the name an exception for one substance was made from.</summary>
    public static SettingCard? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(c => c.Name == name)
            ?? All.FirstOrDefault(c => c.BySubstance && name.StartsWith(c.Name + ".", StringComparison.Ordinal));
    }

    /// <summary>The substance an exception is for; null for the setting itself.</summary>
    public static string? SubstanceOf(SettingCard card, string name)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(name);
        return name.Length > card.Name.Length + 1 ? name[(card.Name.Length + 1)..] : null;
    }

    private static SettingCard Hours(string name, string zh, string en, string? rule = null) =>
        new(name, zh, en, "小时", "hours", 0, 24 * 90, rule);

    private static SettingCard Days(string name, string zh, string en, string? rule = null) =>
        new(name, zh, en, "天", "days", 0, 366, rule);

    private static SettingCard Months(string name, string zh, string en) =>
        new(name, zh, en, "个月", "months", 1, 60);

    private static SettingCard Count(string name, string zh, string en, string? rule = null) =>
        new(name, zh, en, "次", "times", 1, 10_000, rule);

    private static SettingCard Ppm(string name, string zh, string en, int most, bool bySubstance = false) =>
        new(name, zh, en, "百万分之（ppm）", "parts per million", 0, most, BySubstance: bySubstance);
}
