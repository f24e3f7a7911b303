using Microsoft.EntityFrameworkCore;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;

namespace Traceability.Db.Trace;

/// <summary>
/// Where the books show that goods of a substance may have got away: short deliveries, open transits, counted
/// shortages, declared losses. Each is an account that still holds what is missing.
/// </summary>
public static class SourceReader
{
    /// <summary>Accounts looked at, the newest first.</summary>
    private const int Most = 2_000;

    /// <param name="visible">The accounts the asker may see.</param>
    /// <param name="substance">Catalogue code; null: any.</param>
    public static async Task<IReadOnlyList<SourceFound>> ReadAsync(
        TraceabilityDb db, IQueryable<Account> visible, string? substance, CancellationToken stop)
    {
        IQueryable<Account> open = visible.Where(a => a.Kind == AccountKind.InTransit
            || a.Kind == AccountKind.Unaccounted || a.Kind == AccountKind.Lost);
        if (substance is not null)
        {
            open = open.Where(a => db.Lots.Any(l => l.Id == a.Commodity
                && db.ProductContents.Any(c => c.Product == l.Product && c.Substance == substance)));
        }

        List<AccountBalance> held = await open.AsNoTracking().WithBalance(db).Where(b => b.Balance > 0)
            .OrderByDescending(b => b.Account.Id).Take(Most).ToListAsync(stop);
        if (held.Count == 0) return [];
        Id<Commodity>[] lots = [.. held.Select(h => h.Account.Commodity).Distinct()];
        Dictionary<Id<Commodity>, Lot> lotOf = await db.Lots.AsNoTracking().Where(l => lots.Contains(l.Id))
            .ToDictionaryAsync(l => l.Id, stop);
        Id<Product>[] products = [.. lotOf.Values.Select(l => l.Product).Distinct()];
        Dictionary<Id<Product>, Product> productOf = await db.Products.AsNoTracking().Include(p => p.Contents)
            .Where(p => products.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        Dictionary<Id<Account>, Movement> came = await CameAsync(db, [.. held.Select(h => h.Account.Id)], stop);
        SourcePlaces places = await SourcePlaces.ReadAsync(db, [.. held.Select(h => h.Account)], stop);
        return
        [
            .. from h in held
               let lot = lotOf.GetValueOrDefault(h.Account.Commodity)
               where lot is not null && came.ContainsKey(h.Account.Id)
               select Of(h, lot, productOf[lot.Product], came[h.Account.Id], places),
        ];
    }

    private static SourceFound Of(
        AccountBalance held, Lot lot, Product product, Movement came, SourcePlaces places)
    {
        (string region, Id<Organisation> unit, SourceTrouble trouble) = places.Of(held.Account);
        return new SourceFound(
            new SourceCandidate(
                held.Account.Id.Value, trouble, [.. product.Contents.Select(c => c.Substance)], lot.Number,
                held.Balance, product.BaseUnit, region, came.OccurredAt),
            product.Code, product.Name, unit, came.Id,
            held.Account.Kind == AccountKind.InTransit ? held.Account.Holder : null, held.Account.Package);
    }

    /// <summary>The last movement that put something on each account: since then it is missing.</summary>
    private static async Task<Dictionary<Id<Account>, Movement>> CameAsync(
        TraceabilityDb db, Id<Account>[] accounts, CancellationToken stop)
    {
        var last = await (
            from e in db.LedgerEntries.AsNoTracking()
            where accounts.Contains(e.Account) && e.Side == 1
            group e by e.Account into g
            select new { Account = g.Key, Seq = g.Max(e => e.Seq) }).ToListAsync(stop);
        Dictionary<Id<Account>, long> seq = last.ToDictionary(l => l.Account, l => l.Seq);
        var rows = await (
            from e in db.LedgerEntries.AsNoTracking()
            where accounts.Contains(e.Account) && e.Side == 1
            join l in db.MovementLines on e.Line equals l.Id
            join m in db.Movements on l.Movement equals m.Id
            select new { e.Account, e.Seq, Movement = m }).ToListAsync(stop);
        return rows.Where(r => seq[r.Account] == r.Seq).ToDictionary(r => r.Account, r => r.Movement);
    }
}
