using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight.Changes;

namespace Traceability.Db.Feed;

/// <summary>
/// Gives every committed change its place (decision 0015). Only what is committed can be seen waiting, and whoever
/// numbers holds the head's lock until its own commit: nothing can ever appear below a place that was read.
/// </summary>
public sealed class ChangeFeed(TraceabilityDbFactory factory, TimeProvider clock)
{
    /// <summary>Changes numbered in one transaction.</summary>
    private const int BatchSize = 1_000;

    /// <summary>Transactions of one call at most; what is left waits for the next.</summary>
    private const int BatchesMost = 20;

    private const int Attempts = 5;

    private readonly BulkCopyOptions _options = new()
    {
        BulkCopyType = factory.Provider == DatabaseProvider.Sqlite
            ? BulkCopyType.MultipleRows : BulkCopyType.ProviderSpecific,
        CheckConstraints = factory.Provider == DatabaseProvider.SqlServer ? true : null,
        FireTriggers = factory.Provider == DatabaseProvider.SqlServer ? true : null,
    };

    /// <summary>Numbers what waits; returns how many.</summary>
    public async Task<int> NumberAsync(CancellationToken stop)
    {
        int numbered = 0;
        for (int batch = 0; batch < BatchesMost; batch++)
        {
            await using TraceabilityDb db = factory.CreateDbContext();
            if (!await db.PendingChanges.AnyAsync(stop)) break;
            numbered += await NumberBatchAsync(db, stop);
        }

        return numbered;
    }

    private async Task<int> NumberBatchAsync(TraceabilityDb db, CancellationToken stop)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await NumberOnceAsync(db, stop);
            }
            catch (Exception e) when (attempt < Attempts && DatabaseFaults.MayPass(e))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<int> NumberOnceAsync(TraceabilityDb db, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await LockAsync(db, stop);
        List<PendingChange> waiting = await db.PendingChanges.AsNoTracking().OrderBy(c => c.Id).Take(BatchSize)
            .ToListAsync(stop);
        if (waiting.Count == 0) return 0;
        long head = await db.FeedHeads.Select(h => h.Position).SingleAsync(stop);
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        List<Change> changes = waiting.ConvertAll(w => new Change
        {
            Position = ++head,
            Kind = w.Kind,
            Subject = w.Subject,
            Reference = w.Reference,
            Organisation = w.Organisation,
            At = w.At ?? now,
        });
        await db.BulkCopyAsync(_options, changes, stop);
        long[] taken = [.. waiting.Select(w => w.Id)];
        await db.PendingChanges.Where(c => taken.Contains(c.Id)).ExecuteDeleteAsync(stop);
        await db.FeedHeads.ExecuteUpdateAsync(s => s.SetProperty(h => h.Position, head), stop);
        await transaction.CommitAsync(stop);
        return changes.Count;
    }

    /// <summary>The turn: until the commit nobody else numbers.</summary>
    private static async Task LockAsync(TraceabilityDb db, CancellationToken stop)
    {
        int rows = await db.FeedHeads.ExecuteUpdateAsync(s => s.SetProperty(h => h.Position, h => h.Position), stop);
        if (rows > 0) return;
        db.FeedHeads.Add(new FeedHead { Id = 1, Position = 0 });
        await db.SaveChangesAsync(stop);
    }
}
