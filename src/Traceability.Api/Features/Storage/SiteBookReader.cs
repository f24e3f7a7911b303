using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Storage;

/// <summary>
/// 一个库房一个品种的台账: the movements of a month that brought goods into the site or took them out, page by page. What only
/// changes package or lot inside the site neither comes in nor goes out.
/// </summary>
public static class SiteBookReader
{
    /// <param name="after">The last movement of the page before.</param>
    /// <param name="size">Movements of a page.</param>
    /// <returns>Null when site or product are not among those the person may see.</returns>
    public static async Task<SiteBook?> ReadAsync(
        string site, string product, DateOnly month, long? after, int size, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        Site? place = await db.Sites.AsNoTracking().FirstOrDefaultAsync(s => s.Code == site, cancellationToken);
        Product? goods = await Visibility.ProductsOfRemit(db, person).AsNoTracking()
            .FirstOrDefaultAsync(p => p.Code == product, cancellationToken);
        if (place is null || goods is null || !await SeesAsync(place, db, person, cancellationToken)) return null;
        IQueryable<Organisation> owners = Visibility.Holders(db, person);
        StorePage page = await new StoreReader(db, place, goods, owners, month).PageAsync(
            after is { } last ? new Id<Movement>(last) : null, size, cancellationToken);
        PaperStart start = new(page.Opening + page.In - page.Out, page.In, page.Out, month, IsFirst: false);
        IReadOnlyList<PaperLine> lines = PaperBook.Lines(
            start, await VouchersAsync(place, goods, page, db, cancellationToken), isLast: !page.GoesOn);
        return new SiteBook(
            place.Code, place.Name, goods.Code, goods.Name, goods.BaseUnit, month,
            after is null ? Opened(lines) : lines, page.GoesOn ? page.Movements[^1].Value : null);
    }

    /// <summary>A line for each lot of each movement.</summary>
    private static async Task<IReadOnlyList<BookEntry>> VouchersAsync(
        Site site, Product product, StorePage page, TraceabilityDb db, CancellationToken cancellationToken)
    {
        (long holder, Id<Product> goods) = (site.Id.Value, product.Id);
        Id<Movement>[] ids = [.. page.Movements];
        var rows = await (
            from line in db.MovementLines
            where ids.Contains(line.Movement)
            join lot in db.Lots on line.Commodity equals lot.Id
            where lot.Product == goods
            join source in db.Accounts on line.From equals source.Id
            join target in db.Accounts on line.To equals target.Id
            orderby line.Id
            select new
            {
                line.Movement, line.Commodity, lot.Number, line.Quantity,
                Left = source.Kind == AccountKind.OnHand && source.Holder == holder
                    ? (Id<Organisation>?)source.Owner : null,
                Reached = target.Kind == AccountKind.OnHand && target.Holder == holder
                    ? (Id<Organisation>?)target.Owner : null,
            }).ToListAsync(cancellationToken);
        IReadOnlyDictionary<Id<Movement>, BookEntry> named =
            await BookVouchers.ReadAsync(db, ids, cancellationToken);
        HashSet<Id<Organisation>> owners = [.. page.Owners];
        Dictionary<Id<Movement>, int> place = ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
        return
        [
            .. from row in rows
               where row.Left != row.Reached
               group row by (row.Movement, row.Commodity, row.Number) into voucher
               orderby place[voucher.Key.Movement]
               let came = voucher.Where(r => r.Reached is { } o && owners.Contains(o)).Sum(r => r.Quantity)
               let went = voucher.Where(r => r.Left is { } o && owners.Contains(o)).Sum(r => r.Quantity)
               where came > 0 || went > 0
               select named[voucher.Key.Movement] with { Lot = voucher.Key.Number, In = came, Out = went },
        ];
    }

    /// <summary>One's own site, one of those overseen, or another's where one's own goods stand.</summary>
    private static async Task<bool> SeesAsync(
        Site site, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        long holder = site.Id.Value;
        return await Visibility.Sites(db, person).AnyAsync(s => s.Id == site.Id, cancellationToken)
            || await Visibility.Accounts(db, person).AnyAsync(
                a => a.Kind == AccountKind.OnHand && a.Holder == holder, cancellationToken);
    }

    /// <summary>A month's book begins with what was carried over, not with a page that goes on.</summary>
    private static IReadOnlyList<PaperLine> Opened(IReadOnlyList<PaperLine> lines) =>
        [.. lines.Select(l => l.Kind == PaperLineKind.BroughtForward ? l with { Kind = PaperLineKind.Opening } : l)];
}

/// <summary>A page of a month of one product at one site.</summary>
/// <param name="Next">The last movement of the page, when more follow.</param>
public sealed record SiteBook(
    string Site, string SiteName, string Product, string ProductName, BaseUnit Unit, DateOnly Month,
    IReadOnlyList<PaperLine> Lines, long? Next);
