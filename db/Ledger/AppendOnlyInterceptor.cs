using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Arrivals;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Oversight.Changes;
using Traceability.Domain.Oversight.Devices;
using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Oversight.Records;
using Traceability.Domain.Oversight.Suspicions;
using Traceability.Domain.Oversight.Tips;
using Traceability.Domain.Oversight.EndUses;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Oversight.Webhooks;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;
using Traceability.Domain.Society;

namespace Traceability.Db.Ledger;

/// <summary>
/// History is not rewritten: an update or delete of a book row is refused here, and again by a trigger.
/// </summary>
internal sealed class AppendOnlyInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Refuse(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Refuse(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Refuse(DbContext? context)
    {
        if (context is null) return;
        foreach (EntityEntry entry in context.ChangeTracker.Entries())
        {
            bool changes = entry.State is EntityState.Modified or EntityState.Deleted;
            if (changes && entry.Entity
                is (Movement or MovementLine or LedgerEntry or DailySeal or Refusal or PermitEvent or DutyFiling
                    or ApplicationEvent or ApplicationPaper or CounterpartConfirmation or SiteVisit or Parcel
                    or Attachment or TransportLeg or LegHandover or AlertEvent or AlertPaper or LabelPrint
                    or PrintedLabel or TipEvent or TipFile or IndicatorValue or Notice or NoticeReceipt
                    or AuditEntry or Setting or IncidentReport or IncidentPhoto or RecordFile or RecordSignature
                    or RecordSeal or SelfCheckForm or SelfCheckItem or SelfCheck or SelfCheckAnswer or ArrivalEvent
                    or EnrolmentVersion or EnrolmentEvent or EnrolmentPaper or RegisterList or RegisterListRow
                    or VerificationEvent or VerificationAnswer or DeviceEvent or DeviceCheck or PlanOfficer
                    or PlanRecusal or PlanEvent or InspectionOfficer or InspectionEvent or ChecklistAnswer
                    or InspectionCount or InspectionCountLine or InspectionSample or SampleResult or FindingEvent
                    or CaseEvent or CaseLook or CaseLink or EvidenceHandover or RequestEvent or Change
                    or WebhookEvent or WebhookAttempt or SuspicionEvent or SuspicionFile or EndUseEvent))
            {
                throw new InvalidOperationException(
                    $"{entry.Metadata.ClrType.Name} is append-only; correct it with a reversal.");
            }
        }
    }
}
