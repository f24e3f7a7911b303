using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: enrolments, verifications on site, controlled equipment.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Verification =>
    [
        new("/enrolments", "入网登记申请", "Enrolments", Policies.Authority),
        new("/enrolments/{Number:long}", "入网登记申请", "An enrolment", Policies.Authority),
        new("/verifications", "实地核查", "Verifications on site", Policies.ReadGoods),
        new("/verifications/new", "安排核查", "Plan a verification", Policies.Authority),
        new("/verifications/{Number:long}", "实地核查", "A verification", Policies.ReadGoods),
        new("/devices", "受控设备", "Controlled equipment", Policies.ReadGoods),
        new("/devices/new", "登记受控设备", "Register controlled equipment", Policies.BookGoods),
        new("/devices/{Number:long}", "受控设备", "A controlled device", Policies.ReadGoods),
        new("/admin/device-kinds", "受控设备种类", "Kinds of controlled equipment", Policies.Administer),
        new("/coverage/lists", "比对名单", "Compare a list", Policies.Authority),
    ];
}
