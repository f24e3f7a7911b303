using System.Linq.Expressions;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Oversight.Tips;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Security;

/// <summary>
/// Who sees which rows: the one place. An enterprise sees its own rows and those of movements it is a party to; a
/// regulator those of its region and below within its remit, which is of enterprises and of substances; the association
/// only its members' names and figures; the committee office and administrators no goods.
/// </summary>
public static partial class Visibility
{
    public static IQueryable<Organisation> Organisations(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        if (p.Is(Roles.Administrator)) return db.Organisations;
        if (p.IsRegulator)
        {
            string prefix = p.RegionPrefix;
            OrganisationKinds remit = KindsOf(p);
            IQueryable<PlanUnit> opened = OpenedByPlans(db, p);
            return db.Organisations.Where(
                o => o.Id == own || (o.Region.StartsWith(prefix) && (o.Kinds & remit) != 0)
                    || opened.Any(u => u.Unit == o.Id));
        }

        if (p.Is(Roles.Association)) return db.Organisations.Where(o => o.Id == own || o.MemberOf == own);
        return db.Organisations.Where(o => o.Id == own);
    }

    /// <summary>Organisations whose goods, permits and people the person may see.</summary>
    public static IQueryable<Organisation> Holders(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        if (p.IsRegulator) return Organisations(db, p);
        return p.IsEnterprise ? db.Organisations.Where(o => o.Id == own) : db.Organisations.Where(o => false);
    }

    public static IQueryable<Site> Sites(TraceabilityDb db, CurrentPerson p) =>
        db.Sites.Where(s => Holders(db, p).Any(o => o.Id == s.Organisation));

    public static IQueryable<Person> People(TraceabilityDb db, CurrentPerson p) =>
        db.People.Where(x => x.Organisation != null && Holders(db, p).Any(o => o.Id == x.Organisation));

    /// <summary>
    /// Whoever stands on some of the movements one sees: both sides sign the same voucher.
    /// </summary>
    public static IQueryable<Person> PeopleNamed(
        TraceabilityDb db, CurrentPerson p, IReadOnlyCollection<Id<Movement>> on) =>
        db.People.Where(x => Movements(db, p).Any(m => on.Contains(m.Id)
            && (m.HandedOverBy == x.Id || m.TakenOverBy == x.Id || m.Driver == x.Id)));

    /// <summary>Common products, one's own, and those of organisations one oversees.</summary>
    public static IQueryable<Product> Products(TraceabilityDb db, CurrentPerson p) =>
        db.Products.Where(x => x.Owner == null || Holders(db, p).Any(o => o.Id == x.Owner));

    /// <summary>
    /// Those of them whose figures one may see: with a substance of one's remit in them, as with accounts.
    /// </summary>
    public static IQueryable<Product> ProductsOfRemit(TraceabilityDb db, CurrentPerson p) =>
        RemitOf(p) is { } classes
            ? Products(db, p).Where(x => Products(db, classes).Any(r => r.Id == x.Id)) : Products(db, p);

    /// <summary>The listed substances of one's remit: what reports on controlled goods are about.</summary>
    public static IQueryable<Substance> Substances(TraceabilityDb db, CurrentPerson p) =>
        RemitOf(p) is { } classes ? db.Substances.Where(s => classes.Contains(s.Class)) : db.Substances;

    public static IQueryable<Permit> Permits(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        // A crew carries the paper of the goods it carries, though the paper is the shipper's.
        bool carries = p.Is(Roles.Carrier);
        IQueryable<Permit> held = db.Permits.Where(x => x.IssuedBy == own || Holders(db, p).Any(o => o.Id == x.Holder)
            || (carries && db.Movements.Any(m => m.TransportPermit == x.Id
                && Consignments(db, p).Any(c => c.Dispatch == m.Id))));
        if (RemitOf(p) is not { } classes) return held;
        return held.Where(x => x.IssuedBy == own || x.Lines.Count == 0
            || x.Lines.Any(l => db.Substances.Any(s => s.Code == l.Substance && classes.Contains(s.Class))));
    }

