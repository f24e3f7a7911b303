using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Db.Reports;

/// <summary>Reads which permits of which holders are to be renewed or handed back on a day.</summary>
public static class TermReader
{
    /// <param name="holders">Null for every holder.</param>
    public static async Task<IReadOnlyList<TermDuty>> ReadAsync(
        TraceabilityDb db, IReadOnlyCollection<Id<Organisation>>? holders, DateOnly day,
        CancellationToken cancellationToken)
    {
        IReadOnlyCollection<string> types = PermitTerms.Types;
        IQueryable<Permit> permits = db.Permits.AsNoTracking().Where(p => types.Contains(p.Type));
        if (holders is not null) permits = permits.Where(p => holders.Contains(p.Holder));
        var rows = await permits.Select(p => new
        {
            Permit = p,
            // Who has stopped is asked to cancel, not to renew: see StopReader.
            IsSeenTo = db.BusinessStops.Any(s => s.Organisation == p.Holder && s.WithdrawnAt == null)
                || db.Permits.Any(f => f.Follows == p.Id)
                || db.PermitApplications.Any(a => a.About == p.Id && a.Kind == ApplicationKind.Renewal
                    && (a.State == ApplicationState.Submitted || a.State == ApplicationState.Incomplete
                        || a.State == ApplicationState.Accepted || a.State == ApplicationState.Reviewed
                        || a.State == ApplicationState.Verifying)),
            IsHandedBack = db.PermitEvents.Any(e => e.Permit == p.Id && e.Act == PermitAct.HandBack),
        }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => PermitTerms.On(r.Permit, r.IsSeenTo, r.IsHandedBack, day)).OfType<TermDuty>()
            .OrderBy(d => d.DueOn).ThenBy(d => d.Permit.Number, StringComparer.Ordinal)];
    }
}
