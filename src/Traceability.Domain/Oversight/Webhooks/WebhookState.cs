namespace Traceability.Domain.Oversight.Webhooks;

/// <summary>Where a subscription stands. A closed set; <see cref="WebhookLife"/> says what may follow what.</summary>
public enum WebhookState
{
    /// <summary>推送中.</summary>
    Active = 1,

    /// <summary>已暂停.</summary>
    Paused = 2,

    /// <summary>已停用.</summary>
    Ended = 3,
}
