using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>数据包导出: the books somebody may see, made ready in the background to be fetched.</summary>
public sealed class BundleRun
{
    public required Id<BundleRun> Id { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    /// <summary>The sign-in whose sight decides what is in it.</summary>
    public required string Owner { get; init; }

    public required DateTime AskedAt { get; init; }

    public BundleState State { get; init; } = BundleState.Waiting;

    /// <summary>The last sign of life of the process that makes it.</summary>
    public DateTime? SeenAt { get; init; }

    public DateTime? FinishedAt { get; init; }

    /// <summary>Rows of movements.csv.</summary>
    public long Rows { get; init; }

    public long Bytes { get; init; }

    /// <summary>SHA-256 of the zip.</summary>
    public byte[]? Hash { get; init; }
}
