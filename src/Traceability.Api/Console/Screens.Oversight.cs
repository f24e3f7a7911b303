using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: alerts, organisations, patrol, trace.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Oversight =>
    [
        new("/alerts", "预警", "Alerts", Policies.ReadGoods),
        new("/alerts/{Number:long}", "预警详情", "An alert", Policies.ReadGoods),
        new("/organisations", "单位", "Organisations", Policies.ReadParties),
        new("/organisations/{Code}", "单位详情", "An organisation", Policies.ReadParties),
        new("/coverage", "覆盖情况", "Coverage", Policies.Authority),
        new("/patrol", "网上巡查", "Patrol", Policies.Authority),
        new("/visits", "现场检查", "Visits", Policies.ReadGoods),
        new("/visits/new", "登记检查", "Record a visit", Policies.Authority),
        new("/trace", "追溯", "Trace", Policies.ReadGoods),
        new("/trace/{What}/{Code}", "追溯图", "Trace picture", Policies.ReadGoods),
        new("/tips/inbox", "举报线索", "Tips", Policies.Police),
        new("/tips/inbox/{Number:long}", "举报", "Tip", Policies.Police),
    ];
}
