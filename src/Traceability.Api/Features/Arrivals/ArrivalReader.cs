using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Arrivals;

/// <summary>收货交接: what is on the way to one, and what of it has not arrived yet.</summary>
public sealed class ArrivalReader(TraceabilityDbFactory factory)
{
    /// <summary>Consignments shown; the oldest promise first.</summary>
    public const int ArrivalsMost = 200;

    public async Task<IReadOnlyList<Arrival>> ListAsync(CurrentPerson person, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        Id<Organisation> own = person.Organisation;
        IQueryable<Consignment> underway = Visibility.Consignments(db, person).AsNoTracking()
            .Where(c => c.Consignee == own && !ListReturns.Open(db, db.Consignments).Any(r => r.Id == c.Id)
                && db.MovementLines.Any(l => l.Movement == c.Dispatch
                && db.Accounts.Any(a => a.Id == l.To && a.Kind == AccountKind.InTransit
                    && db.LedgerEntries.Any(e => e.Account == a.Id && e.Seq == a.Entries && e.After > 0))));
        return await ReadAsync(db, person, underway, cancellationToken);
    }

    /// <summary>One consignment addressed to the person's unit; null when there is none of that number.</summary>
    public async Task<Arrival?> FindAsync(CurrentPerson person, long number, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        Id<Organisation> own = person.Organisation;
        Id<Consignment> id = new(number);
        IReadOnlyList<Arrival> found = await ReadAsync(
            db, person, Visibility.Consignments(db, person).AsNoTracking().Where(c => c.Id == id && c.Consignee == own),
            cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

    private static async Task<IReadOnlyList<Arrival>> ReadAsync(
        TraceabilityDb db, CurrentPerson person, IQueryable<Consignment> consignments,
        CancellationToken cancellationToken)
    {
        var rows = await (
            from c in consignments.OrderBy(c => c.PlannedArrival).Take(ArrivalsMost)
            join m in db.Movements on c.Dispatch equals m.Id
            join s in db.Organisations on c.Shipper equals s.Id
            join o in db.Organisations on m.Owner equals o.Id
            join k in db.Organisations on c.Carrier equals k.Id into carriers
            from carrier in carriers.DefaultIfEmpty()
            join t in db.Sites on c.ToSite equals t.Id into sites
            from site in sites.DefaultIfEmpty()
            select new
            {
                c.Id, Dispatch = m.Id, m.RequestId, Shipper = s.Name, ShipperCode = s.Code, Owner = o.Code,
                c.DepartedAt, c.PlannedArrival, c.Vehicle, Carrier = carrier!.Name, c.Driver,
                Site = site!.Code, Permit = m.PurchasePermitNumber,
                Refused = ListReturns.Open(db, db.Consignments).Any(o => o.Id == c.Id),
                Partly = db.Movements.Any(r => r.RefersTo == m.Id && r.Kind == MovementKind.Receipt),
            }).ToListAsync(cancellationToken);
        Dictionary<Id<Person>, Person> drivers = await Visibility.PeopleNamed(
                db, person, [.. rows.Select(r => r.Dispatch)]).AsNoTracking()
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        Person? Driver(Id<Person>? id) => id is { } known ? drivers.GetValueOrDefault(known) : null;
        List<long> holders = rows.ConvertAll(r => r.Id.Value);
        var goods = await (
            from held in db.Accounts.AsNoTracking()
                .Where(a => a.Kind == AccountKind.InTransit && holders.Contains(a.Holder)).WithBalance(db)
            where held.Balance > 0
            join lot in db.Lots on held.Account.Commodity equals lot.Id
            join product in db.Products on lot.Product equals product.Id
            join p in db.Packages on held.Account.Package equals p.Id into packages
            from package in packages.DefaultIfEmpty()
            orderby held.Account.Id
            select new
            {
                held.Account.Holder,
                Goods = new ArrivingGoods(
                    product.Code, product.Name, product.BaseUnit, lot.Number, package!.Code, held.Balance),
            }).ToListAsync(cancellationToken);
        ILookup<long, ArrivingGoods> left = goods.ToLookup(g => g.Holder, g => g.Goods);
        return [.. rows.Select(r => new Arrival(
            r.Id.Value, r.RequestId, r.Dispatch.Value, r.Shipper, r.ShipperCode, r.Owner, r.DepartedAt,
            r.PlannedArrival, r.Vehicle, r.Carrier, Driver(r.Driver)?.Code,
            Driver(r.Driver)?.Name, r.Site, r.Permit, r.Partly,
            [.. left[r.Id.Value]]) { IsRefused = r.Refused })];
    }
}

/// <summary>A consignment on its way. Times are UTC.</summary>
/// <param name="Dispatch">Request id of the dispatch, which a receipt answers.</param>
/// <param name="IsPartly">Something of it has been received before.</param>
/// <param name="Left">What is in transit still.</param>
public sealed record Arrival(
    long Consignment, string Dispatch, long DispatchNumber, string Shipper, string ShipperCode, string Owner,
    DateTime DepartedAt, DateTime? PlannedArrival, string? Vehicle, string? Carrier, string? Driver,
    string? DriverName, string? Site, string? Permit, bool IsPartly, IReadOnlyList<ArrivingGoods> Left)
{
    /// <summary>拒收: it goes back to the shipper and cannot be received.</summary>
    public bool IsRefused { get; init; }
}

/// <summary>So much of a lot in transit, in bulk or in a package; base units.</summary>
public sealed record ArrivingGoods(
    string Product, string Name, BaseUnit Unit, string Lot, string? Package, long Quantity);
