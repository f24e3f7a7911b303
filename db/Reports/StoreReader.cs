using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Db.Reports;

/// <summary>
/// Which movements are in the book of a product at a site in a month, page by page: from what is kept of sealed days
/// (<see cref="ActivityBook"/>) and the movements since then.
/// </summary>
/// <param name="owners">Whose goods are looked at.</param>
/// <param name="month">Its first day (Asia/Shanghai).</param>
public sealed class StoreReader(
    TraceabilityDb db, Site site, Product product, IQueryable<Organisation> owners, DateOnly month)
{
    /// <summary>Owners of a product in one movement at one site: who had it and who has it.</summary>
    private const int OwnersMost = 2;

    private readonly long _holder = site.Id.Value;
    private readonly Id<Product> _goods = product.Id;
    private readonly DateTime _from = ChinaTime.StartOf(month);
    private readonly DateTime _to = ChinaTime.StartOf(month.AddMonths(1));

    /// <param name="after">The last movement of the page before; null: from the first of the month.</param>
    /// <param name="size">Movements of a page.</param>
    public Task<StorePage> PageAsync(Id<Movement>? after, int size, CancellationToken cancellationToken) =>
        CountedDays.AsOfOneAsync(
            db, from => ReadAsync(GoodsReader.Since(db, from), after, size, cancellationToken), cancellationToken);

    private async Task<StorePage> ReadAsync(
        IQueryable<GoodsMove> tail, Id<Movement>? after, int size, CancellationToken stop)
    {
        DateTime? turned = after is not { } last ? null
            : await db.Movements.Where(m => m.Id == last).Select(m => (DateTime?)m.RecordedAt)
                .FirstOrDefaultAsync(stop);
        DateTime at = turned ?? _from;
        Id<Movement> id = turned is null ? new Id<Movement>(0) : after!.Value;
        List<StoreEntry> since = await SinceAsync(tail, stop);
        StoreEntry[] ofMonth = [.. since.Where(e => e.RecordedAt >= _from)];
        StoreEntry[] before = [.. ofMonth.Where(e => !Follows(e))];
        IQueryable<StoreEntry> kept = db.StoreEntries.AsNoTracking().Where(
            e => e.Holder == _holder && e.Product == _goods && e.RecordedAt >= _from && e.RecordedAt < _to
                && owners.Any(o => o.Id == e.Owner));
        var sums = await kept.Where(e => e.RecordedAt < at || (e.RecordedAt == at && e.Movement <= id))
            .GroupBy(e => e.Holder).Select(g => new { In = g.Sum(e => e.CameIn), Out = g.Sum(e => e.WentOut) })
            .FirstOrDefaultAsync(stop);
        List<StoreEntry> next = await kept.Where(e => e.RecordedAt > at || (e.RecordedAt == at && e.Movement > id))
            .OrderBy(e => e.RecordedAt).ThenBy(e => e.Movement).ThenBy(e => e.Owner).Take(OwnersMost * (size + 1))
            .ToListAsync(stop);
        StoreEntry[] entries = [.. next.Concat(ofMonth.Where(Follows))
            .OrderBy(e => e.RecordedAt).ThenBy(e => e.Movement).ThenBy(e => e.Owner)];
        Id<Movement>[] movements = [.. entries.Select(e => e.Movement).Distinct().Take(size + 1)];
        return new StorePage(
            await CountedBeforeAsync(stop) + since.Where(e => e.RecordedAt < _from).Sum(e => e.CameIn - e.WentOut),
            (sums?.In ?? 0) + before.Sum(e => e.CameIn),
            (sums?.Out ?? 0) + before.Sum(e => e.WentOut),
            [.. movements.Take(size)],
            [.. entries.Select(e => e.Owner).Distinct()],
            movements.Length > size);

        bool Follows(StoreEntry e) => e.RecordedAt > at || (e.RecordedAt == at && e.Movement > id);
    }

    /// <summary>What is counted of what was entered before the month.</summary>
    private Task<long> CountedBeforeAsync(CancellationToken stop) => db.GoodsCounts
        .Where(c => c.State == AccountKind.OnHand && c.Holder == _holder && c.Product == _goods && c.RecordedOn < month
            && owners.Any(o => o.Id == c.Owner))
        .SumAsync(c => c.Units, stop);

    /// <summary>The entries up to the end of the month that are not kept yet.</summary>
    private async Task<List<StoreEntry>> SinceAsync(IQueryable<GoodsMove> tail, CancellationToken stop)
    {
        Dictionary<StoreKey, (long In, long Out)> entered = [];
        await foreach (GoodsMove move in tail
            .Where(m => m.Product == _goods && (m.FromHolder == _holder || m.ToHolder == _holder)
                && m.RecordedAt < _to)
            .AsAsyncEnumerable().WithCancellation(stop))
            move.EnterTo(entered);
        Id<Organisation>[] whose = [.. entered.Keys.Select(k => k.Owner).Distinct()];
        if (whose.Length == 0) return [];
        List<Id<Organisation>> seen = await owners.Where(o => whose.Contains(o.Id)).Select(o => o.Id).ToListAsync(stop);
        return [.. entered.Where(e => e.Key.Holder == _holder && seen.Contains(e.Key.Owner))
            .Select(e => e.Key.NewEntry(e.Value))];
    }
}
