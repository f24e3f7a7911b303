using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: enrolments, verifications on site.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Verification =>
    [
        new("/enrolments", "入网登记申请", "Enrolments", Policies.Authority),
        new("/enrolments/{Number:long}", "入网登记申请", "An enrolment", Policies.Authority),
        new("/verifications", "实地核查", "Verifications on site", Policies.ReadGoods),
        new("/verifications/new", "安排核查", "Plan a verification", Policies.Authority),
        new("/verifications/{Number:long}", "实地核查", "A verification", Policies.ReadGoods),
    ];
}
