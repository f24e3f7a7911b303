namespace Traceability.Domain.Oversight;

/// <summary>One run of one job, kept for the administrator and for re-running by hand.</summary>
public sealed class JobRun
{
    public required Id<JobRun> Id { get; init; }

    public required string Job { get; init; }

    /// <summary>The day the job judged (Asia/Shanghai).</summary>
    public required DateOnly AsOf { get; init; }

    public required DateTime StartedAt { get; init; }

    public DateTime? FinishedAt { get; private set; }

    public long Examined { get; private set; }

    public long Raised { get; private set; }

    public long Cleared { get; private set; }

    public string? Failure { get; private set; }

    public void Finish(DateTime at, long examined, long raised, long cleared)
    {
        FinishedAt = at;
        Examined = examined;
        Raised = raised;
        Cleared = cleared;
    }

    public void Fail(DateTime at, string failure)
    {
        FinishedAt = at;
        Failure = failure;
    }
}
