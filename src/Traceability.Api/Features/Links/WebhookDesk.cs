using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Feed;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Oversight.Changes;
using Traceability.Domain.Oversight.Webhooks;
using Traceability.Jobs;
using Traceability.Jobs.Webhooks;

namespace Traceability.Api.Features.Links;

/// <summary>推送订阅: registers, pauses, resumes, tests, replays, changes the secret, ends; each act is kept.</summary>
public sealed class WebhookDesk(
    TraceabilityDb db, WebhookVault vault, WebhookPost post, ChangeFeed feed, AlertDesk alerts, IdSource ids,
    IOptions<JsonOptions> json, TimeProvider clock)
{
    /// <summary>Subscriptions of one organisation that have not ended.</summary>
    public const int SubscriptionsMost = 20;

    public async Task<bool> IsFullAsync(CurrentPerson person, CancellationToken stop) =>
        await db.WebhookSubscriptions.CountAsync(
            s => s.Organisation == person.Organisation && s.State != WebhookState.Ended, stop) >= SubscriptionsMost;

    public Task<WebhookSubscription?> FindAsync(long number, CurrentPerson person, CancellationToken stop)
    {
        Id<WebhookSubscription> id = new(number);
        return Visibility.Webhooks(db, person).AsTracking().FirstOrDefaultAsync(s => s.Id == id, stop);
    }

    public Task<WebhookSubscription?> KnownAsync(string requestId, CurrentPerson person, CancellationToken stop) =>
        db.WebhookSubscriptions.AsTracking()
            .FirstOrDefaultAsync(s => s.Owner == person.UserId && s.RequestId == requestId, stop);

    /// <summary>The kinds as they are kept.</summary>
    public static string Named(IEnumerable<ChangeKind> kinds) =>
        string.Join(',', kinds.Distinct().Order().Select(k => (int)k));

    /// <summary>It begins with what happens next, or at a place in the feed.</summary>
    /// <returns>The subscription and its secret, said once; null when the same form came in the same instant.</returns>
    public async Task<(WebhookSubscription Subscription, string Secret)?> RegisterAsync(
        string requestId, string address, IReadOnlyCollection<ChangeKind> kinds, long? after, CurrentPerson person,
        CancellationToken stop)
    {
        await feed.NumberAsync(stop);
        long head = await db.FeedHeads.Select(h => (long?)h.Position).MaxAsync(stop) ?? 0;
        string secret = WebhookSignature.NewSecret();
        WebhookSubscription subscription = new(Math.Clamp(after ?? head, 0, head), vault.Lock(secret))
        {
            Id = ids.Next<WebhookSubscription>(),
            Organisation = person.Organisation,
            Owner = person.UserId,
            RequestId = requestId,
            Address = address,
            Kinds = Named(kinds),
            RegisteredAt = Now,
        };
        db.WebhookSubscriptions.Add(subscription);
        db.WebhookEvents.Add(Event(subscription, 1, WebhookAct.Register, address, person));
        try
        {
            await db.SaveChangesAsync(stop);
            return (subscription, secret);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    /// <returns>False when it cannot be done now, or somebody was quicker.</returns>
    public Task<bool> DoAsync(
        WebhookSubscription subscription, WebhookAct act, string? reason, CurrentPerson person,
        CancellationToken stop) => DoAsync(subscription, act, s => s.Do(act), reason, person, stop);

    /// <returns>The new secret, said once; null when it cannot be changed now.</returns>
    public async Task<string?> RotateAsync(
        WebhookSubscription subscription, CurrentPerson person, CancellationToken stop)
    {
        string secret = WebhookSignature.NewSecret();
        bool done = await DoAsync(
            subscription, WebhookAct.Rotate,
            s => s.Rotate(vault.Lock(secret), Now + WebhookPace.FormerSecretKept), null, person, stop);
        return done ? secret : null;
    }

    /// <summary>测试推送: at once, beside the line; null when it cannot be done now.</summary>
    public async Task<WebhookDelivery?> TestAsync(
        WebhookSubscription subscription, CurrentPerson person, CancellationToken stop)
    {
        if (!await DoAsync(subscription, WebhookAct.Test, null, person, stop)) return null;
        WebhookDelivery test = new()
        {
            Id = ids.Next<WebhookDelivery>(),
            Subscription = subscription.Id,
            Body = WebhookSight.BodyOf("test", Now, new { subscription = subscription.Id.Value }, json.Value),
            MadeAt = Now,
        };
        // Whatever comes of it, it is not tried again.
        test.BeLast();
        db.WebhookDeliveries.Add(test);
        await post.TryAsync(db, subscription, test, stop);
        return test;
    }

    /// <summary>重新推送: the dead letter goes back to its place in the line.</summary>
    public async Task<bool> ReplayAsync(
        WebhookSubscription subscription, long delivery, CurrentPerson person, CancellationToken stop)
    {
        Id<WebhookDelivery> id = new(delivery);
        WebhookDelivery? dead = await db.WebhookDeliveries.AsTracking()
            .FirstOrDefaultAsync(d => d.Id == id && d.Subscription == subscription.Id, stop);
        return dead is not null && dead.Replay(Now)
            && await DoAsync(subscription, WebhookAct.Replay, dead.MessageId, person, stop);
    }

    private async Task<bool> DoAsync(
        WebhookSubscription subscription, WebhookAct kind, Func<WebhookSubscription, int?> act, string? reason,
        CurrentPerson person, CancellationToken stop)
    {
        if (act(subscription) is not { } number) return false;
        db.WebhookEvents.Add(Event(subscription, number, kind, reason, person));
        // The other's act stands; the caller says so and shows it anew.
        if (!await db.TrySaveAsync(stop)) return false;

        if (kind is WebhookAct.Resume or WebhookAct.End)
            await alerts.SettleSubjectsAsync(
                [DeliverWebhooks.Rule], [DeliverWebhooks.SubjectOf(subscription)], [], stop);
        return true;
    }

    private WebhookEvent Event(
        WebhookSubscription subscription, int number, WebhookAct act, string? reason, CurrentPerson person) => new()
        {
            Subscription = subscription.Id,
            Number = number,
            Act = act,
            After = subscription.State,
            Reason = reason,
            By = person.UserId,
            At = Now,
        };

    private DateTime Now => ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
}
