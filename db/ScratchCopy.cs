using System.Data;
using System.Data.Common;
using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;

namespace Traceability.Db;

/// <summary>
/// A copy of the books, with what they refer to, in a temporary SQLite file: what is tried there cannot touch the
/// books. Keys stay the same and every constraint holds. Sign-ins, secrets, alerts and attachments stay behind.
/// </summary>
public sealed class ScratchCopy : IDisposable
{
    private static readonly BulkCopyOptions Options = new() { BulkCopyType = BulkCopyType.MultipleRows };
    private readonly string _folder = Directory.CreateTempSubdirectory("traceability-scratch-").FullName;

    private ScratchCopy()
    {
    }

    public string ConnectionString => $"Data Source={Path.Combine(_folder, "books.db")};Pooling=False";

    /// <summary>A folder that goes when the copy goes.</summary>
    public string Folder => _folder;

    public static async Task<ScratchCopy> OfAsync(TraceabilityDbFactory books, CancellationToken cancellationToken)
    {
        ScratchCopy copy = new();
        try
        {
            await copy.FillAsync(books, cancellationToken);
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task FillAsync(TraceabilityDbFactory books, CancellationToken stop)
    {
        TraceabilityDbFactory scratch = new(DatabaseProvider.Sqlite, ConnectionString);
        await DatabaseSetup.MigrateAsync(scratch, stop);
        await using TraceabilityDb from = books.CreateDbContext();
        await using TraceabilityDb to = scratch.CreateDbContext();
        await using DbTransaction reading = await BeginReadingAsync(from, books.Provider, stop);
        await using var writing = await to.Database.BeginTransactionAsync(stop);
        await to.Database.ExecuteSqlRawAsync("pragma defer_foreign_keys=on", stop);
        await TableAsync(from.IdBlocks, to, stop);
        await TableAsync(from.Settings, to, stop);
        await TableAsync(from.MappingProfiles, to, stop);
        await TableAsync(from.Substances, to, stop);
        await TableAsync(from.PermitTypes, to, stop);
        await TableAsync(from.Organisations, to, stop);
        await TableAsync(from.Sites, to, stop);
        await TableAsync(from.People, to, stop);
        await TableAsync(from.Products, to, stop);
        await TableAsync(from.ProductContents, to, stop);
        await TableAsync(from.Commodities, to, stop);
        await TableAsync(from.Lots, to, stop);
        await TableAsync(from.Packages, to, stop);
        await TableAsync(from.Permits, to, stop);
        await TableAsync(from.PermitLines, to, stop);
        await TableAsync(from.ImportRuns, to, stop);
        await TableAsync(from.Movements, to, stop);
        await TableAsync(from.Consignments, to, stop);
        await TableAsync(from.SourceRows, to, stop);
        await TableAsync(from.CountedStocks, to, stop);
        await TableAsync(from.Accounts, to, stop);
        await TableAsync(from.MovementLines, to, stop);
        await TableAsync(from.LedgerEntries, to, stop);
        await TableAsync(from.Scans, to, stop);
        await writing.CommitAsync(stop);
    }

    /// <summary>One moment of the books for all tables, without keeping anybody from writing.</summary>
    private static async Task<DbTransaction> BeginReadingAsync(
        TraceabilityDb db, DatabaseProvider provider, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        DbConnection connection = db.Database.GetDbConnection();
        DbTransaction reading = provider switch
        {
            // A transaction that is not deferred would take the write lock at once.
            DatabaseProvider.Sqlite => ((SqliteConnection)connection).BeginTransaction(deferred: true),
            DatabaseProvider.PostgreSql => await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop),
            DatabaseProvider.SqlServer => await connection.BeginTransactionAsync(IsolationLevel.Snapshot, stop),
        };
        await db.Database.UseTransactionAsync(reading, stop);
        return reading;
    }

    /// <summary>Streams: memory does not grow with the table.</summary>
    private static async Task TableAsync<T>(DbSet<T> rows, TraceabilityDb to, CancellationToken stop)
        where T : class => await to.BulkCopyAsync(Options, rows.AsNoTracking().AsAsyncEnumerable(), stop);
}
