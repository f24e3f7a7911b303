using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>Reads permits with their balances: five queries for a page, however long.</summary>
internal static class PermitPage
{
    public static async Task<List<PermitAnswer>> ReadAsync(
        TraceabilityDb db, IQueryable<Permit> permits, CancellationToken cancellationToken)
    {
        List<Permit> rows = await permits.AsNoTracking().Include(p => p.Lines).ToListAsync(cancellationToken);
        List<Id<Commodity>> lines = [.. rows.SelectMany(p => p.Lines).Select(l => l.Id)];
        var balances = (await db.Accounts.AsNoTracking().Where(a => lines.Contains(a.Commodity)).WithBalance(db)
            .ToListAsync(cancellationToken)).ToLookup(b => b.Account.Commodity);
        List<Id<Domain.Parties.Organisation>> parties = [.. rows.SelectMany(p => CarriersOf(p).Append(p.Holder)
            .Append(p.IssuedBy)).Distinct()];
        var names = await db.Organisations.AsNoTracking().Where(o => parties.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => (o.Code, o.Name), cancellationToken);
        List<Id<Permit>> ids = rows.ConvertAll(p => p.Id);
        List<Id<Permit>> before = [.. rows.Select(p => p.Follows).OfType<Id<Permit>>()];
        var neighbours = await db.Permits.AsNoTracking()
            .Where(p => before.Contains(p.Id) || (p.Follows != null && ids.Contains(p.Follows.Value)))
            .Select(p => new { p.Id, p.Follows, p.Number }).ToListAsync(cancellationToken);
        var changes = (await db.PermitEvents.AsNoTracking()
            .Where(e => ids.Contains(e.Permit) && e.Act == PermitAct.Change).Select(e => e.Permit)
            .ToListAsync(cancellationToken)).ToLookup(id => id);
        return rows.ConvertAll(p => new PermitAnswer(
            p.Id.Value, p.Number, p.Type, names[p.Holder].Code, names[p.Holder].Name, p.ValidFrom, p.ValidTo,
            p.SingleUse, p.Status, names[p.IssuedBy].Code,
            neighbours.Find(n => n.Id == p.Follows)?.Number, neighbours.Find(n => n.Follows == p.Id)?.Number,
            1 + changes[p.Id].Count(), p.Route,
            [.. CarriersOf(p).Where(names.ContainsKey).Select(c => names[c].Code)], PermitWay.Regions(p.ViaRegions),
            [.. p.Lines.Select(l => PermitLineAnswer.Of(
                l, balances[l.Id].ToDictionary(b => b.Account.Kind, b => b.Balance)))]));
    }

    private static IEnumerable<Id<Domain.Parties.Organisation>> CarriersOf(Permit p) =>
        (p.Carrier is { } named ? PermitWay.Carriers(p.OtherCarriers).Prepend(named)
            : PermitWay.Carriers(p.OtherCarriers)).Distinct();
}
