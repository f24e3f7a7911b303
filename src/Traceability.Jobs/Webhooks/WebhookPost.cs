using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Webhooks;

namespace Traceability.Jobs.Webhooks;

/// <summary>One attempt at one delivery, and the line that says how it went.</summary>
public sealed class WebhookPost(WebhookSender sender, WebhookVault vault, TimeProvider clock)
{
    /// <param name="db">Tracks the delivery and the subscription; saved here.</param>
    public async Task<WebhookAnswer> TryAsync(
        TraceabilityDb db, WebhookSubscription to, WebhookDelivery delivery, CancellationToken stop)
    {
        DateTime begun = Now;
        List<string> secrets = [vault.Unlock(to.Secret)];
        if (to.FormerSecret is { } former && to.FormerUntil > begun) secrets.Add(vault.Unlock(former));
        WebhookAnswer answer = await sender.SendAsync(to.Address, delivery.MessageId, delivery.Body, secrets, stop);
        if (answer.Fault is { } fault) delivery.Fail(answer.Status, fault, Now);
        else delivery.Succeed(answer.Status, Now);
        db.WebhookAttempts.Add(new WebhookAttempt
        {
            Delivery = delivery.Id,
            Number = delivery.AttemptsEver,
            At = begun,
            Status = answer.Status,
            Milliseconds = answer.Milliseconds,
            Fault = answer.Fault,
        });
        if (delivery.State != DeliveryState.Waiting && delivery.Position is not null) to.See(answer.IsTaken);
        // What was sent was sent: that is written down whoever hangs up.
        await db.SaveChangesAsync(CancellationToken.None);
        return answer;
    }

    private DateTime Now => ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
}
