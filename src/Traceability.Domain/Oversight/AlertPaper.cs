using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>佐证材料: a scan that goes with the answer to an alert. Never changed, never deleted.</summary>
public sealed class AlertPaper
{
    public required Id<AlertPaper> Id { get; init; }

    public required Id<Alert> Alert { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public required byte[] Hash { get; init; }

    public required byte[] Content { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }
}
