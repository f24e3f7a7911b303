using Traceability.Domain.Oversight.Webhooks;

namespace Traceability.Jobs.Webhooks;

/// <summary>
/// The changes after a subscription's place that its owner may see: who sees what is decided by the host, not by jobs.
/// </summary>
/// <returns>Null when the owner may not sign in any more.</returns>
public delegate Task<SeenChanges?> LookAtChanges(WebhookSubscription subscription, int limit, CancellationToken stop);
