namespace Traceability.Jobs;

/// <summary>One line of the schedule.</summary>
/// <param name="Id">Also the name under which its runs are kept.</param>
/// <param name="Time">Daily, Asia/Shanghai; null: every minute.</param>
/// <param name="RunAsync">Runs it once, as if on the given day.</param>
public sealed record ScheduledJob(
    string Id, TimeOnly? Time, Func<IServiceProvider, DateOnly?, CancellationToken, Task<JobCount>> RunAsync)
{
    public string Cron => Time is { } time ? $"{time.Minute} {time.Hour} * * *" : "* * * * *";
}
