namespace Traceability.Domain.Oversight;

/// <summary>现场照片: goes with a report of an incident; kept once, with its hash. Insert only.</summary>
public sealed class IncidentPhoto
{
    public required Id<IncidentPhoto> Id { get; init; }

    public required Id<IncidentReport> Incident { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    public required byte[] Hash { get; init; }

    public required byte[] Content { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }
}
