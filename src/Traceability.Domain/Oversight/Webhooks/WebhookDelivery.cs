namespace Traceability.Domain.Oversight.Webhooks;

/// <summary>One message to one subscription, under an id that stays the same however often it is sent.</summary>
public sealed class WebhookDelivery
{
    public required Id<WebhookDelivery> Id { get; init; }

    public required Id<WebhookSubscription> Subscription { get; init; }

    /// <summary>Its place in the feed, once for each subscription; null for a test.</summary>
    public long? Position { get; init; }

    /// <summary>The exact bytes that are signed and sent.</summary>
    public required string Body { get; init; }

    public required DateTime MadeAt { get; init; }

    public DeliveryState State { get; private set; } = DeliveryState.Waiting;

    /// <summary>Since it was made or last replayed.</summary>
    public int Attempts { get; private set; }

    /// <summary>Attempts in all; the next one has the next number.</summary>
    public int AttemptsEver { get; private set; }

    public DateTime NextAt { get; private set; }

    public DateTime? DeliveredAt { get; private set; }

    /// <summary>The last answer; 0: none came.</summary>
    public int? Status { get; private set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Fault { get; private set; }

    public string MessageId => $"msg_{Id}";

    public void Succeed(int status, DateTime at)
    {
        (State, Status, Fault, DeliveredAt) = (DeliveryState.Delivered, status, null, at);
        Attempts++;
        AttemptsEver++;
    }

    /// <summary>Tried again later, or given up after the last attempt.</summary>
    public void Fail(int status, string fault, DateTime at)
    {
        Attempts++;
        AttemptsEver++;
        (Status, Fault) = (status, fault);
        if (Attempts >= WebhookPace.AttemptsMost) State = DeliveryState.Dead;
        else NextAt = at + WebhookPace.PauseAfter(Attempts, Id.Value);
    }

    /// <summary>Tried once, and then it is over either way: a test.</summary>
    public void BeLast() => Attempts = WebhookPace.AttemptsMost - 1;

    /// <summary>重新推送 of a dead letter.</summary>
    public bool Replay(DateTime at)
    {
        if (State != DeliveryState.Dead) return false;
        (State, Attempts, NextAt) = (DeliveryState.Waiting, 0, at);
        return true;
    }
}
