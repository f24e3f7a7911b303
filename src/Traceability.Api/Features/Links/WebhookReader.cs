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
        return await RowsAsync(db, found, stop);
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
            (await RowsAsync(db, [subscription], stop))[0], events,
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

    private static async Task<IReadOnlyList<WebhookRow>> RowsAsync(
        TraceabilityDb db, List<WebhookSubscription> found, CancellationToken stop)
    {
        Id<WebhookSubscription>[] keys = [.. found.Select(s => s.Id)];
        string[] users = [.. found.Select(s => s.Owner).Distinct()];
        var deliveries = (await db.WebhookDeliveries.Where(d => keys.Contains(d.Subscription))
            .GroupBy(d => new { d.Subscription, d.State })
            .Select(g => new { g.Key.Subscription, g.Key.State, Count = g.Count(), Last = g.Max(d => d.DeliveredAt) })
            .ToListAsync(stop)).ToLookup(d => d.Subscription);
        Dictionary<string, string> owners = await db.Users.Where(u => users.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.DisplayName, stop);
        return [.. found.Select(s => new WebhookRow(
            s.Id.Value, s.Address, s.ChosenKinds, s.State, owners.GetValueOrDefault(s.Owner) ?? s.Owner,
            s.RegisteredAt, s.Position, Of(s, DeliveryState.Waiting), Of(s, DeliveryState.Delivered),
            Of(s, DeliveryState.Dead), deliveries[s.Id].Max(d => d.Last), s.FormerUntil))];

        int Of(WebhookSubscription s, DeliveryState state) =>
            deliveries[s.Id].FirstOrDefault(d => d.State == state)?.Count ?? 0;
    }
}
