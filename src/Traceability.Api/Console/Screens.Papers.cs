using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: permits, applications, duties, reports.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Papers =>
    [
        new("/permits", "许可备案", "Permits", Policies.ReadGoods),
        new("/permits/{number}", "证件", "Permit", Policies.ReadGoods),
        new("/applications", "许可申请", "Applications", Policies.ReadGoods),
        new("/applications/{number}", "申请", "Application", Policies.ReadGoods),
        new("/applications/new", "申请办理", "Apply", Policies.BookGoods),
        new("/applications/new/{type}", "填写申请", "Application form", Policies.BookGoods),
        new("/reports", "限期报告", "Reports", Policies.ReadGoods),
        new("/reports/filed/{number:long}", "已提交的报告", "Filed report", Policies.ReadGoods),
        new("/reports/goods", "收发存报表", "Goods report", Policies.ReadGoods),
        new("/duties", "办理日历", "Calendar", Policies.ReadGoods),
        new("/duties/units", "各单位待办", "What units owe", Policies.Authority),
        new("/rules", "规则", "Rules", Policies.SignedIn),
        new("/help", "帮助", "Help", Policies.SignedIn),
    ];
}
