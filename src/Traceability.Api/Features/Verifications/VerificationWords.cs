using Traceability.Api.Language;
using Traceability.Domain.Oversight.Verifications;

namespace Traceability.Api.Features.Verifications;

/// <summary>How people call where a verification stands, what was done and found.</summary>
internal static class VerificationWords
{
    public static string Of(VerificationState state) => state switch
    {
        VerificationState.Planned => Tongue.Say("待核查", "planned"),
        VerificationState.OnSite => Tongue.Say("现场核查中", "on site"),
        VerificationState.ToSign => Tongue.Say("待签名", "to be signed"),
        VerificationState.Verified => Tongue.Say("核实", "verified"),
        VerificationState.ToRectify => Tongue.Say("限期整改", "to be put right"),
        VerificationState.Refused => Tongue.Say("不予核实", "not verified"),
        VerificationState.Cancelled => Tongue.Say("已取消", "cancelled"),
    };

    public static string Of(VerificationAct act) => act switch
    {
        VerificationAct.Plan => Tongue.Say("安排核查", "planned"),
        VerificationAct.Move => Tongue.Say("改期", "moved"),
        VerificationAct.Begin => Tongue.Say("到场", "on site"),
        VerificationAct.Close => Tongue.Say("填写完毕，送签", "checklist closed"),
        VerificationAct.Reopen => Tongue.Say("重新填写", "opened again"),
        VerificationAct.Sign => Tongue.Say("执法人员签名", "signed by an officer"),
        VerificationAct.UnitSigns => Tongue.Say("被核查单位签名", "signed for the unit"),
        VerificationAct.UnitRefuses => Tongue.Say("被核查单位拒绝签名", "the unit refused to sign"),
        VerificationAct.Seal => Tongue.Say("归档封存", "sealed"),
        VerificationAct.Cancel => Tongue.Say("取消", "cancelled"),
    };

    public static string Of(VerificationMark mark) => mark switch
    {
        VerificationMark.Yes => Tongue.Say("是", "yes"),
        VerificationMark.No => Tongue.Say("否", "no"),
        VerificationMark.NotApplicable => Tongue.Say("不适用", "not applicable"),
    };

    public static string Of(VerificationOutcome outcome) => outcome switch
    {
        VerificationOutcome.Verified => Tongue.Say("核实：情况属实", "verified: it is as registered"),
        VerificationOutcome.ToRectify => Tongue.Say("限期整改", "to be put right by a day"),
        VerificationOutcome.Refused => Tongue.Say("不予核实", "not verified"),
    };
}
