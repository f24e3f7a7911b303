using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Exchange.Books;

/// <summary>
/// Keeps the original of what was imported, under its own SHA-256, and the row that says what became of it.
/// </summary>
public sealed class ImportShelf(
    TraceabilityDbFactory factory, IdSource ids, TimeProvider clock, IConfiguration configuration,
    IHostEnvironment environment)
{
    private string Folder => configuration["Import:Folder"]
        ?? Path.Combine(environment.ContentRootPath, "data", "imports");

    /// <summary>Copies the file, or the folder's tables as a zip, and registers the import.</summary>
    /// <param name="state">Waiting for a server that takes it, or running here and now.</param>
    public async Task<ImportTicket> KeepAsync(
        ImportOrder order, ImportState state, CancellationToken cancellationToken)
    {
        bool folder = Directory.Exists(order.Path);
        if (!folder && !File.Exists(order.Path))
            throw new BookException($"找不到 {order.Path}", $"There is no {order.Path}");
        // A folder without a single table is a slip of the hand: nothing of it is kept.
        if (folder) new BundleSource(order.Path).Dispose();
        Directory.CreateDirectory(Folder);
        string coming = Path.Combine(Folder, Path.GetRandomFileName());
        byte[] hash;
        try
        {
            if (folder) Zip(order.Path, coming);
            else File.Copy(order.Path, coming);
            await using FileStream whole = File.OpenRead(coming);
            hash = await SHA256.HashDataAsync(whole, cancellationToken);
            File.Move(coming, PathOf(hash, folder ? ".zip" : Path.GetExtension(order.Name)), overwrite: true);
        }
        finally
        {
            File.Delete(coming);
        }

        string kept = PathOf(hash, folder ? ".zip" : Path.GetExtension(order.Name));
        return await RegisterAsync(order, kept, hash, state, cancellationToken);
    }

    /// <summary>Says how far a running import is; false when somebody asked it to stop.</summary>
    public async Task<bool> ReportAsync(ImportTicket ticket, ImportTally tally)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        DateTime? now = Now;
        await db.ImportRuns.Where(r => r.Id == ticket.Run).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.SeenAt, now).SetProperty(r => r.RowsRead, tally.Read)
                .SetProperty(r => r.RowsAccepted, tally.Accepted).SetProperty(r => r.RowsRefused, tally.Refused)
                .SetProperty(r => r.RowsKnown, tally.Known));
        return !await db.ImportRuns.AnyAsync(r => r.Id == ticket.Run && r.State == ImportState.Stopping);
    }

    /// <summary>Not cancellable: how it ended is always written down.</summary>
    public async Task CloseAsync(ImportTicket ticket, ImportTally tally, ImportState state, string? failure = null)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        DateTime? finished = Now;
        await db.ImportRuns.Where(r => r.Id == ticket.Run).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.FinishedAt, finished).SetProperty(r => r.RowsRead, tally.Read)
                .SetProperty(r => r.RowsAccepted, tally.Accepted).SetProperty(r => r.RowsRefused, tally.Refused)
                .SetProperty(r => r.RowsKnown, tally.Known).SetProperty(r => r.State, state)
                .SetProperty(r => r.Failure, failure));
    }

    /// <summary>Where a report of a run is kept.</summary>
    public string ReportPath(Id<ImportRun> run, string name) => Path.Combine(Folder, $"{run}-{name}.csv");

    /// <summary>The kept original of a run.</summary>
    public string OriginalOf(ImportRun run) => Path.Combine(Folder, Path.GetFileName(run.KeptAs!));

    private DateTime Now => ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);

    private string PathOf(byte[] hash, string ending) =>
        Path.Combine(Folder, Convert.ToHexStringLower(hash) + ending.ToLowerInvariant());

    /// <summary>The tables in name order and without their times: the same tables make the same zip.</summary>
    private static void Zip(string folder, string target)
    {
        using ZipArchive zip = ZipFile.Open(target, ZipArchiveMode.Create);
        foreach (string file in Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            ZipArchiveEntry entry = zip.CreateEntry(Path.GetFileName(file), CompressionLevel.Fastest);
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using Stream inside = entry.Open();
            using FileStream table = File.OpenRead(file);
            table.CopyTo(inside);
        }
    }

    private async Task<ImportTicket> RegisterAsync(
        ImportOrder order, string kept, byte[] hash, ImportState state, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        DateTime? earlier = await db.ImportRuns
            .Where(r => r.FileHash == hash && r.Profile == order.Kind && r.State == ImportState.Finished && !r.DryRun)
            .MaxAsync(r => r.FinishedAt, cancellationToken);
        ImportRun run = new()
        {
            Id = ids.Next<ImportRun>(),
            Profile = order.Kind,
            Mode = order.Mode,
            ForOrganisation = order.Where.Organisation,
            ForSite = order.Where.Site,
            OwnOnly = order.Where.OwnOnly,
            FileName = order.Name,
            FileHash = hash,
            KeptAs = $"imports/{Path.GetFileName(kept)}",
            StartedAt = Now,
            StartedBy = order.By,
            State = state,
            SeenAt = Now,
            DryRun = order.DryRun,
        };
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return new ImportTicket(run.Id, kept, earlier);
    }
}
