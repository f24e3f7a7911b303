namespace Traceability.Jobs;

/// <summary>What a run did: subjects looked at, alerts raised or reopened, alerts cleared.</summary>
public readonly record struct JobCount(long Examined, long Raised, long Cleared)
{
    public static JobCount operator +(JobCount left, JobCount right) => left.Add(right);

    public JobCount Add(JobCount other) =>
        new(Examined + other.Examined, Raised + other.Raised, Cleared + other.Cleared);
}
