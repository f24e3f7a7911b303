namespace Traceability.Domain.Oversight.Suspicions;

/// <summary>A picture or paper that came with a report. Insert only.</summary>
public sealed class SuspicionFile
{
    public required Id<SuspicionFile> Id { get; init; }

    public required Id<SuspicionReport> Report { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public required byte[] Hash { get; init; }

    public required byte[] Content { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }
}
