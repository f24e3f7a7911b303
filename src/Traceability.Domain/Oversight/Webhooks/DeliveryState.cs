namespace Traceability.Domain.Oversight.Webhooks;

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>待推送.</summary>
    Waiting = 1,

    /// <summary>已送达.</summary>
    Delivered = 2,

    /// <summary>死信: given up, to be sent again by hand.</summary>
    Dead = 3,
}
