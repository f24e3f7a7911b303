using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Storage;

/// <summary>Accounts that hold something, as people read them.</summary>
internal static class StockReader
{
    /// <summary>The first so many, by account number.</summary>
    public static async Task<List<StockRow>> ReadAsync(
        TraceabilityDb db, IQueryable<Account> accounts, int count, CancellationToken cancellationToken)
    {
        var rows = await (
            from held in accounts.WithBalance(db)
            where held.Balance > 0
            let a = held.Account
            join l in db.Lots on a.Commodity equals l.Id
            join p in db.Products on l.Product equals p.Id
            join o in db.Organisations on a.Owner equals o.Id
            join k in db.Packages on a.Package equals k.Id into packages
            from package in packages.DefaultIfEmpty()
            orderby a.Id
            select new { a.Id, a.Kind, a.Holder, Owner = o.Code, ProductId = p.Id, Product = p.Code, p.Name,
                Lot = l.Number, Package = package!.Code, held.Balance, p.BaseUnit })
            .Take(count).ToListAsync(cancellationToken);
        Dictionary<long, Site> sites = await SitesAsync(
            db, [.. rows.Select(r => new Id<Site>(r.Holder)).Distinct()], cancellationToken);
        Dictionary<Id<Product>, IReadOnlyList<SubstanceClass>> classes =
            await ClassesAsync(db, [.. rows.Select(r => r.ProductId).Distinct()], cancellationToken);
        return rows.ConvertAll(r =>
        {
            Site? site = r.Kind is AccountKind.OnHand or AccountKind.Unaccounted
                ? sites.GetValueOrDefault(r.Holder) : null;
            return new StockRow(
                r.Id.Value, r.Kind, r.Owner, site?.Code, r.Product, r.Name, r.Lot, r.Package, r.Balance,
                UnitName.Of(r.BaseUnit), UnitName.Display(r.Balance, r.BaseUnit), site?.Name,
                classes.GetValueOrDefault(r.ProductId) ?? []);
        });
    }

    public static async Task<Dictionary<long, Site>> SitesAsync(
        TraceabilityDb db, IReadOnlyList<Id<Site>> ids, CancellationToken cancellationToken) =>
        await db.Sites.AsNoTracking().Where(s => ids.Contains(s.Id))
            .ToDictionaryAsync(s => s.Id.Value, cancellationToken);

    /// <summary>Under which classes of law each product stands.</summary>
    public static async Task<Dictionary<Id<Product>, IReadOnlyList<SubstanceClass>>> ClassesAsync(
        TraceabilityDb db, IReadOnlyList<Id<Product>> products, CancellationToken cancellationToken)
    {
        var rows = await (
            from c in db.ProductContents.AsNoTracking()
            where products.Contains(c.Product)
            join s in db.Substances on c.Substance equals s.Code
            select new { c.Product, s.Class }).Distinct().ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.Product).ToDictionary(
            g => g.Key, g => (IReadOnlyList<SubstanceClass>)[.. g.Select(r => r.Class).Order()]);
    }
}
