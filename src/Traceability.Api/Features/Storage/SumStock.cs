using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Storage;

/// <summary>
/// 库存汇总 by site, product or lot. A sum is always of one product and so of one unit: kilograms and litres are never
/// added.
/// </summary>
public static class SumStock
{
    public static async Task<Ok<Page<StockSum>>> Handle(
        [AsParameters] PageQuery page, Word<StockGrouping>? by, string? product, string? lot, string? site,
        Word<AccountKind>? state, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) =>
        TypedResults.Ok(await ReadAsync(
            page, by?.Value ?? StockGrouping.Product, new StockFilter(site, product, lot, state?.Value), db, person,
            cancellationToken));

    public static async Task<Page<StockSum>> ReadAsync(
        PageQuery page, StockGrouping by, StockFilter filter, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        IQueryable<Account> accounts = await filter.OfAsync(db, person, cancellationToken);
        long after = page.After ?? 0;
        (List<long> keys, IQueryable<Account> those) = by switch
        {
            StockGrouping.Site => await OfSitesAsync(db, accounts, after, page.Size + 1, cancellationToken),
            StockGrouping.Product => await OfProductsAsync(db, accounts, after, page.Size + 1, cancellationToken),
            StockGrouping.Lot => await OfLotsAsync(db, accounts, after, page.Size + 1, cancellationToken),
        };
        List<Portion> portions = await PortionsAsync(db, those, cancellationToken);
        if (keys.Count > page.Size)
            portions.RemoveAll(p => KeyOf(by, p) == keys[^1]);
        IReadOnlyList<StockSum> sums = await NamedAsync(db, by, portions, cancellationToken);
        return new Page<StockSum>(sums, keys.Count > page.Size ? keys[page.Size - 1] : null);
    }

    private static long KeyOf(StockGrouping by, Portion p) => by switch
    {
        StockGrouping.Site => p.Holder,
        StockGrouping.Product => p.Product.Value,
        StockGrouping.Lot => p.Lot.Value,
    };

    private static async Task<(List<long>, IQueryable<Account>)> OfSitesAsync(
        TraceabilityDb db, IQueryable<Account> accounts, long after, int count, CancellationToken cancellationToken)
    {
        IQueryable<Account> stored =
            accounts.Where(a => a.Kind == AccountKind.OnHand || a.Kind == AccountKind.Unaccounted);
        List<long> keys = await Filled(db, stored).Select(a => a.Holder).Distinct().Where(h => h > after)
            .OrderBy(h => h).Take(count).ToListAsync(cancellationToken);
        return (keys, stored.Where(a => keys.Contains(a.Holder)));
    }

    private static async Task<(List<long>, IQueryable<Account>)> OfLotsAsync(
        TraceabilityDb db, IQueryable<Account> accounts, long after, int count, CancellationToken cancellationToken)
    {
        Id<Commodity> last = new(after);
        List<Id<Commodity>> keys = await Filled(db, accounts).Select(a => a.Commodity).Distinct()
            .Where(c => c > last).OrderBy(c => c).Take(count).ToListAsync(cancellationToken);
        return (keys.ConvertAll(k => k.Value), accounts.Where(a => keys.Contains(a.Commodity)));
    }

    private static async Task<(List<long>, IQueryable<Account>)> OfProductsAsync(
        TraceabilityDb db, IQueryable<Account> accounts, long after, int count, CancellationToken cancellationToken)
    {
        Id<Product> last = new(after);
        List<Id<Product>> keys = await Filled(db, accounts)
            .Join(db.Lots, a => a.Commodity, l => l.Id, (a, l) => l.Product).Distinct()
            .Where(p => p > last).OrderBy(p => p).Take(count).ToListAsync(cancellationToken);
        return (keys.ConvertAll(k => k.Value), accounts.Where(
            a => db.Lots.Any(l => l.Id == a.Commodity && keys.Contains(l.Product))));
    }

