using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain;

namespace Traceability.Db;

/// <summary>
/// Draws keys in blocks from one row of the database, so that several processes never give the same key and a key costs
/// no round trip. The next block is taken when the half of one is used up, behind whoever draws: a caller within a
/// transaction holds the only writer's place of a SQLite file, and nobody could take a block for it then.
/// </summary>
public sealed class BlockIdSource(TraceabilityDbFactory factory) : IdSource
{
    private const long BlockSize = 16_384;
    private readonly Lock _gate = new();
    private long _next;
    private long _end;
    private Task<long>? _coming;

    public override void Prepare()
    {
        lock (_gate) Fill();
    }

    protected override long NextValue()
    {
        lock (_gate)
        {
            Fill();
            if (_end - _next <= BlockSize / 2) _coming ??= Task.Run(ReserveBlock);
            return ++_next;
        }
    }

    private void Fill()
    {
        if (_next < _end) return;
        _end = Ahead() ?? ReserveBlock();
        _next = _end - BlockSize;
        _coming = null;
    }

    /// <summary>The block that was taken ahead; null when it could not be.</summary>
    private long? Ahead()
    {
        try
        {
            return _coming?.GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is DbException or DbUpdateException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Takes a block and returns its last key; the single update statement is the lock.</summary>
    private long ReserveBlock()
    {
        using TraceabilityDb db = factory.CreateDbContext();
        for (int attempt = 0; attempt < 3; attempt++)
        {
            using var transaction = db.Database.BeginTransaction();
            int rows = db.IdBlocks.Where(b => b.Id == 1)
                .ExecuteUpdate(s => s.SetProperty(b => b.NextValue, b => b.NextValue + BlockSize));
            if (rows == 1)
            {
                long end = db.IdBlocks.Where(b => b.Id == 1).Select(b => b.NextValue).Single();
                transaction.Commit();
                return end;
            }

            transaction.Rollback();
            CreateFirstBlock(db);
        }

        throw new InvalidOperationException("No block of keys could be reserved.");
    }

    private static void CreateFirstBlock(TraceabilityDb db)
    {
        db.IdBlocks.Add(new IdBlock { Id = 1, NextValue = 0 });
        try
        {
            db.SaveChanges();
        }
        catch (DbUpdateException e) when (e.InnerException is DbException)
        {
            // Another process made the row in the same instant; the next attempt takes its turn.
            db.ChangeTracker.Clear();
        }
    }
}
