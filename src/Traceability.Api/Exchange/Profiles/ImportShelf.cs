using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange.Books;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>
/// Keeps the original of what was imported, under its own SHA-256, and the row that says what became of it.
/// </summary>
public sealed class ImportShelf(
    TraceabilityDbFactory factory, IdSource ids, TimeProvider clock, IConfiguration configuration,
    IHostEnvironment environment)
{
    private string Folder => configuration["Import:Folder"]
        ?? Path.Combine(environment.ContentRootPath, "data", "imports");

    public async Task<ImportTicket> OpenAsync(
        string path, string profile, string by, CancellationToken cancellationToken)
    {
        byte[] hash;
        await using (FileStream original = File.OpenRead(path))
        {
            hash = await SHA256.HashDataAsync(original, cancellationToken);
        }

        string kept = Convert.ToHexStringLower(hash) + Path.GetExtension(path);
        Directory.CreateDirectory(Folder);
        string target = Path.Combine(Folder, kept);
        if (!File.Exists(target)) File.Copy(path, target);
        await using TraceabilityDb db = factory.CreateDbContext();
        ImportRun run = new()
        {
            Id = ids.Next<ImportRun>(),
            Profile = profile,
            FileName = Path.GetFileName(path),
            FileHash = hash,
            KeptAs = $"imports/{kept}",
            StartedAt = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
            StartedBy = by,
        };
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return new ImportTicket(run.Id, run.KeptAs);
    }

    public async Task CloseAsync(ImportTicket ticket, ImportTally tally, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        DateTime? finished = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        Id<ImportRun> run = ticket.Run;
        await db.ImportRuns.Where(r => r.Id == run).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.FinishedAt, finished).SetProperty(r => r.RowsRead, tally.Read)
                .SetProperty(r => r.RowsAccepted, tally.Accepted).SetProperty(r => r.RowsRefused, tally.Refused)
                .SetProperty(r => r.RowsKnown, tally.Known),
            cancellationToken);
    }
}
