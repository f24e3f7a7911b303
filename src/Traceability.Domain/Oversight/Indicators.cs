using static Traceability.Domain.Oversight.IndicatorUnit;

namespace Traceability.Domain.Oversight;

/// <summary>指标目录: every indicator, one entry each, in the order of the report.</summary>
public static class Indicators
{
    /// <summary>Days that "within a year" looks back.</summary>
    public const int YearDays = 365;

    /// <summary>Days that "lately" looks back.</summary>
    public const int LatelyDays = 90;

    private const int Whole = 1000;
    private const string UnitsZh = "在册且未注销的境内单位";
    private const string UnitsEn = "domestic units in the register that are not closed";
    private const string PapersZh = "全国禁毒示范城市创建要求";
    private const string PapersEn = "requirements for a drug-control demonstration city";

    public static readonly Indicator Registration = new(
        "registration", 1, "入网登记率", "Registered on the platform",
        "已开通登录或已登记业务的单位", "units with a sign-in or with recorded movements", UnitsZh, UnitsEn,
        Share, Whole, PapersZh + "：入网登记率100%", PapersEn + ": registration 100%");

    public static readonly Indicator Verification = new(
        "verification", 1, "监督核实率", "Verified by the authority",
        "主管部门已核实登记信息的单位", "units whose entries an authority has verified", UnitsZh, UnitsEn,
        Share, Whole, PapersZh + "：监督核实率100%", PapersEn + ": verification 100%");

    public static readonly Indicator OnSite = new(
        "on-site", 1, "实地核查率", "Visited on site",
        "近一年内有现场检查记录的单位", "units with a recorded visit within a year", UnitsZh, UnitsEn,
        Share, Whole, PapersZh + "：企业实地核查率100%", PapersEn + ": on-site checks 100%");

    public static readonly Indicator Visits = new(
        "visits", 1, "检查频次完成率", "Visits of the running period done",
        "本期内已检查的单位", "units visited in the running period",
        "本期应检查的单位（一类、药品、麻黄草每季度，二类每半年，三类每年）",
        "units due in it (category 1, drugs, herb quarterly; category 2 half-yearly; category 3 yearly)",
        Share, Whole, "R-131", "R-131");

    public static readonly Indicator NarcoticVisits = new(
        "narcotic-visits", 1, "麻精药品批发企业季度巡查率", "Quarterly visits of narcotic wholesalers",
        "本季度已巡查的企业", "wholesalers visited in this quarter",
        "经营麻醉药品和第一类精神药品的批发企业", "wholesalers of narcotic and category 1 psychotropic drugs",
        Share, Whole, PapersZh + "：每季度巡查", PapersEn + ": visited every quarter");

    public static readonly Indicator WriteOff = new(
        "write-off", 1, "许可核销率", "Permits written off",
        "到期时已无占用数量的许可、备案", "permits and filings on which nothing is left reserved",
        "近一年内到期、核定了数量的许可、备案", "those with a quantity whose term ended within a year",
        Share, Whole, PapersZh + "：许可、备案证明核销", PapersEn + ": permits are written off");

    public static readonly Indicator Labels = new(
        "labels", 1, "标签覆盖率", "Deliveries fully labelled",
        "全部货物带包装标签的发货", "deliveries of which every item bears a label",
        "近90天的发货", "deliveries of the last 90 days",
        Share, 800, PapersZh + "：电子标签", PapersEn + ": electronic labels");

    public static readonly Indicator HandOver = new(
        "hand-over", 1, "交接按时确认率", "Hand-overs confirmed in time",
        "在期限内确认到货的在途货物", "consignments whose arrival was confirmed in time",
        "近90天内到了确认期限的在途货物", "consignments due within the last 90 days",
        Share, 980, "《易制毒化学品购销和运输管理办法》；R-063", "Order 87; R-063");

    public static readonly Indicator Alerts = new(
        "alerts", 1, "预警按时办结率", "Alerts closed in time",
        "在期限内办结的预警", "alerts closed by their day",
        "近一年内到期的预警", "alerts that fell due within a year",
        Share, 950, PapersZh + "：网上巡查", PapersEn + ": online patrols");

    public static readonly Indicator Reports = new(
        "reports", 1, "限期报告按时率", "Reports filed in time",
        "按时提交的限期报告", "reports filed by their day",
        "近90天内到期的限期报告（逾期未交的按预警计）",
        "reports due within the last 90 days (those never filed by their alerts)",
        Share, 980, "R-036 至 R-039", "R-036 to R-039");

    public static readonly Indicator Officers = new(
        "officers", 1, "专管员、信息员配备率", "Officer and informant appointed",
        "专管员和信息员均已配备的单位", "units with an officer in charge and an informant", UnitsZh, UnitsEn,
        Share, Whole, PapersZh + "：专管员、信息员", PapersEn + ": officers and informants");

    public static readonly Indicator Training = new(
        "training", 1, "培训覆盖率", "Trained",
        "近一年内有人员取得培训合格证的单位", "units with a person certified within a year", UnitsZh, UnitsEn,
        Share, 900, PapersZh + "：培训", PapersEn + ": training");

    public static readonly Indicator Inspections = new(
        "inspections", 1, "联合检查完成率", "Joint inspections done",
        "已封存检查记录的检查", "inspections whose record is sealed",
        "近一年内到期的检查计划中的检查（取消的不计）",
        "inspections of plans that ended within a year, called-off ones apart",
        Share, 950, PapersZh + "：联合执法检查", PapersEn + ": joint inspections");

    public static readonly Indicator Rectified = new(
        "rectified", 1, "问题按期整改率", "Findings rectified in time",
        "在期限内整改完成的问题", "findings put right by their day",
        "近一年内到期的检查问题", "findings of inspections that fell due within a year",
        Share, 950, "R-132", "R-132");

    public static readonly Indicator Loss = new(
        "loss", 1, "流失和未查清短少", "Losses and unexplained shortages",
        "近一年内已确认或尚未查清的短少、流失预警（R-063、R-076、R-077、R-078，L3及以上）",
        "alerts of shortage and loss within a year, confirmed or open (R-063, R-076 to R-078, L3 and above)", "", "",
        IndicatorUnit.Cases, 0, PapersZh + "：零流失", PapersEn + ": zero loss");

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Registration, Verification, OnSite, Visits, NarcoticVisits, WriteOff, Labels, HandOver, Alerts, Reports,
        Officers, Training, Inspections, Rectified, Loss,
    ];

    public static Indicator? Find(string code) => All.FirstOrDefault(i => i.Code == code);
}
