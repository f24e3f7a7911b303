using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Db.Reports;

/// <summary>
/// Which movements are in the book of a product at a site, page by page: from what is kept of sealed days
/// (<see cref="ActivityBook"/>) and the movements since then.
/// </summary>
public static class StoreReader
{
    /// <summary>Owners of a product in one movement at one site: who had it and who has it.</summary>
    private const int OwnersMost = 2;

    /// <param name="owners">Whose goods are looked at.</param>
    /// <param name="month">Its first day (Asia/Shanghai).</param>
    /// <param name="after">The last movement of the page before; null: from the first of the month.</param>
    public static Task<StorePage> PageAsync(
        TraceabilityDb db, Site site, Product product, IQueryable<Organisation> owners, DateOnly month,
        Id<Movement>? after, int size, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(product);
        (long holder, Id<Product> goods) = (site.Id.Value, product.Id);
        (DateTime from, DateTime to) = (ChinaTime.StartOf(month), ChinaTime.StartOf(month.AddMonths(1)));
        return GoodsReader.AsOfOneDayAsync(db, ReadAsync, cancellationToken);

        async Task<StorePage> ReadAsync(IQueryable<GoodsMove> tail)
        {
            DateTime? turned = after is not { } last ? null
                : await db.Movements.Where(m => m.Id == last).Select(m => (DateTime?)m.RecordedAt)
                    .FirstOrDefaultAsync(cancellationToken);
            DateTime at = turned ?? from;
            Id<Movement> id = turned is null ? new Id<Movement>(0) : after!.Value;
            IQueryable<StoreEntry> kept = db.StoreEntries.AsNoTracking().Where(
                e => e.Holder == holder && e.Product == goods && e.RecordedAt >= from && e.RecordedAt < to
                    && owners.Any(o => o.Id == e.Owner));
            List<StoreEntry> since = await SinceAsync(tail);
            var sums = await kept.Where(e => e.RecordedAt < at || (e.RecordedAt == at && e.Movement <= id))
                .GroupBy(e => e.Holder).Select(g => new { In = g.Sum(e => e.CameIn), Out = g.Sum(e => e.WentOut) })
                .FirstOrDefaultAsync(cancellationToken);
            List<StoreEntry> before = [.. since.Where(e => !Follows(e))];
            List<StoreEntry> next = await kept
                .Where(e => e.RecordedAt > at || (e.RecordedAt == at && e.Movement > id))
                .OrderBy(e => e.RecordedAt).ThenBy(e => e.Movement).ThenBy(e => e.Owner)
                .Take(OwnersMost * (size + 1)).ToListAsync(cancellationToken);
            StoreEntry[] entries = [.. next.Concat(since.Where(Follows))
                .OrderBy(e => e.RecordedAt).ThenBy(e => e.Movement).ThenBy(e => e.Owner)];
            Id<Movement>[] movements = [.. entries.Select(e => e.Movement).Distinct().Take(size + 1)];
            bool goesOn = movements.Length > size;
            if (goesOn) movements = movements[..size];
            return new StorePage(
                (sums?.In ?? 0) + before.Sum(e => e.CameIn), (sums?.Out ?? 0) + before.Sum(e => e.WentOut), movements,
                [.. entries.Select(e => e.Owner).Distinct()], goesOn);

            bool Follows(StoreEntry e) => e.RecordedAt > at || (e.RecordedAt == at && e.Movement > id);
        }

        async Task<List<StoreEntry>> SinceAsync(IQueryable<GoodsMove> tail)
        {
            List<StoreEntry> found = [];
            Dictionary<StoreKey, (long In, long Out)> entered = [];
            await foreach (GoodsMove move in tail
                .Where(m => m.Product == goods && (m.FromHolder == holder || m.ToHolder == holder)
                    && m.RecordedAt >= from && m.RecordedAt < to)
                .AsAsyncEnumerable().WithCancellation(cancellationToken))
                move.EnterTo(entered);
            Id<Organisation>[] whose = [.. entered.Keys.Select(k => k.Owner).Distinct()];
            HashSet<Id<Organisation>> seen = whose.Length == 0 ? []
                : [.. await owners.Where(o => whose.Contains(o.Id)).Select(o => o.Id).ToListAsync(cancellationToken)];
            found.AddRange(entered.Where(e => e.Key.Holder == holder && seen.Contains(e.Key.Owner))
                .Select(e => e.Key.NewEntry(e.Value)));
            return found;
        }
    }
}