    /// <summary>
    /// One's own permits, those that name one as the seller, and those one has drawn on: a seller has to know what is
    /// left of the paper that it is shown.
    /// </summary>
    public static IQueryable<Permit> PermitsToDraw(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        if (!p.IsEnterprise) return Permits(db, p);
        return db.Permits.Where(x => x.Holder == own || x.Counterparty == own || db.Movements.Any(m =>
            m.Organisation == own && (m.PurchasePermit == x.Id || m.TransportPermit == x.Id)));
    }

    /// <summary>
    /// An authority sees those sent to it, and those of applicants it oversees; a draft is the applicant's.
    /// </summary>
    public static IQueryable<PermitApplication> Applications(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        if (p.IsEnterprise) return db.PermitApplications.Where(a => a.Applicant == own);
        IQueryable<PermitApplication> sent = db.PermitApplications.Where(a => a.State != ApplicationState.Draft
            && (a.Agency == own || Holders(db, p).Any(o => o.Id == a.Applicant)));
        if (RemitOf(p) is not { } classes) return sent;
        return sent.Where(a => a.Agency == own
            || a.Lines.Any(l => db.Substances.Any(s => s.Code == l.Substance && classes.Contains(s.Class))));
    }

    public static IQueryable<StockDeclaration> Declarations(TraceabilityDb db, CurrentPerson p)
    {
        IQueryable<StockDeclaration> held = db.StockDeclarations
            .Where(d => Holders(db, p).Any(o => o.Id == d.Organisation));
        return RemitOf(p) is not { } classes ? held
            : held.Where(d => db.Substances.Any(s => s.Code == d.Substance && classes.Contains(s.Class)));
    }

    public static IQueryable<Parcel> Parcels(TraceabilityDb db, CurrentPerson p) =>
        db.Parcels.Where(x => Holders(db, p).Any(o => o.Id == x.Carrier));

    /// <summary>A unit sees the visits it had, an authority its own and those of units it oversees.</summary>
    public static IQueryable<SiteVisit> Visits(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        return db.SiteVisits.Where(v => v.Agency == own || Holders(db, p).Any(o => o.Id == v.Visited));
    }

    public static IQueryable<Movement> Movements(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        if (p.IsEnterprise)
        {
            return db.Movements.Where(
                m => m.Organisation == own || m.Owner == own || m.Counterparty == own || m.Carrier == own);
        }

        IQueryable<Organisation> holders = Holders(db, p);
        IQueryable<Movement> seen = db.Movements.Where(m => m.Organisation == own
            || holders.Any(o => o.Id == m.Organisation) || holders.Any(o => o.Id == m.Counterparty));
        if (RemitOf(p) is not { } classes) return seen;
        IQueryable<Lot> lots = Lots(db, classes);
        return seen.Where(m => db.MovementLines.Any(l => l.Movement == m.Id && lots.Any(lot => lot.Id == l.Commodity)));
    }

    /// <summary>
    /// The newest of the movements one sees, at most so many. For a party to them each part it plays is asked of the
    /// index of that part, so that the page costs the same however long the books are.
    /// </summary>
    public static IQueryable<Movement> NewestMovements(
        TraceabilityDb db, CurrentPerson p, Func<IQueryable<Movement>, IQueryable<Movement>> narrow, int count)
    {
        if (!p.IsEnterprise) return narrow(Movements(db, p)).OrderByDescending(m => m.Id).Take(count);
        Id<Organisation> own = p.Organisation;
        IQueryable<Id<Movement>> newest = Part(m => m.Organisation == own)
            .Union(Part(m => m.Counterparty == own))
            .Union(Part(m => m.Owner == own && m.Owner != m.Organisation))
            .Union(Part(m => m.Carrier == own));
        return db.Movements.Where(m => newest.Contains(m.Id)).OrderByDescending(m => m.Id).Take(count);

        IQueryable<Id<Movement>> Part(Expression<Func<Movement, bool>> plays) =>
            narrow(db.Movements.Where(plays)).OrderByDescending(m => m.Id).Take(count).Select(m => m.Id);
    }

