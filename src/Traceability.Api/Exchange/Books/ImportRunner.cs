using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange.Profiles;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Exchange.Books;

/// <summary>
/// Works off the imports that wait, one at a time in this process. The queue is the table of imports: it outlives the
/// server, and several servers share it.
/// </summary>
public sealed partial class ImportRunner(
    TraceabilityDbFactory factory, ImportShelf shelf, ImportDesk desk, ImportRehearsal rehearsal, TimeProvider clock,
    ILogger<ImportRunner> log) : BackgroundService
{
    /// <summary>Imports that may wait; one more is answered 503.</summary>
    public const int WaitingMost = 20;

    /// <summary>An import whose process has been silent for so long was interrupted.</summary>
    private static readonly TimeSpan SilenceMost = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _bell = new(0);

    /// <summary>Something has come: look now.</summary>
    public void Ring() => _bell.Release();

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
                while (await TakeAsync(stoppingToken) is { } run) await RunAsync(run, stoppingToken);
                await _bell.WaitAsync(LookAgain, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (System.Data.Common.DbException e)
            {
                LogUnreachable(e);
                await Task.Delay(LookAgain, stoppingToken);
            }
        }
    }

    /// <summary>The oldest that waits, marked as running; of several servers one wins.</summary>
    private async Task<ImportRun?> TakeAsync(CancellationToken stop)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        DateTime? now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        DateTime? silent = now - SilenceMost;
        await db.ImportRuns
            .Where(r => (r.State == ImportState.Running || r.State == ImportState.Stopping) && r.SeenAt < silent)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, ImportState.Interrupted), stop);
        ImportRun? next = await db.ImportRuns.AsNoTracking().Where(r => r.State == ImportState.Waiting)
            .OrderBy(r => r.Id).FirstOrDefaultAsync(stop);
        if (next is null) return null;
        int taken = await db.ImportRuns.Where(r => r.Id == next.Id && r.State == ImportState.Waiting)
            .ExecuteUpdateAsync(
                s => s.SetProperty(r => r.State, ImportState.Running).SetProperty(r => r.SeenAt, now), stop);
        return taken == 1 ? next : await TakeAsync(stop);
    }

    private async Task RunAsync(ImportRun run, CancellationToken stop)
    {
        string original = shelf.OriginalOf(run);
        ImportOrder order = new(
            original, run.Mode, run.Profile == ImportOrder.Bundle ? null : run.Profile,
            new ProfileWhere(run.ForOrganisation, run.ForSite, run.OwnOnly), run.StartedBy)
        {
            Name = run.FileName,
            DryRun = run.DryRun,
        };
        ImportTicket ticket = new(run.Id, original, null);
        try
        {
            if (run.DryRun) await RehearseAsync(order, ticket, stop);
            else WriteReports(run.Id, await desk.RunAsync(order, ticket, null, stop), factory);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // A person stopped it; its row says so.
        }
        catch (BookException)
        {
            // Its row says why.
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogBroken(e, run.Id.Value);
        }
    }

    private async Task RehearseAsync(ImportOrder order, ImportTicket ticket, CancellationToken stop)
    {
        ImportTally tally = new();
        using CancellationTokenSource stopping = CancellationTokenSource.CreateLinkedTokenSource(stop);
        (ImportState end, string? reason) = (ImportState.Failed, "内部错误 / internal error");
        try
        {
            await using ImportPulse pulse = new(shelf, ticket, () => tally, stopping);
            await rehearsal.RunAsync(
                order, new Seen(t => tally = t),
                (report, books) =>
                {
                    tally = report.Rows;
                    WriteReports(ticket.Run, report, books);
                },
                stopping.Token);
            (end, reason) = (ImportState.Finished, null);
        }
        catch (OperationCanceledException)
        {
            (end, reason) = (ImportState.Cancelled, null);
            throw;
        }
        catch (BookException e)
        {
            reason = e.Message;
            throw;
        }
        finally
        {
            await shelf.CloseAsync(ticket, tally, end, reason);
        }
    }

    private void WriteReports(Id<ImportRun> run, ImportReport report, TraceabilityDbFactory books)
    {
        using FileStream refused = File.Create(shelf.ReportPath(run, "refused"));
        RefusedRows.Write(report.Rows, refused);
        using FileStream balances = File.Create(shelf.ReportPath(run, "balances"));
        BalanceSheet.Write(books, balances);
    }

    /// <summary>Takes each report at once, on the thread that makes it.</summary>
    private sealed class Seen(Action<ImportTally> take) : IProgress<ImportTally>
    {
        public void Report(ImportTally value) => take(value);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Run} ended with an error")]
    private partial void LogBroken(Exception exception, long run);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue of imports could not be read")]
    private partial void LogUnreachable(Exception exception);
}
