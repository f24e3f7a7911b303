using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: cases, requests between agencies, reports of losses.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Cases =>
    [
        new("/cases", "案件", "Cases", Policies.Authority),
        new("/cases/new", "立案", "Open a case", Policies.Police),
        new("/cases/{Number:long}", "案件", "A case", Policies.Authority),
        new("/cases/{Number:long}/items", "查获物品", "Seized items", Policies.Authority),
        new("/cases/{Number:long}/items/new", "登记查获物品", "Record what was found", Policies.Authority),
        new("/cases/{Number:long}/items/{Item:long}", "查获物品", "A seized item", Policies.Authority),
        new("/cases/{Number:long}/chain", "责任链", "Chain of responsibility", Policies.Authority),
        new("/cases/{Number:long}/requests", "协查函", "Requests to agencies", Policies.Authority),
        new("/cases/{Number:long}/measures", "处理处罚", "Measures", Policies.Authority),
        new("/cases/{Number:long}/members", "办案人员", "People on the case", Policies.Authority),
        new("/cases/{Number:long}/looks", "查阅记录", "Who looked", Policies.Authority),
        new("/agency-requests", "协查函", "Requests of other agencies", Policies.Authority),
        new("/agency-requests/{Request:long}", "协查函", "A request", Policies.Authority),
        new("/losses", "流失报告", "Loss reports", Policies.ReadGoods),
        new("/losses/new", "报告丢失、被盗、被抢", "Report a loss", Policies.BookGoods),
        new("/losses/{Number:long}", "流失报告", "A loss report", Policies.ReadGoods),
    ];
}
