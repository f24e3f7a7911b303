using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange.Bundle;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Links;

/// <summary>Makes the exports that wait, one at a time in this process, and takes away those of yesterday.</summary>
public sealed partial class BundleRunner(
    TraceabilityDbFactory factory, BundleExport export, IConfiguration configuration, IHostEnvironment environment,
    TimeProvider clock, ILogger<BundleRunner> log) : BackgroundService
{
    /// <summary>A bundle is kept for so long.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>One that has been made for so long belonged to a process that is gone.</summary>
    private static readonly TimeSpan LongestMaking = TimeSpan.FromHours(6);

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _bell = new(0);

    private string Folder => configuration["Export:Folder"]
        ?? Path.Combine(environment.ContentRootPath, "data", "exports");

    /// <summary>Something has come: look now.</summary>
    public void Ring() => _bell.Release();

    public string PathOf(Id<BundleRun> run) => Path.Combine(Folder, $"{run}.zip");

    public override void Dispose()
    {
        _bell.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await TakeAsync(stoppingToken) is { } run) await MakeAsync(run, stoppingToken);
                await ClearAsync(stoppingToken);
                await _bell.WaitAsync(LookAgain, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is System.Data.Common.DbException or IOException
                or UnauthorizedAccessException)
            {
                LogUnreachable(e);
                await Task.Delay(LookAgain, stoppingToken);
            }
        }
    }

    /// <summary>The oldest that waits, marked as running; of several servers one wins.</summary>
    private async Task<BundleRun?> TakeAsync(CancellationToken stop)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        DateTime? now = Now, gone = Now - LongestMaking;
        BundleRun? next = await db.BundleRuns.AsNoTracking()
            .Where(r => r.State == BundleState.Waiting || (r.State == BundleState.Running && r.SeenAt < gone))
            .OrderBy(r => r.Id).FirstOrDefaultAsync(stop);
        if (next is null) return null;
        int taken = await db.BundleRuns.Where(r => r.Id == next.Id && r.State == next.State && r.SeenAt == next.SeenAt)
            .ExecuteUpdateAsync(
                s => s.SetProperty(r => r.State, BundleState.Running).SetProperty(r => r.SeenAt, now), stop);
        return taken == 1 ? next : await TakeAsync(stop);
    }

    private async Task MakeAsync(BundleRun run, CancellationToken stop)
    {
        try
        {
            CurrentPerson? owner;
            await using (TraceabilityDb db = factory.CreateDbContext())
            {
                owner = await PersonReader.ReadAsync(db, run.Owner, Scopes.BundleRead, Now, stop);
            }

            if (owner?.Organisation == run.Organisation) await WriteAsync(run.Id, owner, stop);
            else await CloseAsync(run.Id, BundleState.Failed, 0, 0, null);
        }
        catch (OperationCanceledException)
        {
            // The server stops: another one, or this one when it is back, makes it.
            await BackInLineAsync(run.Id);
            throw;
        }
        catch (Exception e)
        {
            LogBroken(e, run.Id.Value);
            await CloseAsync(run.Id, BundleState.Failed, 0, 0, null);
        }
    }

    private async Task BackInLineAsync(Id<BundleRun> run)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        await db.BundleRuns.Where(r => r.Id == run && r.State == BundleState.Running)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, BundleState.Waiting));
    }

    private async Task WriteAsync(Id<BundleRun> run, CurrentPerson owner, CancellationToken stop)
    {
        Directory.CreateDirectory(Folder);
        string coming = PathOf(run) + ".part";
        try
        {
            long rows, bytes;
            byte[] hash;
            await using (FileStream zip = new(coming, FileMode.Create, FileAccess.ReadWrite))
            {
                rows = await export.ToZipAsync(zip, db => Visibility.BundleOf(db, owner), stop);
                bytes = zip.Length;
                zip.Position = 0;
                hash = await SHA256.HashDataAsync(zip, stop);
            }

            File.Move(coming, PathOf(run), overwrite: true);
            await CloseAsync(run, BundleState.Ready, rows, bytes, hash);
        }
        finally
        {
            File.Delete(coming);
        }
    }

    /// <summary>Not cancellable: how it ended is always written down.</summary>
    private async Task CloseAsync(Id<BundleRun> run, BundleState state, long rows, long bytes, byte[]? hash)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        DateTime? finished = Now;
        await db.BundleRuns.Where(r => r.Id == run).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.State, state).SetProperty(r => r.FinishedAt, finished)
                .SetProperty(r => r.Rows, rows).SetProperty(r => r.Bytes, bytes).SetProperty(r => r.Hash, hash));
    }

    private async Task ClearAsync(CancellationToken stop)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        DateTime? old = Now - Kept;
        List<Id<BundleRun>> over = await db.BundleRuns
            .Where(r => r.State == BundleState.Ready && r.FinishedAt < old).Select(r => r.Id).ToListAsync(stop);
        foreach (Id<BundleRun> run in over)
        {
            File.Delete(PathOf(run));
            await db.BundleRuns.Where(r => r.Id == run).ExecuteUpdateAsync(
                s => s.SetProperty(r => r.State, BundleState.Expired), stop);
        }
    }

    private DateTime Now => ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);

    [LoggerMessage(Level = LogLevel.Error, Message = "Export {Run} ended with an error")]
    private partial void LogBroken(Exception exception, long run);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue of exports could not be read")]
    private partial void LogUnreachable(Exception exception);
}
