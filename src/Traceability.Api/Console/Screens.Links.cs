using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: other systems, final users, suspicious reports.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Links =>
    [
        new("/webhooks", "推送订阅", "Webhooks", Policies.KeepWebhooks),
        new("/suspicions", "可疑情况报告", "Suspicious reports", Policies.ReadSuspicions),
        new("/suspicions/new", "报告可疑情况", "Report something suspicious", Policies.ReportSuspicions),
        new("/suspicions/{Number:long}", "一份可疑情况报告", "One suspicious report", Policies.ReadSuspicions),
        new("/end-use", "最终用户核查", "Verification of final users", Policies.ReadGoods),
        new("/end-use/new", "申报用途", "Declare a use", Policies.ReadGoods),
        new("/end-use/{Number:long}", "一次最终用户核查", "One verification", Policies.ReadGoods),
        new("/webhooks/{Number:long}", "一个推送订阅", "One webhook", Policies.KeepWebhooks),
    ];
}
