using Traceability.Api.Language;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Duties;

/// <summary>How people call the posts.</summary>
internal static class DutyWords
{
    public static string Of(DutyKind kind) => kind switch
    {
        DutyKind.Report => Tongue.Say("提交报告", "reports"),
        DutyKind.Renewal => Tongue.Say("延续证件", "renewals"),
        DutyKind.HandBack => Tongue.Say("交回证件", "papers to hand back"),
        DutyKind.Completion => Tongue.Say("补正申请", "applications to complete"),
        DutyKind.Decision => Tongue.Say("办理申请", "decisions"),
        DutyKind.Alert => Tongue.Say("答复预警", "alerts to answer"),
        DutyKind.Appointment => Tongue.Say("配备人员", "appointments"),
        DutyKind.Declaration => Tongue.Say("申报存量", "declarations of stock"),
        DutyKind.Cancellation => Tongue.Say("停业后注销、处理库存", "what a business that stopped owes"),
        DutyKind.TakeBack => Tongue.Say("收回拒收货物", "refused goods to take back"),
        DutyKind.Finding => Tongue.Say("整改检查发现的问题", "findings to put right"),
        DutyKind.Inspection => Tongue.Say("检查、签名", "inspections and records to sign"),
        DutyKind.PlanAnswer => Tongue.Say("答复检查计划", "plans to answer"),
        DutyKind.Enrolment => Tongue.Say("办理入网登记", "enrolments"),
        DutyKind.Verification => Tongue.Say("实地核查", "verifications on site"),
        DutyKind.DeviceCheck => Tongue.Say("受控设备自查", "equipment to check"),
        DutyKind.DeviceTakeOver => Tongue.Say("接收受控设备", "equipment to take over"),
        DutyKind.DeviceRegistration => Tongue.Say("登记受控设备", "equipment to register"),
        DutyKind.Rectification => Tongue.Say("核查后整改", "what a verification found"),
        DutyKind.AgencyRequest => Tongue.Say("答复协查函", "requests of other agencies"),
        DutyKind.Suspicion => Tongue.Say("答复可疑情况报告", "suspicious reports to answer"),
        DutyKind.EndUse => Tongue.Say("核查最终用户", "final users to verify"),
        DutyKind.LossReceipt => Tongue.Say("接收流失报告", "loss reports to receive"),
    };

    public static string Of(PersonRole role) => role switch
    {
        PersonRole.LegalRepresentative => Tongue.Say("法定代表人", "legal representative"),
        PersonRole.Officer => Tongue.Say("专管员（安全员）", "officer in charge"),
        PersonRole.Keeper => Tongue.Say("保管员", "keeper"),
        PersonRole.Handler => Tongue.Say("经手人", "handler"),
        PersonRole.Driver => Tongue.Say("驾驶员", "driver"),
        PersonRole.Informant => Tongue.Say("信息员", "informant"),
        PersonRole.NaturalPerson => Tongue.Say("自然人", "person"),
    };
}
