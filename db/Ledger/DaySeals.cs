using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Db.Ledger;

/// <summary>Reads a day's movement hashes in posting order and writes the seals, one day after the other.</summary>
public sealed class DaySeals(TraceabilityDbFactory factory)
{
    private const int PageSize = 5_000;

    /// <summary>
    /// Seals every day that is over and not sealed yet, up to <paramref name="last"/>. Returns how many days were
    /// sealed here; another server may seal at the same time.
    /// </summary>
    public async Task<int> SealUntilAsync(DateOnly last, DateTime now, CancellationToken cancellationToken)
    {
        int days = 0;
        while (await SealNextAsync(last, now, cancellationToken) is { } isOurs)
            if (isOurs) days++;
        return days;
    }

    /// <summary>The Merkle root over the hashes of all movements posted on a day, by (posted at, id).</summary>
    public async Task<MerkleTree> TreeOfAsync(DateOnly day, CancellationToken cancellationToken)
    {
        MerkleTree tree = new();
        DateTime from = ChinaTime.StartOf(day), end = ChinaTime.StartOf(day.AddDays(1));
        Id<Movement> after = new(0);
        while (true)
        {
            await using TraceabilityDb db = factory.CreateDbContext();
            var page = await db.Movements.AsNoTracking()
                .Where(m => m.PostedAt < end && (m.PostedAt > from || (m.PostedAt == from && m.Id > after)))
                .OrderBy(m => m.PostedAt).ThenBy(m => m.Id).Take(PageSize)
                .Select(m => new { m.PostedAt, m.Id, m.Hash }).ToListAsync(cancellationToken);
            foreach (var movement in page) tree.Add(movement.Hash);
            if (page.Count < PageSize) return tree;
            (from, after) = (page[^1].PostedAt, page[^1].Id);
        }
    }

    /// <returns>False when another server was quicker, null when there is nothing more to seal.</returns>
    private async Task<bool?> SealNextAsync(DateOnly last, DateTime now, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        DailySeal? previous = await db.DailySeals.AsNoTracking()
            .OrderByDescending(s => s.Day).FirstOrDefaultAsync(cancellationToken);
        DateOnly? day = previous?.Day.AddDays(1) ?? await FirstDayAsync(db, cancellationToken);
        if (day is null || day > last) return null;
        // A clock that runs ahead must not close days that are still to come: a day waits for a posting on or after it.
        DateTime begins = ChinaTime.StartOf(day.Value);
        if (!await db.Movements.AnyAsync(m => m.PostedAt >= begins, cancellationToken)) return null;
        MerkleTree tree = await TreeOfAsync(day.Value, cancellationToken);
        byte[] root = tree.Root();
        byte[] before = previous?.Seal ?? SealHash.Beginning.ToArray();
        db.DailySeals.Add(new DailySeal
        {
            Day = day.Value,
            Movements = tree.Count,
            MerkleRoot = root,
            PreviousSeal = before,
            Seal = SealHash.Of(day.Value, tree.Count, root, before),
            SealedAt = now,
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            return false;
        }
    }

    private static async Task<DateOnly?> FirstDayAsync(TraceabilityDb db, CancellationToken cancellationToken)
    {
        DateTime? first = await db.Movements.MinAsync(m => (DateTime?)m.PostedAt, cancellationToken);
        return first is null ? null : ChinaTime.DayOf(first.Value);
    }
}
