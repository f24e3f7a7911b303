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

        IQueryable<Alert> seen = Filter(db, Visibility.Alerts(db, person).AsNoTracking(), query, state);
        if (page.After is { } after)
        {
            Id<Alert> last = new(after);
            seen = seen.Where(a => a.Id < last);
        }

        var found = await seen.OrderByDescending(a => a.Id).Take(page.Size + 1)
            .Join(db.Organisations, a => a.Organisation, o => o.Id, (a, o) => new { Alert = a, o.Code, o.Name })
            .ToListAsync(cancellationToken);
        DateTime now = clock.GetUtcNow().UtcDateTime;
        List<AlertRow> rows = [.. found.OrderByDescending(x => x.Alert.Id)
            .Select(x => AlertRow.Of(x.Alert, x.Code, x.Name, now))];
        return TypedResults.Ok(Page<AlertRow>.Of(rows, page.Size, r => r.Number));
    }

    private static IQueryable<Alert> Filter(
        TraceabilityDb db, IQueryable<Alert> alerts, AlertQuery query, AlertState? state)
    {
        if (state is { } wanted) alerts = alerts.Where(a => a.State == wanted);
        if (query.Rule?.ToUpperInvariant() is { } rule) alerts = alerts.Where(a => a.Rule == rule);
        if (query.Organisation is { } code)
            alerts = alerts.Where(a => db.Organisations.Any(o => o.Id == a.Organisation && o.Code == code));
        if (query.Level is not { } level) return alerts;
        AlertLevel least = (AlertLevel)level;
        return alerts.Where(a => a.Level >= least);
    }
}
