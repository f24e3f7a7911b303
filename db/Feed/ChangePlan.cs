using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Changes;
using Traceability.Domain.Oversight.Suspicions;
using Traceability.Domain.Oversight.EndUses;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Db.Feed;

/// <summary>Which rows are changes that others are told of, and by what they are addressed: the one place.</summary>
public static class ChangePlan
{
    /// <summary>Null: nobody is told of this row.</summary>
    public static PendingChange? Of(object row) => row switch
    {
        Movement m => New(ChangeKind.Movement, m.Id.Value, $"{m.Id}", m.Organisation, m.PostedAt),
        Permit p => New(ChangeKind.Permit, p.Id.Value, p.Number, p.Holder, null),
        PermitApplication a => New(ChangeKind.Application, a.Id.Value, a.Number, a.Applicant, null),
        Alert a => New(ChangeKind.Alert, a.Id.Value, $"{a.Id}", a.Organisation, null),
        Organisation o => New(ChangeKind.Organisation, o.Id.Value, o.Code, o.Id, null),
        Refusal r => New(ChangeKind.Refusal, r.Id.Value, $"{r.Id}", r.Organisation, r.At),
        IncidentReport i => New(
            ChangeKind.Incident, i.Id.Value, $"{i.Consignment}", i.Organisation, i.RecordedAt),
        SiteVisit v => New(ChangeKind.Visit, v.Id.Value, $"{v.Id}", v.Visited, v.At),
        Recall r => New(ChangeKind.Recall, r.Id.Value, $"{r.Id}", r.Organisation, null),
        DutyFiling f => New(ChangeKind.Report, f.Id.Value, $"{f.Id}", f.Organisation, f.FiledAt),
        EndUseCheck c => New(ChangeKind.Verification, c.Id.Value, $"{c.Id}", c.User, null),
        SuspicionReport r => New(ChangeKind.Suspicion, r.Id.Value, $"{r.Id}", r.Organisation, null),
        _ => null,
    };

    private static PendingChange New(
        ChangeKind kind, long subject, string reference, Id<Organisation>? organisation, DateTime? at) =>
        new() { Kind = kind, Subject = subject, Reference = reference, Organisation = organisation, At = at };
}
