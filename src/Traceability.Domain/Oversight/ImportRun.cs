using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight;

/// <summary>One import of one file: what came in, what was refused, and the file's own hash.</summary>
public sealed class ImportRun
{
    public required Id<ImportRun> Id { get; init; }

    /// <summary>bundle, or the name of a mapping profile.</summary>
    public required string Profile { get; init; }

    public required BookMode Mode { get; init; }

    /// <summary>Whose book a single book is, when it does not say.</summary>
    public string? ForOrganisation { get; init; }

    /// <summary>Of which site.</summary>
    public string? ForSite { get; init; }

    /// <summary>Brought in by the unit itself: nothing but its own rows is taken.</summary>
    public bool OwnOnly { get; init; }

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

    public required ImportState State { get; init; }

    /// <summary>When the process that runs it last said that it lives.</summary>
    public DateTime? SeenAt { get; init; }

    /// <summary>Why it failed, in Chinese and English.</summary>
    public string? Failure { get; init; }

    /// <summary>Everything was read and judged on a copy of the books; these books did not change.</summary>
    public bool DryRun { get; init; }
}
