using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;

namespace Traceability.Api.Security;

/// <summary>
/// Inspections: the agencies of a plan and those of the same kind above its lead; the unit its own, an unannounced one
/// not before it has begun. While a plan runs and within its period its units are open to the agencies that take part,
/// wherever they are: nothing else is.
/// </summary>
public static partial class Visibility
{
    public static IQueryable<InspectionPlan> Plans(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        if (!p.IsRegulator) return db.InspectionPlans.Where(x => false);
        (string prefix, AgencyKind? kind) = (p.RegionPrefix, p.Agency);
        // Who declined may still change its mind while the plan is fixed, and sees nothing of it afterwards.
        return db.InspectionPlans.Where(x => x.Lead == own
            || (x.State != PlanState.Draft && (db.PlanAgencies.Any(a => a.Plan == x.Id && a.Agency == own
                    && (a.Answer != AgencyAnswer.Declined || x.State == PlanState.Fixed))
                || db.Organisations.Any(o => o.Id == x.Lead && o.Agency == kind && o.Region.StartsWith(prefix)))));
    }

    public static IQueryable<Inspection> Inspections(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        if (p.IsEnterprise)
        {
            return db.Inspections.Where(i => i.Unit == own && ((i.State != InspectionState.Planned
                    && i.State != InspectionState.CalledOff)
                || db.InspectionPlans.Any(x => x.Id == i.Plan && x.Kind != PlanKind.Unannounced)));
        }

        return db.Inspections.Where(i => Plans(db, p).Any(x => x.Id == i.Plan));
    }

    public static IQueryable<InspectionFinding> Findings(TraceabilityDb db, CurrentPerson p)
    {
        // A unit is told of a finding when the record is laid before it.
        bool isUnit = p.IsEnterprise;
        return db.InspectionFindings.Where(f => Inspections(db, p).Any(i => i.Id == f.Inspection
            && (!isUnit || i.EndedAt != null)));
    }

    /// <summary>现场: goods that stand in a store of an inspected unit, whoever owns them, of the classes of one's
    /// remit.</summary>
    public static IQueryable<Account> StandingAt(TraceabilityDb db, CurrentPerson p, Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        long holder = site.Id.Value;
        IQueryable<Account> there = db.Accounts.Where(
            a => a.Kind == AccountKind.OnHand && a.Holder == holder && a.Entries > 0);
        if (RemitOf(p) is not { } classes) return there;
        IQueryable<Domain.Catalogue.Lot> lots = Lots(db, classes);
        return there.Where(a => lots.Any(lot => lot.Id == a.Commodity));
    }

    /// <summary>Whom an authority may act on; what a plan opened is only to be looked at.</summary>
    public static IQueryable<Organisation> Overseen(TraceabilityDb db, CurrentPerson p)
    {
        ArgumentNullException.ThrowIfNull(p);
        if (!p.IsRegulator) return Organisations(db, p);
        (Id<Organisation> own, string prefix) = (p.Organisation, p.RegionPrefix);
        OrganisationKinds remit = KindsOf(p);
        return db.Organisations.Where(
            o => o.Id == own || (o.Region.StartsWith(prefix) && (o.Kinds & remit) != 0));
    }

    private static OrganisationKinds KindsOf(CurrentPerson p) =>
        Remit.OrganisationsOf(p.Agency ?? AgencyKind.Committee)
            | OrganisationKinds.Regulator | OrganisationKinds.Association;

    /// <summary>Targets of plans that run today and in which the person's agency takes part.</summary>
    private static IQueryable<PlanUnit> OpenedByPlans(TraceabilityDb db, CurrentPerson p)
    {
        (Id<Organisation> own, DateOnly today) = (p.Organisation, p.Today);
        return db.PlanUnits.Where(u => u.IsTarget
            && db.PlanAgencies.Any(a => a.Plan == u.Plan && a.Agency == own && a.Answer == AgencyAnswer.Accepted)
            && db.InspectionPlans.Any(x => x.Id == u.Plan && x.State == PlanState.Running
                && x.From <= today && today <= x.To));
    }

    private static Task<bool> SeesInspectionAsync(
        TraceabilityDb db, CurrentPerson p, long record, CancellationToken cancellationToken)
    {
        Id<Inspection> id = new(record);
        // A unit reads the officers' files when the record is laid before it.
        bool isUnit = p.IsEnterprise;
        return Inspections(db, p).AnyAsync(i => i.Id == id && (!isUnit || i.EndedAt != null), cancellationToken);
    }
}
