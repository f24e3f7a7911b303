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
    public const int Most = 2_000;

    /// <param name="visible">The accounts the asker may see.</param>
    /// <param name="substance">Catalogue code; null: any.</param>
    /// <param name="until">Goods that went missing later are not those that were found (UTC).</param>
    /// <returns>The shortages, and whether they are all there are.</returns>
    public static async Task<(IReadOnlyList<SourceFound> Found, bool IsAll)> ReadAsync(
        TraceabilityDb db, IQueryable<Account> visible, string? substance, DateTime until, CancellationToken stop)
    {
        IQueryable<Account> open = visible.Where(a => a.Kind == AccountKind.InTransit
            || a.Kind == AccountKind.Unaccounted || a.Kind == AccountKind.Lost);
        if (substance is not null)
        {
            open = open.Where(a => db.Lots.Any(l => l.Id == a.Commodity
                && db.ProductContents.Any(c => c.Product == l.Product && c.Substance == substance)));
        }

        List<AccountBalance> held = await open.AsNoTracking()
            .Where(a => (
                from e in db.LedgerEntries
                where e.Account == a.Id && e.Side == 1
                join l in db.MovementLines on e.Line equals l.Id
                join m in db.Movements on l.Movement equals m.Id
                where m.OccurredAt <= until
                select e.Seq).Any())
            .WithBalance(db).Where(b => b.Balance > 0)
            .OrderByDescending(b => b.Account.Id).Take(Most + 1).ToListAsync(stop);
        bool isAll = held.Count <= Most;
        if (!isAll) held.RemoveAt(Most);
        if (held.Count == 0) return ([], true);
        Id<Commodity>[] lots = [.. held.Select(h => h.Account.Commodity).Distinct()];
        var goods = (await (
            from l in db.Lots.AsNoTracking()
            where lots.Contains(l.Id)
            join p in db.Products.AsNoTracking().Include(p => p.Contents) on l.Product equals p.Id
            select new { Lot = l, Product = p }).ToListAsync(stop)).ToDictionary(g => g.Lot.Id);
        Dictionary<Id<Account>, Movement> came = await CameAsync(db, [.. held.Select(h => h.Account.Id)], stop);
        SourcePlaces places = await SourcePlaces.ReadAsync(db, [.. held.Select(h => h.Account)], stop);
        return (
        [
            .. from h in held
               let known = goods.GetValueOrDefault(h.Account.Commodity)
               where known is not null && came.ContainsKey(h.Account.Id)
               select Of(h, known.Lot, known.Product, came[h.Account.Id], places, until),
        ], isAll);
    }

    private static SourceFound Of(
        AccountBalance held, Lot lot, Product product, Movement came, SourcePlaces places, DateTime until)
    {
        (string region, Id<Organisation> unit, SourceTrouble trouble) = places.Of(held.Account);
        return new SourceFound(
            new SourceCandidate(
                held.Account.Id.Value, trouble, [.. product.Contents.Select(c => c.Substance)], lot.Number,
                held.Balance, product.BaseUnit, region, came.OccurredAt)
            {
                IsExpected = places.IsExpected(held.Account, until),
            },
            product.Code, product.Name, unit, came.Id,
            held.Account.Kind == AccountKind.InTransit ? held.Account.Holder : null, held.Account.Package);
    }

    /// <summary>The last movement that put something on each account: since then it is missing.</summary>
    private static async Task<Dictionary<Id<Account>, Movement>> CameAsync(
        TraceabilityDb db, Id<Account>[] accounts, CancellationToken stop) =>
        (await (
            from e in db.LedgerEntries.AsNoTracking()
            where accounts.Contains(e.Account) && e.Side == 1
                && !db.LedgerEntries.Any(x => x.Account == e.Account && x.Side == 1 && x.Seq > e.Seq)
            join l in db.MovementLines on e.Line equals l.Id
            join m in db.Movements on l.Movement equals m.Id
            select new { e.Account, Movement = m }).ToListAsync(stop)).ToDictionary(r => r.Account, r => r.Movement);
}
