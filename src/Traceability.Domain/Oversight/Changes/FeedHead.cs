namespace Traceability.Domain.Oversight.Changes;

/// <summary>The last place given in the feed: one row, and its lock is the turn of who numbers.</summary>
public sealed class FeedHead
{
    public required int Id { get; init; }

    public required long Position { get; init; }
}
