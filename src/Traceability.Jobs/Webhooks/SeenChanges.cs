namespace Traceability.Jobs.Webhooks;

/// <summary>What a subscription's owner may see of a stretch of the feed.</summary>
/// <param name="Next">The place up to which everything was looked at.</param>
/// <param name="More">There is more beyond.</param>
public sealed record SeenChanges(IReadOnlyList<SeenChange> Items, long Next, bool More);
