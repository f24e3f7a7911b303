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
/// 一个库房一个品种的台账: a fold over the accounts that are on hand there. What only changes package or lot inside the site
/// neither comes in nor goes out.
/// </summary>
public static class SiteBookReader
{
    /// <summary>Vouchers of one month at most; who has more exports the goods report.</summary>
    public const int VouchersMost = 2_000;

    /// <summary>Null when site or product are not among those the person may see.</summary>
    public static async Task<SiteBook?> ReadAsync(
        string site, string product, DateOnly month, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        Site? place = await db.Sites.AsNoTracking().FirstOrDefaultAsync(s => s.Code == site, cancellationToken);
        Product? goods = await Visibility.ProductsOfRemit(db, person).AsNoTracking()
            .FirstOrDefaultAsync(p => p.Code == product, cancellationToken);
        if (place is null || goods is null || !await SeesAsync(place, db, person, cancellationToken)) return null;
        long holder = place.Id.Value;
        IQueryable<Account> accounts = Visibility.Accounts(db, person).AsNoTracking().Where(a =>
            a.Kind == AccountKind.OnHand && a.Holder == holder
            && db.Lots.Any(l => l.Id == a.Commodity && l.Product == goods.Id));
        DateTime from = ChinaTime.StartOf(month);
        DateTime to = ChinaTime.StartOf(month.AddMonths(1));
        var entries =
            from a in accounts
            join e in db.LedgerEntries on a.Id equals e.Account
            join l in db.MovementLines on e.Line equals l.Id
            join m in db.Movements on l.Movement equals m.Id
            select new { m.RecordedAt, m.Id, e.Side, e.Quantity, l.Commodity, Line = l.Id };
        long opening = await GoodsReader.EnteredBeforeAsync(
            db, place, goods, Visibility.Holders(db, person), month, cancellationToken);
        var rows = await entries.Where(e => e.RecordedAt >= from && e.RecordedAt < to)
            .OrderBy(e => e.RecordedAt).ThenBy(e => e.Id).ThenBy(e => e.Line)
            .Take((2 * VouchersMost) + 1).ToListAsync(cancellationToken);
        bool complete = rows.Count <= 2 * VouchersMost;
        IReadOnlyDictionary<Id<Movement>, BookEntry> named =
            await BookVouchers.ReadAsync(db, [.. rows.Select(r => r.Id).Distinct()], cancellationToken);
        List<Id<Commodity>> lotIds = [.. rows.Select(r => r.Commodity).Distinct()];
        Dictionary<Id<Commodity>, string> lots = await db.Lots.AsNoTracking().Where(l => lotIds.Contains(l.Id))
            .ToDictionaryAsync(l => l.Id, l => l.Number, cancellationToken);
        List<BookEntry> vouchers =
        [
            .. rows.GroupBy(r => (r.Id, r.Commodity)).Select(g => named[g.Key.Id] with
            {
                Lot = lots[g.Key.Commodity],
                In = Outer(g.GroupBy(r => r.Line).Select(l => (l.Count(), l.First().Side, l.First().Quantity)), 1),
                Out = Outer(g.GroupBy(r => r.Line).Select(l => (l.Count(), l.First().Side, l.First().Quantity)), -1),
            }).Where(v => v.In > 0 || v.Out > 0),
        ];
        PaperStart start = new(opening, 0, 0, month, IsFirst: false);
        IReadOnlyList<PaperLine> lines = PaperBook.Lines(start, vouchers, isLast: true);
        return new SiteBook(
            place.Code, place.Name, goods.Code, goods.Name, goods.BaseUnit, month, Opened(lines), complete);
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

    /// <summary>A line with both its sides inside the site (two entries) stays out of the book.</summary>
    private static long Outer(IEnumerable<(int Entries, int Side, long Quantity)> lines, int side) =>
        lines.Where(l => l.Entries == 1 && l.Side == side).Sum(l => l.Quantity);

    /// <summary>A month's book begins with what was carried over, not with a page that goes on.</summary>
    private static IReadOnlyList<PaperLine> Opened(IReadOnlyList<PaperLine> lines) =>
        [.. lines.Select(l => l.Kind == PaperLineKind.BroughtForward ? l with { Kind = PaperLineKind.Opening } : l)];
}

/// <summary>A month of one product at one site.</summary>
/// <param name="IsComplete">False when the month has more vouchers than a page takes.</param>
public sealed record SiteBook(
    string Site, string SiteName, string Product, string ProductName, BaseUnit Unit, DateOnly Month,
    IReadOnlyList<PaperLine> Lines, bool IsComplete);
