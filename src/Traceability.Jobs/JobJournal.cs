using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Jobs;

/// <summary>Keeps one JobRun row per run: opened before the work, closed with its counts or its failure.</summary>
public sealed partial class JobJournal(
    TraceabilityDbFactory factory, IdSource ids, TimeProvider time, ILogger<JobJournal> logger)
{
    private const int LongestFailure = 2_000;
    private const int Attempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Today in Asia/Shanghai, unless a day is given.</summary>
    public DateOnly DayOr(DateOnly? asOf) => asOf ?? ChinaTime.DayOf(Now);

    public DateTime Now => ChinaTime.ToMillisecond(time.GetUtcNow().UtcDateTime);

    public async Task<JobCount> KeepAsync(
        string job, DateOnly asOf, Func<CancellationToken, Task<JobCount>> work, CancellationToken cancellationToken)
    {
        Id<JobRun> id = ids.Next<JobRun>();
        JobRun run = new() { Id = id, Job = job, AsOf = asOf, StartedAt = Now };
        await using (TraceabilityDb db = factory.CreateDbContext())
        {
            db.JobRuns.Add(run);
            await db.SaveChangesAsync(cancellationToken);
        }

        try
        {
            JobCount count = await UntilAloneAsync(work, cancellationToken);
            await CloseAsync(id, r => r.Finish(Now, count.Examined, count.Raised, count.Cleared));
            LogDone(job, asOf, count.Examined, count.Raised, count.Cleared);
            return count;
        }
        catch (Exception failure)
        {
            string text = failure.ToString();
            await CloseAsync(id, r => r.Fail(Now, text.Length > LongestFailure ? text[..LongestFailure] : text));
            throw;
        }
    }

    /// <summary>
    /// Another process doing the same work may have written a row first: what is left is asked again. Every job may be
    /// run twice, it finds done what is done.
    /// </summary>
    private static async Task<JobCount> UntilAloneAsync(
        Func<CancellationToken, Task<JobCount>> work, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await work(cancellationToken);
            }
            catch (Exception e) when (attempt < Attempts && DatabaseFaults.MayPass(e))
            {
                await Task.Delay(Pause * attempt, cancellationToken);
            }
        }
    }

    /// <summary>Written even when the work was cancelled: a run without an end means a crash.</summary>
    private async Task CloseAsync(Id<JobRun> id, Action<JobRun> close)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        JobRun run = await db.JobRuns.AsTracking().SingleAsync(r => r.Id == id, CancellationToken.None);
        close(run);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Information,
        Message = "{Job} as of {AsOf}: {Examined} examined, {Raised} raised, {Cleared} cleared")]
    private partial void LogDone(string job, DateOnly asOf, long examined, long raised, long cleared);
}
