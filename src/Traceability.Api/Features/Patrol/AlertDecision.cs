using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Patrol;

/// <summary>One step of an alert's life: found through visibility, refused when it is closed, saved, shown.</summary>
internal static class AlertDecision
{
    public static async Task<Results<Ok<AlertRow>, NotFound, Conflict>> TakeAsync(
        long number, TraceabilityDb db, CurrentPerson person, TimeProvider clock, Action<Alert> step,
        CancellationToken cancellationToken)
    {
        Id<Alert> id = new(number);
        Alert? alert = await Visibility.Alerts(db, person).AsTracking()
            .FirstOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (alert is null) return TypedResults.NotFound();
        if (alert.IsClosed) return TypedResults.Conflict();
        step(alert);
        await db.SaveChangesAsync(cancellationToken);
        Organisation organisation = await db.Organisations.AsNoTracking()
            .SingleAsync(o => o.Id == alert.Organisation, cancellationToken);
        return TypedResults.Ok(
            AlertRow.Of(alert, organisation.Code, organisation.Name, clock.GetUtcNow().UtcDateTime));
    }
}
