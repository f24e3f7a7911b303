using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Storage;

/// <summary>库存: every account that holds something, in hand, in transit, unaccounted for or seized.</summary>
public static class ListStock
{
    public static async Task<Ok<Page<StockRow>>> Handle(
        [AsParameters] PageQuery page, string? product, string? lot, string? site, Word<AccountKind>? state,
        TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        StockFilter filter = new(site, product, lot, state?.Value);
        IQueryable<Account> accounts = await filter.OfAsync(db, person, cancellationToken);
        if (page.After is { } after)
        {
            Id<Account> last = new(after);
            accounts = accounts.Where(a => a.Id > last);
        }

        List<StockRow> rows = await StockReader.ReadAsync(db, accounts, page.Size + 1, cancellationToken);
        return TypedResults.Ok(Page<StockRow>.Of(rows, page.Size, r => r.Account));
    }
}

/// <summary>
/// One account with a balance. <paramref name="Quantity"/> is in base units of <paramref name="Unit"/>.
/// </summary>
public sealed record StockRow(
    long Account, AccountKind State, string Owner, string? Site, string Product, string ProductName, string Lot,
        string? Package,
    long Quantity, string Unit, string Display, string? SiteName, IReadOnlyList<SubstanceClass> Classes);
