namespace Traceability.Api.Features.Jobs;

/// <summary>A job that somebody started by hand and that still runs on this server. Times are UTC.</summary>
public sealed record JobInHand(string Job, DateTime StartedAt, bool IsStopping);
