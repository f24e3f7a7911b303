using Hangfire;
using Traceability.Jobs;

namespace Traceability.Api.Hosting;

/// <summary>Tells Hangfire the schedule at every start: the schedule is code.</summary>
internal sealed class ScheduleKeeper(IRecurringJobManager manager) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Schedule.Register(manager);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
