using System.Collections.Concurrent;
using Traceability.Domain;
using Traceability.Jobs;

namespace Traceability.Api.Features.Jobs;

/// <summary>
/// Runs a job now, at a person's wish, on this server. Each job is at most once in hand; that the schedule runs it at
/// the same time does no harm, since a job finds done what is done. How it ended stands in its row of the journal.
/// </summary>
public sealed partial class JobDesk(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobDesk> log) : IDisposable
{
    private readonly ConcurrentDictionary<string, InHand> _running = [];
    private readonly CancellationTokenSource _closing = new();

    public IReadOnlyList<JobInHand> Running =>
        [.. _running.Values.Select(h => new JobInHand(h.Job, h.StartedAt, h.Stop.IsCancellationRequested))];

    /// <summary>False when it is in hand already.</summary>
    public bool Start(ScheduledJob job)
    {
        InHand hand = new(
            job.Id, ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
            CancellationTokenSource.CreateLinkedTokenSource(_closing.Token));
        if (!_running.TryAdd(job.Id, hand))
        {
            hand.Stop.Dispose();
            return false;
        }

        _ = Task.Run(() => RunAsync(job, hand));
        return true;
    }

    /// <summary>False when it is not in hand here.</summary>
    public bool Stop(string job)
    {
        if (!_running.TryGetValue(job, out InHand? hand)) return false;
        hand.Stop.Cancel();
        return true;
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private async Task RunAsync(ScheduledJob job, InHand hand)
    {
        try
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            await job.RunAsync(scope.ServiceProvider, null, hand.Stop.Token);
        }
        catch (Exception e)
        {
            // The journal's row has the failure; here it is told to whoever watches the server.
            LogEnded(e, job.Id);
        }
        finally
        {
            _running.TryRemove(job.Id, out _);
        }
    }

    private sealed record InHand(string Job, DateTime StartedAt, CancellationTokenSource Stop);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The job {Job}, run by hand, did not come to its end")]
    private partial void LogEnded(Exception exception, string job);
}
