using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>What each role finds at the left: at most eight entries, by task (LOOK.md).</summary>
public static class Navigation
{
    public const int EntriesMost = 8;

    private static readonly NavEntry Tasks = new("/home", "我的任务", "My tasks");

    private static readonly NavEntry[] Enterprise =
    [
        Tasks,
        new("/stock", "库存台账", "Stock and books"),
        new("/record", "业务登记", "Record"),
        new("/inbox", "收货交接", "Arrivals", WaitingFor.Arrivals),
        new("/counts", "盘点", "Stock count"),
        new("/labels", "标签", "Labels"),
        new("/permits", "许可备案", "Permits"),
        new("/unit", "本单位", "Our unit", WaitingFor.Alerts),
    ];

    private static readonly NavEntry[] Carrier =
    [
        Tasks,
        new("/trips", "今日运输", "Trips", WaitingFor.Trips),
        new("/scan", "扫码", "Scan"),
        new("/parcels", "收寄登记", "Parcels"),
        new("/suspicions", "可疑情况", "Suspicions"),
        new("/permits", "许可备案", "Permits"),
        new("/unit", "本单位", "Our unit", WaitingFor.Alerts),
    ];

    private static readonly NavEntry[] Regulator =
    [
        Tasks,
        new("/applications", "许可申请", "Applications", WaitingFor.Applications),
        new("/permits", "许可核销", "Permits"),
        new("/alerts", "预警", "Alerts", WaitingFor.Alerts),
        new("/patrol", "网上巡查", "Patrol"),
        new("/trace", "追溯", "Trace"),
        new("/organisations", "单位", "Organisations", WaitingFor.Enrolments),
        new("/inspections", "现场检查", "Inspections", WaitingFor.Inspections),
    ];

    /// <summary>The police work on cases; what is unusual today is found from the alerts.</summary>
    private static readonly NavEntry[] Police =
    [
        Tasks,
        new("/applications", "许可申请", "Applications", WaitingFor.Applications),
        new("/permits", "许可核销", "Permits"),
        new("/alerts", "预警", "Alerts", WaitingFor.Alerts),
        new("/trace", "追溯", "Trace"),
        new("/cases", "案件", "Cases"),
        new("/organisations", "单位", "Organisations", WaitingFor.Enrolments),
        new("/inspections", "现场检查", "Inspections", WaitingFor.Inspections),
    ];

    private static readonly NavEntry[] Association =
    [
        Tasks,
        new("/members", "会员合规", "Members"),
        new("/training", "培训", "Training"),
        new("/notices", "通知", "Notices"),
        new("/self-checks", "安全自查", "Self-checks"),
        new("/suspicions", "可疑情况", "Suspicions"),
    ];

    private static readonly NavEntry[] Committee =
    [
        Tasks,
        new("/indicators", "指标", "Indicators"),
        new("/indicators/report", "季度报告", "Quarterly report"),
    ];

    private static readonly NavEntry[] Administrator =
    [
        new("/admin/users", "用户", "Users"),
        new("/admin/agencies", "单位和机关", "Organisations"),
        new("/admin/catalogue", "目录", "Catalogue"),
        new("/admin/settings", "设置", "Settings"),
        new("/admin/jobs", "作业", "Jobs"),
        new("/admin/audit", "审计日志", "Audit log"),
        new("/admin/seals", "日封", "Seals"),
        new("/admin/books", "导入导出", "Import, export"),
    ];

    public static IReadOnlyList<NavEntry> Of(CurrentPerson person) => person switch
    {
        _ when person.Is(Roles.Administrator) => Administrator,
        _ when person.Is(Roles.Association) => Association,
        _ when person.Is(Roles.Committee) => Committee,
        _ when person.Is(Roles.Carrier) => Carrier,
        _ when person.IsEnterprise => Enterprise,
        _ when person.Is(Roles.Police) => Police,
        _ => Regulator,
    };
}
