using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Jobs;

/// <summary>One run of a job. Times are UTC; without an end it runs still, or its process died.</summary>
public sealed record JobRunRow(
    long Number, string Job, DateOnly AsOf, DateTime StartedAt, DateTime? FinishedAt, long Examined, long Raised,
    long Cleared, string? Failure)
{
    public long? Milliseconds => FinishedAt is { } end ? (long)(end - StartedAt).TotalMilliseconds : null;

    public static JobRunRow Of(JobRun run) => new(
        run.Id.Value, run.Job, run.AsOf, run.StartedAt, run.FinishedAt, run.Examined, run.Raised, run.Cleared,
        run.Failure);
}
