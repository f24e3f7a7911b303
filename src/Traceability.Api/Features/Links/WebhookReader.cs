using Microsoft.EntityFrameworkCore;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Changes;
using Traceability.Domain.Oversight.Webhooks;

namespace Traceability.Api.Features.Links;

/// <summary>Subscriptions with their deliveries and acts.</summary>
internal static class WebhookReader
{
    public static async Task<IReadOnlyList<WebhookRow>> ListAsync(
        TraceabilityDb db, CurrentPerson person, CancellationToken stop)
    {
        List<WebhookSubscription> found = await Visibility.Webhooks(db, person).AsNoTracking()
            .OrderBy(s => s.State).ThenByDescending(s => s.Id).ToListAsync(stop);
        List<WebhookRow> rows = [];
        foreach (WebhookSubscription subscription in found) rows.Add(await RowAsync(db, subscription, stop));
        return rows;
    }

    public static async Task<WebhookDetail> ReadAsync(
        TraceabilityDb db, WebhookSubscription subscription, CancellationToken stop)
    {
        List<WebhookEventRow> events = await (
            from e in db.WebhookEvents
            where e.Subscription == subscription.Id
            join u in db.Users on e.By equals u.Id into hands
            from u in hands.DefaultIfEmpty()
            orderby e.Number
            select new WebhookEventRow(
                e.Number, e.Act, e.After, e.Reason, u == null ? null : u.UserName, e.At)).ToListAsync(stop);
        return new WebhookDetail(
            await RowAsync(db, subscription, stop), events,
            [.. Enum.GetValues<WebhookAct>().Where(a => WebhookLife.After(subscription.State, a) is not null
                && a != WebhookAct.GiveUp)]);
    }

    public static async Task<Page<DeliveryRow>> DeliveriesAsync(
        TraceabilityDb db, WebhookSubscription subscription, DeliveryState? state, PageQuery page,
        CancellationToken stop)
    {
        IQueryable<WebhookDelivery> found = db.WebhookDeliveries.AsNoTracking()
            .Where(d => d.Subscription == subscription.Id);
        if (state is { } wanted) found = found.Where(d => d.State == wanted);
        if (page.After is { } after)
        {
            Id<WebhookDelivery> last = new(after);
            found = found.Where(d => d.Id < last);
        }

        List<WebhookDelivery> rows = await found.OrderByDescending(d => d.Id).Take(page.Size + 1).ToListAsync(stop);
        return Page<DeliveryRow>.Of(rows.ConvertAll(DeliveryRow.Of), page.Size, d => d.Number);
    }

    private static async Task<WebhookRow> RowAsync(
        TraceabilityDb db, WebhookSubscription s, CancellationToken stop)
    {
        var counts = await db.WebhookDeliveries.Where(d => d.Subscription == s.Id).GroupBy(d => d.State)
            .Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync(stop);
        DateTime? last = await db.WebhookDeliveries.Where(d => d.Subscription == s.Id)
            .MaxAsync(d => d.DeliveredAt, stop);
        string? owner = await db.Users.Where(u => u.Id == s.Owner).Select(u => u.DisplayName).FirstOrDefaultAsync(stop);
        return new WebhookRow(
            s.Id.Value, s.Address, s.ChosenKinds, s.State, owner ?? s.Owner, s.RegisteredAt, s.Position,
            Of(DeliveryState.Waiting), Of(DeliveryState.Delivered), Of(DeliveryState.Dead), last, s.FormerUntil);

        int Of(DeliveryState state) => counts.Find(c => c.State == state)?.Count ?? 0;
    }
}
