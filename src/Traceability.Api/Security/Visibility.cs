using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Api.Security;

/// <summary>
/// Who sees which rows: the one place. An enterprise sees its own rows and those of movements it is a party to; a
/// regulator those of its
/// region and below within its remit; the association only its members' names and figures; the committee office and
/// administrators no goods.
/// </summary>
public static class Visibility
{
    public static IQueryable<Organisation> Organisations(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        if (p.Is(Roles.Administrator)) return db.Organisations;
        if (p.IsRegulator)
        {
            string prefix = p.RegionPrefix;
            OrganisationKinds remit = Remit.OrganisationsOf(p.Agency ?? AgencyKind.Committee)
                | OrganisationKinds.Regulator | OrganisationKinds.Association;
            return db.Organisations.Where(
                o => o.Id == own || (o.Region.StartsWith(prefix) && (o.Kinds & remit) != 0));
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

    /// <summary>Common products, one's own, and those of organisations one oversees.</summary>
    public static IQueryable<Product> Products(TraceabilityDb db, CurrentPerson p) =>
        db.Products.Where(x => x.Owner == null || Holders(db, p).Any(o => o.Id == x.Owner));

    public static IQueryable<Permit> Permits(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        return db.Permits.Where(x => x.IssuedBy == own || Holders(db, p).Any(o => o.Id == x.Holder));
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
        if (Remit.SubstancesOf(p.Agency ?? AgencyKind.Committee) is not { } classes) return seen;
        return seen.Where(m => db.MovementLines.Any(l => l.Movement == m.Id && db.Lots.Any(lot => lot.Id == l.Commodity
            && db.ProductContents.Any(c => c.Product == lot.Product
                && db.Substances.Any(s => s.Code == c.Substance && classes.Contains(s.Class))))));
    }

    public static IQueryable<Account> Accounts(TraceabilityDb db, CurrentPerson p) =>
        db.Accounts.Where(a => Holders(db, p).Any(o => o.Id == a.Owner));

    public static IQueryable<Consignment> Consignments(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        if (p.IsEnterprise)
            return db.Consignments.Where(c => c.Shipper == own || c.Consignee == own || c.Carrier == own);
        return db.Consignments.Where(c => Holders(db, p).Any(o => o.Id == c.Shipper || o.Id == c.Consignee));
    }

    public static IQueryable<Alert> Alerts(TraceabilityDb db, CurrentPerson p) =>
        db.Alerts.Where(a => Holders(db, p).Any(o => o.Id == a.Organisation));

    public static IQueryable<Refusal> Refusals(TraceabilityDb db, CurrentPerson p) =>
        db.Refusals.Where(r => Holders(db, p).Any(o => o.Id == r.Organisation));

    /// <summary>A package is seen by whoever may see an account it stands or stood on.</summary>
    public static IQueryable<Package> Packages(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        return db.Packages.Where(x => x.IssuedBy == own || db.Accounts.Any(a => a.Package == x.Id
            && Holders(db, p).Any(o => o.Id == a.Owner)));
    }
}
