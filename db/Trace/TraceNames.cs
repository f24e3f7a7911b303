using Microsoft.EntityFrameworkCore;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Db.Trace;

/// <summary>
/// The parties, lots, packages, papers and persons of a trace, read once, and told as far as the asker may see.
/// </summary>
internal sealed partial class TraceNames
{
    private Dictionary<Id<Account>, TraceAccount> _accounts = [];
    private Dictionary<Id<Movement>, Movement> _movements = [];
    private Dictionary<Id<Site>, Site> _sites = [];
    private Dictionary<Id<Consignment>, Consignment> _consignments = [];
    private ILookup<Id<Consignment>, LegHandover> _handovers = Array.Empty<LegHandover>().ToLookup(h => h.Consignment);
    private Dictionary<Id<Organisation>, Organisation> _organisations = [];
    private Dictionary<Id<Person>, string> _people = [];
    private HashSet<Id<Organisation>> _visible = [];

    private TraceNames()
    {
    }

    public static async Task<TraceNames> ReadAsync(
        TraceabilityDb db, Id<Account>[] accounts, TraceLine[] lines,
        Func<TraceabilityDb, IQueryable<Organisation>> holders, CancellationToken stop)
    {
        TraceNames names = new();
        await names.ReadAccountsAsync(db, accounts, stop);
        await names.ReadPlacesAsync(db, stop);
        await names.ReadMovementsAsync(db, [.. lines.Select(l => l.Movement).Distinct()], stop);
        await names.ReadPartiesAsync(db, holders, stop);
        return names;
    }

    private async Task ReadAccountsAsync(TraceabilityDb db, Id<Account>[] ids, CancellationToken stop)
    {
        var rows = await (
            from held in db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).WithBalance(db)
            let a = held.Account
            join c in db.Commodities on a.Commodity equals c.Id
            join l in db.Lots on a.Commodity equals l.Id
            join p in db.Packages on a.Package equals (Id<Package>?)p.Id into packages
            from p in packages.DefaultIfEmpty()
            select new
            {
                Account = a, c.Unit, l.Product, l.Number,
                Package = p == null ? null : p.Code,
                held.Balance,
            }).ToListAsync(stop);
        Id<Product>[] products = [.. rows.Select(r => r.Product).Distinct()];
        Dictionary<Id<Product>, Product> known = await db.Products.AsNoTracking().Include(p => p.Contents)
            .Where(p => products.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        _accounts = rows.ToDictionary(r => r.Account.Id, r => new TraceAccount(
            r.Account, r.Unit, known[r.Product], r.Number, r.Package, r.Balance));
    }

    private async Task ReadPlacesAsync(TraceabilityDb db, CancellationToken stop)
    {
        Id<Site>[] sites =
        [
            .. _accounts.Values.Where(a => IsAtSite(a.Account)).Select(a => new Id<Site>(a.Account.Holder)).Distinct(),
        ];
        _sites = await db.Sites.AsNoTracking().Where(s => sites.Contains(s.Id)).ToDictionaryAsync(s => s.Id, stop);
        Id<Consignment>[] consignments =
        [
            .. _accounts.Values.Where(a => a.Account.Kind == AccountKind.InTransit)
                .Select(a => new Id<Consignment>(a.Account.Holder)).Distinct(),
        ];
        _consignments = await db.Consignments.AsNoTracking().Where(c => consignments.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, stop);
        _handovers = (await db.LegHandovers.AsNoTracking().Where(h => consignments.Contains(h.Consignment))
            .ToListAsync(stop)).ToLookup(h => h.Consignment);
    }

    private async Task ReadMovementsAsync(TraceabilityDb db, Id<Movement>[] ids, CancellationToken stop)
    {
        _movements = await db.Movements.AsNoTracking().Where(m => ids.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, stop);
        Id<Person>[] people =
        [
            .. _movements.Values.SelectMany(m => new[] { m.HandedOverBy, m.TakenOverBy, m.Driver })
                .Concat(_handovers.SelectMany(on => on)
                    .SelectMany(h => new[] { h.HandedOverBy, h.TakenOverBy, h.Driver }))
                .Concat(_consignments.Values.Select(c => c.Driver))
                .OfType<Id<Person>>().Distinct(),
        ];
        _people = await db.People.AsNoTracking().Where(p => people.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, stop);
    }

    private async Task ReadPartiesAsync(
        TraceabilityDb db, Func<TraceabilityDb, IQueryable<Organisation>> holders, CancellationToken stop)
    {
        Id<Organisation>[] ids =
        [
            .. _accounts.Keys.SelectMany(PartiesOf)
                .Concat(_movements.Values.SelectMany(PartiesOf)).Distinct(),
        ];
        _organisations = await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, stop);
        _visible = [.. await holders(db).Where(o => ids.Contains(o.Id)).Select(o => o.Id).ToListAsync(stop)];
    }
}
