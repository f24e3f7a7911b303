namespace Traceability.Domain.Oversight;

/// <summary>One import of one file: what came in, what was refused, and the file's own hash.</summary>
public sealed class ImportRun
{
    public required Id<ImportRun> Id { get; init; }

    /// <summary>bundle, or the name of a mapping profile.</summary>
    public required string Profile { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file as it came.</summary>
    public required byte[] FileHash { get; init; }

    /// <summary>Where the original is kept, relative to the data folder.</summary>
    public string? KeptAs { get; init; }

    public required DateTime StartedAt { get; init; }

    public DateTime? FinishedAt { get; init; }

    public long RowsRead { get; init; }

    public long RowsAccepted { get; init; }

    public long RowsRefused { get; init; }

    public long RowsKnown { get; init; }

    public required string StartedBy { get; init; }
}
