using System.Linq.Expressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Patrol;

/// <summary>网上巡查: alerts one may see, newest first.</summary>
public static class ListAlerts
{
    /// <summary>Neither closed by a person nor cleared: somebody still has to act.</summary>
    internal static readonly Expression<Func<Alert, bool>> IsOpen = a => a.State == AlertState.Open
        || a.State == AlertState.Acknowledged || a.State == AlertState.Investigating;

    public static async Task<Results<Ok<Page<AlertRow>>, ValidationProblem>> Handle(
        [AsParameters] AlertQuery query, [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!query.TryState(out AlertState? state))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["state"] = [Tongue.Say("没有这种状态", "There is no such state")],
            });
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        IQueryable<Alert> seen = Filter(db, Visibility.Alerts(db, person).AsNoTracking(), query, state, now);
        if (page.After is { } after)
        {
            Id<Alert> last = new(after);
            seen = seen.Where(a => a.Id < last);
        }

        var found = await seen.OrderByDescending(a => a.Id).Take(page.Size + 1)
            .Join(db.Organisations, a => a.Organisation, o => o.Id, (a, o) => new { Alert = a, o.Code, o.Name })
            .ToListAsync(cancellationToken);
        List<AlertRow> rows = [.. found.OrderByDescending(x => x.Alert.Id)
            .Select(x => AlertRow.Of(x.Alert, x.Code, x.Name, now))];
        return TypedResults.Ok(Page<AlertRow>.Of(rows, page.Size, r => r.Number));
    }

    internal static IQueryable<Alert> Filter(
        TraceabilityDb db, IQueryable<Alert> alerts, AlertQuery query, AlertState? state, DateTime now)
    {
        if (state is { } wanted) alerts = alerts.Where(a => a.State == wanted);
        if (query.Rule?.ToUpperInvariant() is { } rule) alerts = alerts.Where(a => a.Rule == rule);
        if (query.Organisation is { } code)
            alerts = alerts.Where(a => db.Organisations.Any(o => o.Id == a.Organisation && o.Code == code));
        if (query.Region is { } region)
        {
            string ground = RegionGround.PrefixOf(region);
            alerts = alerts.Where(
                a => db.Organisations.Any(o => o.Id == a.Organisation && o.Region.StartsWith(ground)));
        }

        if (query.Assignee is { } assignee) alerts = alerts.Where(a => a.Assignee == assignee);
        if (query.Overdue == true) alerts = alerts.Where(a => a.DueAt < now);
        if (query.Overdue == true || query.Closed == false) alerts = alerts.Where(IsOpen);
        if (query.Closed == true)
        {
            alerts = alerts.Where(a => a.State == AlertState.Confirmed || a.State == AlertState.Explained
                || a.State == AlertState.Cleared);
        }

        if (query.OnlyLevel is { } only)
        {
            AlertLevel exact = (AlertLevel)only;
            alerts = alerts.Where(a => a.Level == exact);
        }

        if (query.Level is not { } level) return alerts;
        AlertLevel least = (AlertLevel)level;
        return alerts.Where(a => a.Level >= least);
    }
}
