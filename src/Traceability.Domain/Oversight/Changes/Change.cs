using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Changes;

/// <summary>A change in its place in the feed. Insert only.</summary>
public sealed class Change
{
    /// <summary>1, 2, 3 … without gaps, in an order that never changes: the cursor.</summary>
    public required long Position { get; init; }

    public required ChangeKind Kind { get; init; }

    public required long Subject { get; init; }

    public required string Reference { get; init; }

    public Id<Organisation>? Organisation { get; init; }

    public required DateTime At { get; init; }
}
