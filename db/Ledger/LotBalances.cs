using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain.Ledger;

namespace Traceability.Db.Ledger;

/// <summary>The inspector's mass balance: what was made or came in equals what is, went, was used or lost.</summary>
public static class LotBalances
{
    /// <summary>The ten states of the stock book, in the order people list them.</summary>
    public static readonly IReadOnlyList<AccountKind> Kinds =
    [
        AccountKind.Origin, AccountKind.OnHand, AccountKind.InTransit, AccountKind.Unaccounted, AccountKind.Consumed,
        AccountKind.Transformed, AccountKind.Destroyed, AccountKind.Lost, AccountKind.Seized, AccountKind.Departed,
    ];

    public static IReadOnlyList<LotBalance> PerLot(TraceabilityDbFactory factory)
    {
        using TraceabilityDb db = factory.CreateDbContext();
        return [.. (from lot in db.Lots.AsNoTracking()
                    join product in db.Products on lot.Product equals product.Id
                    join account in db.Accounts on lot.Id equals account.Commodity
                    join entry in db.LedgerEntries
                        on new { Account = account.Id, Seq = account.Entries } equals new { entry.Account, entry.Seq }
                    select new { lot.Number, product.Code, account.Kind, entry.After })
            .AsEnumerable()
            .GroupBy(x => (x.Number, x.Code))
            .Select(g => new LotBalance(
                g.Key.Number, g.Key.Code, g.GroupBy(x => x.Kind).ToDictionary(k => k.Key, k => k.Sum(x => x.After))))];
    }

    /// <summary>The same per controlled substance in the lots' products.</summary>
    public static IReadOnlyList<SubstanceBalance> PerSubstance(
        TraceabilityDbFactory factory, IReadOnlyList<LotBalance> lots)
    {
        using TraceabilityDb db = factory.CreateDbContext();
        var contents = db.ProductContents.AsNoTracking()
            .Join(db.Products, c => c.Product, p => p.Id, (c, p) => new { p.Code, Content = c }).ToList()
            .ToLookup(x => x.Code, x => x.Content);
        return [.. lots
            .SelectMany(lot => contents[lot.Product].SelectMany(c => lot.Units.Select(u => new
            {
                c.Substance, Kind = u.Key, Milligrams = c.MilligramsIn(u.Value),
            })))
            .GroupBy(x => x.Substance)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new SubstanceBalance(
                g.Key, g.GroupBy(x => x.Kind).ToDictionary(k => k.Key, k => k.Sum(x => x.Milligrams))))];
    }
}
