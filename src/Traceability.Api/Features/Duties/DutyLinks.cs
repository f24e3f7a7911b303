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
        DutyKind.Appointment => "/unit/people",
        DutyKind.Cancellation => "/permits",
        DutyKind.Declaration => $"/unit/declarations?substance={Uri.EscapeDataString(duty.Subject)}",
    };

    public static string Subject(DutyRow duty) => duty.Kind switch
    {
        DutyKind.Appointment => DutyWords.Of(Enum.Parse<PersonRole>(duty.Subject)),
        DutyKind.Alert => Tongue.Say($"预警 {duty.Subject}", $"alert {duty.Subject}"),
        DutyKind.AgencyRequest => Tongue.Say("协查函", "request of another agency"),
        DutyKind.LossReceipt => Tongue.Say($"流失报告 {duty.Subject}", $"loss report {duty.Subject}"),
        DutyKind.Report or DutyKind.Renewal or DutyKind.HandBack or DutyKind.Completion or DutyKind.Decision
            or DutyKind.Declaration or DutyKind.Cancellation => duty.Subject,
    };
}