    public static IQueryable<Account> Accounts(TraceabilityDb db, CurrentPerson p)
    {
        // One's own is an equality, not a look into a list of one: SQLite then walks an index in the order of the page.
        Id<Organisation> own = p.Organisation;
        if (p.IsEnterprise) return db.Accounts.Where(a => a.Owner == own);
        IQueryable<Account> held = db.Accounts.Where(a => Holders(db, p).Any(o => o.Id == a.Owner));
        if (RemitOf(p) is not { } classes) return held;
        IQueryable<Lot> lots = Lots(db, classes);
        return held.Where(a => lots.Any(lot => lot.Id == a.Commodity)
            || db.PermitLines.Any(l => l.Id == a.Commodity
                && db.Substances.Any(s => s.Code == l.Substance && classes.Contains(s.Class))));
    }

    public static IQueryable<Alert> Alerts(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        if (p.IsEnterprise) return db.Alerts.Where(a => a.Organisation == own);
        string prefix = p.RegionPrefix;
        bool isAuthority = p.IsRegulator;
        // An incident is also seen by those on whose ground it happened.
        // Sets that do not depend on the alert: PostgreSQL then looks each alert up in a hash.
        IQueryable<Alert> raised = db.Alerts.Where(a => Holders(db, p).Select(o => o.Id).Contains(a.Organisation)
            || (isAuthority && a.Region != null && a.Region.StartsWith(prefix)));
        if (RemitOf(p) is not { } classes) return raised;
        return raised.Where(a => a.ProductOrSubstance == null
            || db.Substances.Where(s => classes.Contains(s.Class)).Select(s => s.Code).Contains(a.ProductOrSubstance)
            || Products(db, classes).Select(x => x.Code).Contains(a.ProductOrSubstance));
    }

    /// <summary>举报: the police of the region they name, and those above them; nobody else.</summary>
    public static IQueryable<Tip> Tips(TraceabilityDb db, CurrentPerson p)
    {
        string prefix = p.RegionPrefix;
        return p.Is(Roles.Police) ? db.Tips.Where(t => t.Region.StartsWith(prefix)) : db.Tips.Where(t => false);
    }

    public static IQueryable<Recall> Recalls(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        return db.Recalls.Where(r => r.Organisation == own || Accounts(db, p).Any(a => a.Commodity == r.Lot));
    }

    public static IQueryable<Refusal> Refusals(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        return p.IsEnterprise
            ? db.Refusals.Where(r => r.Organisation == own)
            : db.Refusals.Where(r => Holders(db, p).Any(o => o.Id == r.Organisation));
    }

    /// <summary>An administrator sees every import, a unit those it made itself.</summary>
    public static IQueryable<ImportRun> Imports(TraceabilityDb db, CurrentPerson p)
    {
        string own = p.OrganisationCode;
        return p.Is(Roles.Administrator) ? db.ImportRuns
            : db.ImportRuns.Where(r => p.IsEnterprise && r.OwnOnly && r.ForOrganisation == own);
    }

    /// <summary>A package is seen by whoever may see an account it stands or stood on.</summary>
    public static IQueryable<Package> Packages(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        return db.Packages.Where(x => x.IssuedBy == own || Accounts(db, p).Any(a => a.Package == x.Id));
    }

    /// <summary>A scan is seen by who scanned, by whose site it was at, and by who oversees either.</summary>
    public static IQueryable<Scan> Scans(TraceabilityDb db, CurrentPerson p) =>
        db.Scans.Where(s => Holders(db, p).Any(o => o.Id == s.Organisation) || Sites(db, p).Any(x => x.Id == s.Site));

    /// <summary>The classes of substance a regulator may see; null when there is no such bound.</summary>
    private static IReadOnlyList<SubstanceClass>? RemitOf(CurrentPerson p) =>
        p.IsEnterprise ? null : Remit.SubstancesOf(p.Agency ?? AgencyKind.Committee);

    private static IQueryable<Product> Products(TraceabilityDb db, IReadOnlyList<SubstanceClass> classes) =>
        db.Products.Where(x => x.Contents.Any(
            c => db.Substances.Any(s => s.Code == c.Substance && classes.Contains(s.Class))));

    private static IQueryable<Lot> Lots(TraceabilityDb db, IReadOnlyList<SubstanceClass> classes) =>
        db.Lots.Where(lot => Products(db, classes).Any(x => x.Id == lot.Product));
}
