using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Storage;

/// <summary>库存: every account that holds something, in hand, in transit, unaccounted for or seized.</summary>
public static class ListStock
{
    private static readonly AccountKind[] Held =
        [AccountKind.OnHand, AccountKind.InTransit, AccountKind.Unaccounted, AccountKind.Seized];

    public static async Task<Ok<Page<StockRow>>> Handle(
        [AsParameters] PageQuery page, string? product, string? lot, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        IQueryable<Account> accounts = Visibility.Accounts(db, person).AsNoTracking().Where(a => Held.Contains(a.Kind));
        if (page.After is { } after)
        {
            Id<Account> last = new(after);
            accounts = accounts.Where(a => a.Id > last);
        }

        var rows = await (
            from held in accounts.WithBalance(db)
            where held.Balance > 0
            let a = held.Account
            join l in db.Lots on a.Commodity equals l.Id
            where lot == null || l.Number == lot
            join p in db.Products on l.Product equals p.Id
            where product == null || p.Code == product
            join o in db.Organisations on a.Owner equals o.Id
            join k in db.Packages on a.Package equals k.Id into packages
            from package in packages.DefaultIfEmpty()
            orderby a.Id
            select new { a.Id, a.Kind, a.Holder, Owner = o.Code, Product = p.Code, p.Name, Lot = l.Number,
                Package = package!.Code, held.Balance, p.BaseUnit })
            .Take(page.Size + 1).ToListAsync(cancellationToken);
        List<Id<Domain.Parties.Site>> holders = [.. rows.Select(r => new Id<Domain.Parties.Site>(r.Holder)).Distinct()];
        Dictionary<long, string> sites = await db.Sites.AsNoTracking().Where(s => holders.Contains(s.Id))
            .ToDictionaryAsync(s => s.Id.Value, s => s.Code, cancellationToken);
        List<StockRow> stock = rows.ConvertAll(r => new StockRow(
            r.Id.Value, r.Kind, r.Owner, r.Kind is AccountKind.OnHand or AccountKind.Unaccounted
                ? sites.GetValueOrDefault(r.Holder) : null,
            r.Product, r.Name, r.Lot, r.Package, r.Balance, UnitName.Of(r.BaseUnit),
            UnitName.Display(r.Balance, r.BaseUnit)));
        return TypedResults.Ok(Page<StockRow>.Of(stock, page.Size, r => r.Account));
    }
}

/// <summary>
/// One account with a balance. <paramref name="Quantity"/> is in base units of <paramref name="Unit"/>.
/// </summary>
public sealed record StockRow(
    long Account, AccountKind State, string Owner, string? Site, string Product, string ProductName, string Lot,
        string? Package,
    long Quantity, string Unit, string Display);
