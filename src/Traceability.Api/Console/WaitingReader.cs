using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Traceability.Api.Features.Arrivals;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.ConsoleUi;

/// <summary>
/// The numbers in the navigation. Counted no further than <see cref="CountMost"/> and kept for half a minute: they say
/// where to look, the page says how much there is.
/// </summary>
public sealed class WaitingReader(TraceabilityDbFactory factory, IMemoryCache cache)
{
    public const int CountMost = 99;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    public async Task<IReadOnlyDictionary<WaitingFor, int>> ReadAsync(
        CurrentPerson person, IEnumerable<WaitingFor> wanted, CancellationToken cancellationToken)
    {
        string key = $"waiting:{person.UserId}";
        if (cache.TryGetValue(key, out IReadOnlyDictionary<WaitingFor, int>? known) && known is not null) return known;
        // A context of its own: the page beside it is reading at the same time.
        await using TraceabilityDb db = factory.CreateDbContext();
        Dictionary<WaitingFor, int> counts = [];
        foreach (WaitingFor what in wanted) counts[what] = await CountAsync(db, what, person, cancellationToken);
        return cache.Set(key, (IReadOnlyDictionary<WaitingFor, int>)counts, Kept);
    }

    private static Task<int> CountAsync(
        TraceabilityDb db, WaitingFor what, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Organisation> own = person.Organisation;
        return what switch
        {
            WaitingFor.Arrivals => ToReceiveOrTakeBack(db, own)
                .Take(CountMost + 1).CountAsync(cancellationToken),
            WaitingFor.Trips => OnTheWay(db, db.Consignments.Where(c => c.Carrier == own))
                .Take(CountMost + 1).CountAsync(cancellationToken),
            WaitingFor.Alerts => Visibility.Alerts(db, person)
                .Where(a => a.State == AlertState.Open || a.State == AlertState.Acknowledged
                    || a.State == AlertState.Investigating)
                .Take(CountMost + 1).CountAsync(cancellationToken),
            WaitingFor.Applications => db.PermitApplications
                .Where(a => a.Agency == own && (a.State == ApplicationState.Submitted
                    || a.State == ApplicationState.Accepted || a.State == ApplicationState.Reviewed))
                .Take(CountMost + 1).CountAsync(cancellationToken),
            WaitingFor.Enrolments => db.Enrolments
                .Where(e => e.Agency == own && (e.State == EnrolmentState.Sent
                    || e.State == EnrolmentState.UnderReview))
                .Take(CountMost + 1).CountAsync(cancellationToken),
            WaitingFor.Inspections => InspectionsAsync(db, person, cancellationToken),
        };
    }

    /// <summary>What comes and is not refused, and what others refused of ours.</summary>
    private static IQueryable<Consignment> ToReceiveOrTakeBack(TraceabilityDb db, Id<Organisation> own)
    {
        IQueryable<Consignment> refused = ListReturns.Open(db, db.Consignments);
        IQueryable<Consignment> coming = OnTheWay(db, db.Consignments.Where(c => c.Consignee == own));
        return db.Consignments.Where(c =>
            (coming.Any(x => x.Id == c.Id) && !refused.Any(r => r.Id == c.Id))
            || (c.Shipper == own && refused.Any(r => r.Id == c.Id)));
    }

    /// <summary>
    /// Invitations to answer, inspections of one's own to do, rectifications to check, verifications of the agency.
    /// </summary>
    private static async Task<int> InspectionsAsync(
        TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        (Id<Organisation> own, string user) = (person.Organisation, person.UserId);
        int invited = await db.PlanAgencies.CountAsync(a => a.Agency == own && a.Answer == AgencyAnswer.Invited
            && db.InspectionPlans.Any(p => p.Id == a.Plan && p.State == PlanState.Fixed), cancellationToken);
        IQueryable<Inspection> mine = db.Inspections.Where(i => db.InspectionOfficers.Any(o => o.Inspection == i.Id
            && db.PlanOfficers.Any(f => f.Id == o.Officer && f.UserId == user)));
        int todo = await mine.CountAsync(i => i.State == InspectionState.Planned || i.State == InspectionState.OnSite
            || i.State == InspectionState.Signing, cancellationToken);
        int answered = await db.InspectionFindings.CountAsync(f => f.State == FindingState.Answered
            && mine.Any(i => i.Id == f.Inspection), cancellationToken);
        int onSite = await db.Verifications.CountAsync(
            v => v.Agency == own && VerificationReader.Open.Contains(v.State), cancellationToken);
        return Math.Min(CountMost + 1, invited + todo + answered + onSite);
    }

    /// <summary>Those of which something has not arrived yet.</summary>
    private static IQueryable<Consignment> OnTheWay(
        TraceabilityDb db, IQueryable<Consignment> consignments) => consignments.Where(c =>
        db.MovementLines.Any(l => l.Movement == c.Dispatch
            && db.Accounts.Any(a => a.Id == l.To && a.Kind == AccountKind.InTransit
                && db.LedgerEntries.Any(e => e.Account == a.Id && e.Seq == a.Entries && e.After > 0))));
}
