namespace Traceability.Domain.Oversight.Records;

/// <summary>
/// 附件、现场照片: a file that belongs to a record, kept once with its hash, and when and where it was taken as the
/// device says. Insert only.
/// </summary>
public sealed class RecordFile
{
    public required Id<RecordFile> Id { get; init; }

    public required RecordKind Kind { get; init; }

    /// <summary>The number of the record.</summary>
    public required long Record { get; init; }

    /// <summary>Which part of the record, as its kind numbers its parts; null: the whole.</summary>
    public long? Part { get; init; }

    public required string FileName { get; init; }

    /// <summary>As read from the bytes.</summary>
    public required string ContentType { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public required byte[] Hash { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>UTC, as the device claims.</summary>
    public DateTime? TakenAt { get; init; }

    /// <summary>Where it was taken, as the device claims; null when it does not say.</summary>
    public GeoPoint? TakenIn { get; init; }

    /// <summary>Whose user added it.</summary>
    public required Id<Parties.Organisation> Organisation { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }
}
