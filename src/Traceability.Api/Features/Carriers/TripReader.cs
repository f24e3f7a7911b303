using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Carriers;

/// <summary>
/// The consignments a unit carries, on any leg: those on the way, and those that set out in the last two days.
/// </summary>
public sealed class TripReader(TraceabilityDbFactory factory, TimeProvider clock)
{
    public const int TripsMost = 100;
    private const int DaysShown = 2;

    public async Task<IReadOnlyList<Trip>> ReadAsync(CurrentPerson person, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        Id<Organisation> own = person.Organisation;
        DateTime since = ChinaTime.StartOf(ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime).AddDays(-DaysShown));
        List<Consignment> rows = await Visibility.Consignments(db, person).AsNoTracking()
            .Where(c => c.Carrier == own || (c.Carrier == null && c.Shipper == own)
                || db.TransportLegs.Any(l => l.Consignment == c.Id && l.Carrier == own)
                || db.LegHandovers.Any(h => h.Consignment == c.Id && h.Carrier == own))
            // From the lines of the dispatch to their accounts: each step is a key.
            .Where(c => c.DepartedAt >= since || db.MovementLines.Any(l => l.Movement == c.Dispatch
                && db.Accounts.Any(a => a.Id == l.To && a.Kind == AccountKind.InTransit
                    && db.LedgerEntries.Any(e => e.Account == a.Id && e.Seq == a.Entries && e.After > 0))))
            .OrderByDescending(c => c.Id).Take(TripsMost).ToListAsync(cancellationToken);
        IReadOnlyList<Trip> trips = await OfAsync(db, rows, cancellationToken);
        return [.. trips.OrderByDescending(t => t.IsOnTheWay).ThenBy(t => t.PlannedArrival ?? DateTime.MaxValue)];
    }

    /// <summary>Null when there is none that the person may see.</summary>
    public async Task<Trip?> FindAsync(long consignment, CurrentPerson person, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        Id<Consignment> id = new(consignment);
        List<Consignment> rows = await Visibility.Consignments(db, person).AsNoTracking().Where(c => c.Id == id)
            .ToListAsync(cancellationToken);
        return rows.Count == 0 ? null : (await OfAsync(db, rows, cancellationToken))[0];
    }

    private static async Task<IReadOnlyList<Trip>> OfAsync(
        TraceabilityDb db, List<Consignment> rows, CancellationToken cancellationToken)
    {
        List<Id<Organisation>> units = [.. rows.SelectMany(c => new[] { c.Shipper, c.Consignee }).Distinct()];
        Dictionary<Id<Organisation>, string> names = await db.Organisations.Where(o => units.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        List<Id<Site>> places = [.. rows.SelectMany(c => new[] { c.FromSite, c.ToSite }).OfType<Id<Site>>().Distinct()];
        Dictionary<Id<Site>, string> sites = await db.Sites.Where(s => places.Contains(s.Id))
            .ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        List<Id<Person>> drivers = [.. rows.Select(c => c.Driver).OfType<Id<Person>>().Distinct()];
        Dictionary<Id<Person>, string> people = await db.People.Where(p => drivers.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        List<Id<Movement>> dispatches = rows.ConvertAll(c => c.Dispatch);
        Dictionary<Id<Movement>, string> permits = await (
            from movement in db.Movements
            where dispatches.Contains(movement.Id)
            join permit in db.Permits on movement.TransportPermit equals (Id<Domain.Permits.Permit>?)permit.Id
            select new { movement.Id, permit.Number }).ToDictionaryAsync(p => p.Id, p => p.Number, cancellationToken);
        ILookup<Id<Movement>, TripGoods> goods = await GoodsAsync(db, dispatches, cancellationToken);
        List<long> holders = rows.ConvertAll(c => c.Id.Value);
        HashSet<long> moving = [.. await db.Accounts.AsNoTracking()
            .Where(a => a.Kind == AccountKind.InTransit && holders.Contains(a.Holder)).WithBalance(db)
            .Where(b => b.Balance > 0).Select(b => b.Account.Holder).Distinct().ToListAsync(cancellationToken)];
        string Place(Id<Site>? site) => site is { } known ? sites.GetValueOrDefault(known, "—") : "—";
        return rows.ConvertAll(c => new Trip(
            c.Id.Value, names[c.Shipper], Place(c.FromSite), names[c.Consignee], Place(c.ToSite), c.Vehicle,
            c.Driver is { } driver ? people.GetValueOrDefault(driver) : null, c.DepartedAt, c.PlannedArrival,
            permits.GetValueOrDefault(c.Dispatch), moving.Contains(c.Id.Value), [.. goods[c.Dispatch]]));
    }

    private static async Task<ILookup<Id<Movement>, TripGoods>> GoodsAsync(
        TraceabilityDb db, List<Id<Movement>> dispatches, CancellationToken cancellationToken)
    {
        var lines = await (
            from line in db.MovementLines.AsNoTracking()
            where dispatches.Contains(line.Movement)
            join account in db.Accounts on line.To equals account.Id
            where account.Kind == AccountKind.InTransit
            join lot in db.Lots on line.Commodity equals lot.Id
            join product in db.Products on lot.Product equals product.Id
            join package in db.Packages
                on account.Package equals (Id<Domain.Catalogue.Package>?)package.Id into labelled
            from package in labelled.DefaultIfEmpty()
            orderby line.Id
            select new { line.Movement, product.Name, product.BaseUnit, lot.Number, line.Quantity, package!.Code })
            .ToListAsync(cancellationToken);
        return lines.GroupBy(l => (l.Movement, l.Name, l.Number, l.BaseUnit)).ToLookup(
            g => g.Key.Movement,
            g => new TripGoods(
                g.Key.Name, g.Key.Number, g.Sum(l => l.Quantity), g.Key.BaseUnit,
                [.. g.Select(l => l.Code).OfType<string>()]));
    }
}