    /// <summary>Those whose last entry left something.</summary>
    private static IQueryable<Account> Filled(TraceabilityDb db, IQueryable<Account> accounts) => accounts.Where(
        a => db.LedgerEntries.Any(e => e.Account == a.Id && e.Seq == a.Entries && e.After > 0));

    /// <summary>Added up by the database: one row a lot, state and holder.</summary>
    private static async Task<List<Portion>> PortionsAsync(
        TraceabilityDb db, IQueryable<Account> accounts, CancellationToken cancellationToken) =>
        await (
            from a in accounts
            join e in db.LedgerEntries on new { Account = a.Id, Seq = a.Entries } equals new { e.Account, e.Seq }
            where e.After > 0
            join l in db.Lots on a.Commodity equals l.Id
            group new { e.After, IsPackage = a.PackageKey > 0 ? 1 : 0 }
                by new { a.Kind, a.Holder, l.Product, l.Id } into g
            select new Portion
            {
                Kind = g.Key.Kind,
                Holder = g.Key.Holder,
                Product = g.Key.Product,
                Lot = g.Key.Id,
                Units = g.Sum(x => x.After),
                Packages = g.Sum(x => x.IsPackage),
            }).ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<StockSum>> NamedAsync(
        TraceabilityDb db, StockGrouping by, List<Portion> portions, CancellationToken cancellationToken)
    {
        List<Id<Product>> productIds = [.. portions.Select(p => p.Product).Distinct()];
        Dictionary<Id<Product>, Product> products = await db.Products.AsNoTracking()
            .Where(p => productIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        Dictionary<Id<Product>, IReadOnlyList<SubstanceClass>> classes =
            await StockReader.ClassesAsync(db, productIds, cancellationToken);
        List<Id<Commodity>> lotIds = by == StockGrouping.Lot ? [.. portions.Select(p => p.Lot).Distinct()] : [];
        Dictionary<Id<Commodity>, string> lots = await db.Lots.AsNoTracking().Where(l => lotIds.Contains(l.Id))
            .ToDictionaryAsync(l => l.Id, l => l.Number, cancellationToken);
        Dictionary<long, Site> sites = by != StockGrouping.Site ? [] : await StockReader.SitesAsync(
            db, [.. portions.Select(p => new Id<Site>(p.Holder)).Distinct()], cancellationToken);
        return
        [
            .. portions.GroupBy(p => (Key: KeyOf(by, p), p.Product)).OrderBy(g => g.Key.Key)
                .ThenBy(g => products[g.Key.Product].Code, StringComparer.Ordinal).Select(g => new StockSum(
                    sites.GetValueOrDefault(g.Key.Key)?.Code, sites.GetValueOrDefault(g.Key.Key)?.Name,
                    products[g.Key.Product].Code, products[g.Key.Product].Name,
                    lots.GetValueOrDefault(g.First().Lot), classes.GetValueOrDefault(g.Key.Product) ?? [],
                    products[g.Key.Product].BaseUnit, In(g, AccountKind.OnHand), In(g, AccountKind.InTransit),
                    In(g, AccountKind.Unaccounted), In(g, AccountKind.Seized), g.Sum(p => p.Packages))),
        ];
    }

    private static long In(IEnumerable<Portion> portions, AccountKind kind) =>
        portions.Where(p => p.Kind == kind).Sum(p => p.Units);

    private sealed class Portion
    {
        public required AccountKind Kind { get; init; }

        public required long Holder { get; init; }

        public required Id<Product> Product { get; init; }

        public required Id<Commodity> Lot { get; init; }

        public required long Units { get; init; }

        public required int Packages { get; init; }
    }
}

/// <summary>A sum of the stock of one product, by state, in base units.</summary>
public sealed record StockSum(
    string? Site, string? SiteName, string Product, string ProductName, string? Lot,
    IReadOnlyList<SubstanceClass> Classes, BaseUnit Unit, long OnHand, long InTransit, long Unaccounted, long Seized,
    int Packages);
