using Hangfire;

namespace Traceability.Jobs;

/// <summary>What Hangfire calls: a job by its id. Hangfire holds no truth, so its arguments are ids only.</summary>
public sealed class ScheduledWork(IServiceProvider services)
{
    private const int SecondsToWait = 60;

    [DisableConcurrentExecution("{0}", SecondsToWait)]
    [AutomaticRetry(Attempts = 3)]
    public Task RunAsync(string job, CancellationToken cancellationToken) =>
        Schedule.Find(job).RunAsync(services, null, cancellationToken);
}
