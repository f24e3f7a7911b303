namespace Traceability.Domain.Oversight.Webhooks;

/// <summary>One attempt at a delivery. Insert only.</summary>
public sealed class WebhookAttempt
{
    public required Id<WebhookDelivery> Delivery { get; init; }

    /// <summary>1, 2, 3 … over the whole life of the delivery.</summary>
    public required int Number { get; init; }

    public required DateTime At { get; init; }

    /// <summary>HTTP status; 0: no answer came.</summary>
    public required int Status { get; init; }

    public required int Milliseconds { get; init; }

    public string? Fault { get; init; }
}
