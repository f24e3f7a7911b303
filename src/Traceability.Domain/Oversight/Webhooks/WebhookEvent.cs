namespace Traceability.Domain.Oversight.Webhooks;

/// <summary>One act on a subscription, numbered without gaps: who, when, why. Never changed, never deleted.</summary>
public sealed class WebhookEvent
{
    public required Id<WebhookSubscription> Subscription { get; init; }

    public required int Number { get; init; }

    public required WebhookAct Act { get; init; }

    public required WebhookState After { get; init; }

    public string? Reason { get; init; }

    /// <summary>The sign-in; null: the system.</summary>
    public string? By { get; init; }

    public required DateTime At { get; init; }
}
