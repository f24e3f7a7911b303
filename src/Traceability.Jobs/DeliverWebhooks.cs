using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Feed;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Webhooks;
using Traceability.Domain.Rules.History;
using Traceability.Jobs.Webhooks;

namespace Traceability.Jobs;

/// <summary>
/// 推送: takes what is new in the feed to the subscribers that may see it, in its order. The head of the line is tried
/// until it is taken or given up; what is behind it waits.
/// </summary>
public sealed class DeliverWebhooks(
    TraceabilityDbFactory factory, ChangeFeed feed, LookAtChanges look, WebhookPost post, AlertDesk desk, IdSource ids,
    JobJournal journal)
{
    public const string Name = "deliver-webhooks";

    /// <summary>What an alert about a webhook that paused by itself stands under; not a rule of law.</summary>
    public const string Rule = "W-001";

    /// <summary>Messages to one subscriber in one run.</summary>
    private const int SendsMost = 1_000;

    /// <summary>A slow receiver does not hold up the others: what is left goes with the next run.</summary>
    private static readonly TimeSpan SendingMost = TimeSpan.FromSeconds(30);

    /// <summary>For so long nobody else works on a subscription.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(5);

    /// <summary>Journalled when there was something to send: it runs every minute.</summary>
    public async Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        await feed.NumberAsync(cancellationToken);
        List<Id<WebhookSubscription>> active;
        await using (TraceabilityDb db = factory.CreateDbContext())
        {
            active = await db.WebhookSubscriptions.Where(s => s.State == WebhookState.Active).OrderBy(s => s.Id)
                .Select(s => s.Id).ToListAsync(cancellationToken);
        }

        List<Id<WebhookSubscription>> due = [];
        foreach (Id<WebhookSubscription> id in active)
            if (await InTurnAsync(id, FillAsync, cancellationToken) > 0) due.Add(id);
        return due.Count == 0 ? default : await journal.KeepAsync(
            Name, journal.DayOr(asOf), token => SendAllAsync(due, token), cancellationToken);
    }

    private async Task<JobCount> SendAllAsync(List<Id<WebhookSubscription>> due, CancellationToken stop)
    {
        long sent = 0;
        foreach (Id<WebhookSubscription> id in due) sent += await InTurnAsync(id, SendOnAsync, stop);
        return new JobCount(sent, 0, 0);
    }

    /// <summary>What waits, and then what is behind it in the feed.</summary>
    private async Task<int> SendOnAsync(TraceabilityDb db, WebhookSubscription to, CancellationToken stop)
    {
        int sent = 0;
        DateTime end = journal.Now + SendingMost;
        while (sent < SendsMost)
        {
            int now = await SendAsync(db, to, end, stop);
            sent += now;
            bool isDone = journal.Now >= end || now == 0 || to.State != WebhookState.Active;
            if (isDone || await FillAsync(db, to, stop) == 0) break;
        }

        return sent;
    }

    /// <summary>Of several servers one has the turn.</summary>
    private async Task<int> InTurnAsync(
        Id<WebhookSubscription> id, Func<TraceabilityDb, WebhookSubscription, CancellationToken, Task<int>> work,
        CancellationToken stop)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        DateTime now = journal.Now;
        DateTime? until = now + Turn, none = null;
        int taken = await db.WebhookSubscriptions
            .Where(s => s.Id == id && s.State == WebhookState.Active && (s.TakenUntil == null || s.TakenUntil < now))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.TakenUntil, until), stop);
        if (taken == 0) return 0;
        try
        {
            return await work(
                db, await db.WebhookSubscriptions.AsTracking().SingleAsync(s => s.Id == id, stop), stop);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            // A person acted on it in between; the next run goes on from what is written.
            return 0;
        }
        finally
        {
            // Only one's own turn: one that took too long has passed to another server.
            await db.WebhookSubscriptions.Where(s => s.Id == id && s.TakenUntil == until).ExecuteUpdateAsync(
                s => s.SetProperty(x => x.TakenUntil, none), CancellationToken.None);
        }
    }

    /// <summary>Deliveries for what is new; returns how many wait and are due.</summary>
    private async Task<int> FillAsync(TraceabilityDb db, WebhookSubscription to, CancellationToken stop)
    {
        int waiting = await db.WebhookDeliveries.CountAsync(
            d => d.Subscription == to.Id && d.State == DeliveryState.Waiting, stop);
        while (waiting < WebhookPace.WaitingMost)
        {
            if (await look(to, WebhookPace.WaitingMost - waiting, stop) is not { } seen)
            {
                await GiveUpAsync(db, to, "owner may not sign in", stop);
                return 0;
            }

            if (seen.Next == to.Position) break;
            db.WebhookDeliveries.AddRange(seen.Items.Select(i => Delivery(to, i)));
            to.ReadUpTo(seen.Next);
            await db.SaveChangesAsync(stop);
            waiting += seen.Items.Count;
            if (!seen.More) break;
        }

        DateTime now = journal.Now;
        WebhookDelivery? head = await HeadAsync(db, to, stop);
        return head is not null && head.NextAt <= now ? waiting : 0;
    }

    private async Task<int> SendAsync(
        TraceabilityDb db, WebhookSubscription to, DateTime end, CancellationToken stop)
    {
        int sent = 0;
        while (journal.Now < end && await StandsAsync(db, to, stop)
            && await HeadAsync(db, to, stop) is { } head && head.NextAt <= journal.Now)
        {
            if ((await post.TryAsync(db, to, head, stop)).IsTaken) sent++;
            else if (head.State == DeliveryState.Waiting) break;
            if (to.Failures >= WebhookPace.DeadMost)
            {
                await GiveUpAsync(db, to, head.Fault ?? "", stop);
                break;
            }
        }

        return sent;
    }

    /// <summary>Somebody may have paused or ended it since it was read.</summary>
    private static Task<bool> StandsAsync(TraceabilityDb db, WebhookSubscription to, CancellationToken stop) =>
        db.WebhookSubscriptions.AnyAsync(s => s.Id == to.Id && s.State == WebhookState.Active, stop);

    private static Task<WebhookDelivery?> HeadAsync(
        TraceabilityDb db, WebhookSubscription to, CancellationToken stop) =>
        db.WebhookDeliveries.AsTracking().Where(d => d.Subscription == to.Id && d.State == DeliveryState.Waiting)
            .OrderBy(d => d.Position ?? 0).ThenBy(d => d.Id).FirstOrDefaultAsync(stop);

    private WebhookDelivery Delivery(WebhookSubscription to, SeenChange change) => new()
    {
        Id = ids.Next<WebhookDelivery>(),
        Subscription = to.Id,
        Position = change.Position,
        Body = change.Body,
        MadeAt = journal.Now,
    };

    /// <summary>自动暂停: kept with its reason, and its owner is told.</summary>
    private async Task GiveUpAsync(TraceabilityDb db, WebhookSubscription to, string why, CancellationToken stop)
    {
        if (to.Do(WebhookAct.GiveUp) is not { } number) return;
        db.WebhookEvents.Add(new WebhookEvent
        {
            Subscription = to.Id,
            Number = number,
            Act = WebhookAct.GiveUp,
            After = to.State,
            Reason = why,
            At = journal.Now,
        });
        await db.SaveChangesAsync(stop);
        await desk.RaiseAsync([Alarm(to, why)], stop);
    }

    private Suspicion Alarm(WebhookSubscription to, string why) => new()
    {
        Key = new AlertKey(Rule, SubjectOf(to), $"{to.Events}"),
        Organisation = to.Organisation,
        Level = AlertLevel.Warning,
        MessageZh = $"推送订阅 {to.Id} 已自动暂停（{why}），未推送的变更保留，请检查接收端后在“推送订阅”恢复",
        MessageEn = $"Webhook {to.Id} has paused by itself ({why}); nothing is lost: mend the receiver and resume it",
        Evidence = [],
        FirstSeenOn = journal.DayOr(null),
    };

    public static string SubjectOf(WebhookSubscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return $"webhook-{subscription.Id}";
    }
}
