using Traceability.Api.Language;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Duties;

/// <summary>Where a duty is done, and how its subject is called.</summary>
internal static class DutyLinks
{
    public static string Of(DutyRow duty) => duty.Kind switch
    {
        DutyKind.Report => "/reports",
        DutyKind.Renewal or DutyKind.HandBack => $"/permits/{Uri.EscapeDataString(duty.Subject)}",
        DutyKind.Completion or DutyKind.Decision => $"/applications/{Uri.EscapeDataString(duty.Subject)}",
        DutyKind.Alert => $"/alerts/{duty.Subject}",
        DutyKind.AgencyRequest => $"/agency-requests/{duty.Subject}",
        DutyKind.LossReceipt => $"/losses/{duty.Subject}",
        DutyKind.Suspicion => $"/suspicions/{duty.Subject}",
        DutyKind.EndUse => $"/end-use/{duty.Subject}",
        DutyKind.Appointment => "/unit/people",
        DutyKind.Finding => $"/inspections/findings/{duty.Subject}",
        DutyKind.Inspection => $"/inspections/{duty.Subject}",
        DutyKind.PlanAnswer => $"/inspections/plans/{duty.Subject}",
        DutyKind.Cancellation => "/permits",
        DutyKind.TakeBack => $"/returns/{duty.Subject}",
        DutyKind.Enrolment => $"/enrolments/{duty.Subject}",
        DutyKind.Verification or DutyKind.Rectification => $"/verifications/{duty.Subject}",
        DutyKind.DeviceCheck or DutyKind.DeviceTakeOver => $"/devices/{duty.Subject}",
        DutyKind.DeviceRegistration => "/devices/new",
        DutyKind.Declaration => $"/unit/declarations?substance={Uri.EscapeDataString(duty.Subject)}",
    };

    public static string Subject(DutyRow duty) => duty.Kind switch
    {
        DutyKind.Appointment => DutyWords.Of(Enum.Parse<PersonRole>(duty.Subject)),
        DutyKind.Alert => Tongue.Say($"预警 {duty.Subject}", $"alert {duty.Subject}"),
        DutyKind.TakeBack => Tongue.Say($"一票货 {duty.Subject}", $"consignment {duty.Subject}"),
        DutyKind.Enrolment => Tongue.Say($"申请 {duty.Subject}", $"enrolment {duty.Subject}"),
        DutyKind.Verification or DutyKind.Rectification or DutyKind.DeviceRegistration =>
            Tongue.Say($"核查 {duty.Subject}", $"verification {duty.Subject}"),
        DutyKind.DeviceCheck or DutyKind.DeviceTakeOver =>
            Tongue.Say($"设备 {duty.Subject}", $"device {duty.Subject}"),
        DutyKind.Finding => Tongue.Say($"问题 {duty.Subject}", $"finding {duty.Subject}"),
        DutyKind.Inspection => Tongue.Say($"检查 {duty.Subject}", $"inspection {duty.Subject}"),
        DutyKind.PlanAnswer => Tongue.Say($"计划 {duty.Subject}", $"plan {duty.Subject}"),
        DutyKind.AgencyRequest => Tongue.Say("协查函", "request of another agency"),
        DutyKind.Suspicion => Tongue.Say($"报告 {duty.Subject}", $"report {duty.Subject}"),
        DutyKind.EndUse => Tongue.Say($"核查 {duty.Subject}", $"verification {duty.Subject}"),
        DutyKind.LossReceipt => Tongue.Say($"流失报告 {duty.Subject}", $"loss report {duty.Subject}"),
        DutyKind.Report or DutyKind.Renewal or DutyKind.HandBack or DutyKind.Completion or DutyKind.Decision
            or DutyKind.Declaration or DutyKind.Cancellation => duty.Subject,
    };
}
