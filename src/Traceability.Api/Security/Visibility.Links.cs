using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange.Bundle;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Changes;
using Traceability.Domain.Oversight.Suspicions;
using Traceability.Domain.Oversight.EndUses;
using Traceability.Domain.Oversight.Webhooks;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Security;

/// <summary>What is seen of changes, webhooks, suspicious reports and checks of final users.</summary>
public static partial class Visibility
{
    /// <summary>
    /// Of these keys, those the person may see: a change is seen by whoever sees what changed, and by nobody else.
    /// </summary>
    public static async Task<HashSet<long>> SeenAsync(
        TraceabilityDb db, CurrentPerson p, ChangeKind kind, IReadOnlyCollection<long> keys, CancellationToken stop)
    {
        if (p.Is(Roles.Association) && kind is not (ChangeKind.Organisation or ChangeKind.Suspicion)) return [];
        return kind switch
        {
            ChangeKind.Movement => Keys(await Of<Movement>(m => Movements(db, p)
                .Where(x => m.Contains(x.Id)).Select(x => x.Id))),
            ChangeKind.Permit => Keys(await Of<Permit>(m => Permits(db, p)
                .Where(x => m.Contains(x.Id)).Select(x => x.Id))),
            ChangeKind.Application => Keys(await Of<PermitApplication>(m => Applications(db, p)
                .Where(x => m.Contains(x.Id)).Select(x => x.Id))),
            ChangeKind.Alert => Keys(await Of<Alert>(m => Alerts(db, p)
                .Where(x => m.Contains(x.Id)).Select(x => x.Id))),
            ChangeKind.Organisation => Keys(await Of<Organisation>(m => Organisations(db, p)
                .Where(x => m.Contains(x.Id)).Select(x => x.Id))),
            ChangeKind.Refusal => Keys(await Of<Refusal>(m => Refusals(db, p)
                .Where(x => m.Contains(x.Id)).Select(x => x.Id))),
            ChangeKind.Incident => Keys(await Of<IncidentReport>(m => Incidents(db, p)
                .Where(x => m.Contains(x.Id)).Select(x => x.Id))),
            ChangeKind.Visit => Keys(await Of<SiteVisit>(m => Visits(db, p)
                .Where(x => m.Contains(x.Id)).Select(x => x.Id))),
            ChangeKind.Recall => Keys(await Of<Recall>(m => Recalls(db, p)
                .Where(x => m.Contains(x.Id)).Select(x => x.Id))),
            ChangeKind.Report => Keys(await Of<DutyFiling>(m => Filings(db, p)
                .Where(x => m.Contains(x.Id)).Select(x => x.Id))),
            ChangeKind.Verification => Keys(await Of<EndUseCheck>(m => EndUseChecks(db, p)
                .Where(x => m.Contains(x.Id)).Select(x => x.Id))),
            ChangeKind.Suspicion => Keys(await Of<SuspicionReport>(m => Suspicions(db, p)
                .Where(x => m.Contains(x.Id)).Select(x => x.Id))),
        };

        Task<List<Id<T>>> Of<T>(Func<List<Id<T>>, IQueryable<Id<T>>> seen) =>
            seen([.. keys.Select(k => new Id<T>(k))]).ToListAsync(stop);

        static HashSet<long> Keys<T>(List<Id<T>> ids) => [.. ids.Select(i => i.Value)];
    }

    public static IQueryable<DutyFiling> Filings(TraceabilityDb db, CurrentPerson p) =>
        db.DutyFilings.Where(f => Holders(db, p).Any(o => o.Id == f.Organisation));

    /// <summary>Those of one's own organisation: whoever may keep one keeps them all; a machine its own.</summary>
    public static IQueryable<WebhookSubscription> Webhooks(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        string user = p.UserId;
        bool isMachine = p.Is(Roles.Machine) || p.Is(Roles.Platform);
        return db.WebhookSubscriptions.Where(s => s.Organisation == own && (!isMachine || s.Owner == user));
    }

    /// <summary>What a bundle of the person's books holds: every row as everywhere else.</summary>
    public static BundleRows BundleOf(TraceabilityDb db, CurrentPerson p) => new(
        Organisations(db, p), Sites(db, p), People(db, p), Products(db, p), Permits(db, p), Movements(db, p),
        Scans(db, p));

    public static IQueryable<BundleRun> Bundles(TraceabilityDb db, CurrentPerson p)
    {
        (string user, Id<Organisation> own) = (p.UserId, p.Organisation);
        return db.BundleRuns.Where(r => r.Owner == user && r.Organisation == own);
    }

    /// <summary>
    /// 可疑情况报告: who sent it, the police of the place and those above them; never the one it is about.
    /// </summary>
    public static IQueryable<SuspicionReport> Suspicions(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        string prefix = p.RegionPrefix;
        bool isPolice = IsOfPolice(p);
        return db.SuspicionReports.Where(r => r.Organisation == own || (isPolice && r.Region.StartsWith(prefix)));
    }

    /// <summary>The unit that is checked, who asked, and the authorities that oversee the unit.</summary>
    public static IQueryable<EndUseCheck> EndUseChecks(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        if (p.IsEnterprise) return db.EndUseChecks.Where(c => c.User == own || c.AskedBy == own);
        IQueryable<EndUseCheck> held = db.EndUseChecks
            .Where(c => Holders(db, p).Any(o => o.Id == c.User));
        return RemitOf(p) is not { } classes ? held
            : held.Where(c => db.Substances.Any(s => s.Code == c.Substance && classes.Contains(s.Class)));
    }

    private static bool IsOfPolice(CurrentPerson p) =>
        p.Is(Roles.Police) || (p.Is(Roles.Platform) && p.Agency == AgencyKind.Police);
}
