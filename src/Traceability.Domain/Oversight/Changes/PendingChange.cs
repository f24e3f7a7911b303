using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Changes;

/// <summary>
/// A change that is not numbered yet: written in the transaction of what changed, so that neither is there without the
/// other, and taken out again when the feed gives it its place.
/// </summary>
public sealed class PendingChange
{
    /// <summary>Given by the database; it orders those that wait, nothing else.</summary>
    public long Id { get; init; }

    public required ChangeKind Kind { get; init; }

    /// <summary>The key of what changed.</summary>
    public required long Subject { get; init; }

    /// <summary>By what it is addressed: a number, a code, the key.</summary>
    public required string Reference { get; init; }

    public Id<Organisation>? Organisation { get; init; }

    /// <summary>When it happened, where what changed says so (UTC).</summary>
    public DateTime? At { get; init; }
}
