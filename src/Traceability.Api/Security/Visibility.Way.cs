using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Security;

/// <summary>What is seen of goods on their way.</summary>
public static partial class Visibility
{
    /// <summary>Shipper, consignee, carrier of any leg planned or travelled, and who oversees either end.</summary>
    public static IQueryable<Consignment> Consignments(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        if (p.IsEnterprise)
        {
            return db.Consignments.Where(c => c.Shipper == own || c.Consignee == own || c.Carrier == own
                || db.TransportLegs.Any(l => l.Consignment == c.Id && l.Carrier == own)
                || db.LegHandovers.Any(h => h.Consignment == c.Id && h.Carrier == own));
        }

        return db.Consignments.Where(c => Holders(db, p).Any(o => o.Id == c.Shipper || o.Id == c.Consignee)
            && Movements(db, p).Any(m => m.Id == c.Dispatch));
    }

    /// <summary>Seen with their consignment, and by those on whose ground it happened.</summary>
    public static IQueryable<IncidentReport> Incidents(TraceabilityDb db, CurrentPerson p)
    {
        string prefix = p.RegionPrefix;
        bool isAuthority = p.IsRegulator;
        return db.IncidentReports.Where(i => Consignments(db, p).Any(c => c.Id == i.Consignment)
            || (isAuthority && i.Region.StartsWith(prefix)));
    }

    /// <summary>
    /// What a scan may tell: of packages one sees, and of those now on the way in a consignment one is a party to.
    /// </summary>
    public static IQueryable<Package> Scanned(TraceabilityDb db, CurrentPerson p)
    {
        if (!p.IsEnterprise) return Packages(db, p);
        return db.Packages.Where(x => Packages(db, p).Any(own => own.Id == x.Id)
            || db.Accounts.Any(a => a.Package == x.Id && a.Kind == AccountKind.InTransit
                && db.LedgerEntries.Any(e => e.Account == a.Id && e.Seq == a.Entries && e.After > 0)
                && db.MovementLines.Any(l => l.To == a.Id && Consignments(db, p).Any(c => c.Dispatch == l.Movement))));
    }
}
