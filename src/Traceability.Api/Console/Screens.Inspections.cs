using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: joint inspections.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Inspections =>
    [
        new("/inspections", "现场检查", "Inspections", Policies.ReadGoods),
        new("/inspections/plans", "检查计划", "Plans of inspections", Policies.Authority),
        new("/inspections/plans/new", "编制检查计划", "Make a plan", Policies.Authority),
        new("/inspections/plans/{Number:long}", "检查计划详情", "A plan", Policies.Authority),
        new("/inspections/draw", "验证随机抽取", "Verify a draw", Policies.ReadGoods),
        new("/inspections/check", "核对封存", "Check a seal", Policies.ReadGoods),
        new("/inspections/{Number:long}", "一次检查", "An inspection", Policies.ReadGoods),
        new("/inspections/{Number:long}/checklist", "检查表", "Checklist", Policies.Authority),
        new("/inspections/count/{Number:long}", "现场清点", "Count on site", Policies.Authority),
        new("/inspections/{Number:long}/samples", "抽样和检验", "Samples", Policies.Authority),
        new("/inspections/{Number:long}/findings/new", "登记问题", "Record a finding", Policies.Authority),
        new("/inspections/findings/{Finding:long}", "检查问题", "A finding", Policies.ReadGoods),
        new("/inspections/{Number:long}/sign", "签名", "Sign", Policies.ReadGoods),
        new("/inspections/{Number:long}/record", "现场检查记录", "Record of inspection", Policies.ReadGoods),
    ];
}
