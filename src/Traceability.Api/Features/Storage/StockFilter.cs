using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Storage;

/// <summary>Which part of the stock: the same for the list, its sums and its export.</summary>
public sealed record StockFilter(string? Site, string? Product, string? Lot, AccountKind? State)
{
    /// <summary>The states in which goods are somebody's stock.</summary>
    public static readonly IReadOnlyList<AccountKind> Held =
        [AccountKind.OnHand, AccountKind.InTransit, AccountKind.Unaccounted, AccountKind.Seized];

    /// <summary>The accounts a person may see of it, empty ones too.</summary>
    public async Task<IQueryable<Account>> OfAsync(
        TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        AccountKind[] kinds = [.. Held.Where(k => State is null || k == State)];
        IQueryable<Account> accounts = Visibility.Accounts(db, person).AsNoTracking()
            .Where(a => kinds.Contains(a.Kind));
        if (Site is not null)
        {
            Domain.Parties.Site? site = await db.Sites.AsNoTracking()
                .FirstOrDefaultAsync(s => s.Code == Site, cancellationToken);
            long holder = site?.Id.Value ?? 0;
            accounts = accounts.Where(a => a.Holder == holder
                && (a.Kind == AccountKind.OnHand || a.Kind == AccountKind.Unaccounted));
        }

        if (Lot is not null)
            accounts = accounts.Where(a => db.Lots.Any(l => l.Id == a.Commodity && l.Number == Lot));
        if (Product is null) return accounts;
        IQueryable<Product> products = db.Products.Where(p => p.Code == Product);
        return accounts.Where(a =>
            db.Lots.Any(l => l.Id == a.Commodity && products.Any(p => p.Id == l.Product)));
    }
}
