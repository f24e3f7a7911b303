namespace Traceability.Domain.Oversight.Webhooks;

/// <summary>Which act is possible where, and where it leads. What has ended stays ended.</summary>
public static class WebhookLife
{
    /// <summary>The state after the act; null when it cannot be done there.</summary>
    public static WebhookState? After(WebhookState state, WebhookAct act) => act switch
    {
        WebhookAct.Register => null,
        WebhookAct.Pause or WebhookAct.GiveUp => state == WebhookState.Active ? WebhookState.Paused : null,
        WebhookAct.Resume => state == WebhookState.Paused ? WebhookState.Active : null,
        WebhookAct.Rotate or WebhookAct.Replay or WebhookAct.Test => state == WebhookState.Ended ? null : state,
        WebhookAct.End => state == WebhookState.Ended ? null : WebhookState.Ended,
    };
}
