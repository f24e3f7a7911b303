using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Patrol;

/// <summary>
/// One step of an alert's life: found through visibility, refused when it is closed, kept with who, when and why,
/// shown. The same step sent twice by the same person is one.
/// </summary>
internal static class AlertDecision
{
    public static async Task<Results<Ok<AlertRow>, NotFound, Conflict>> TakeAsync(
        long number, TraceabilityDb db, CurrentPerson person, TimeProvider clock, AlertStep step,
        CancellationToken cancellationToken)
    {
        Id<Alert> id = new(number);
        Alert? alert = await Visibility.Alerts(db, person).AsTracking()
            .FirstOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (alert is null) return TypedResults.NotFound();
        if (alert.IsClosed) return TypedResults.Conflict();
        AlertEvent? last = await db.AlertEvents.AsNoTracking().Where(e => e.Alert == id)
            .OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancellationToken);
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        AlertState before = alert.State;
        step.Take(alert, now);
        bool isSaidAgain = last is not null && last.Act == step.Act && last.By == person.UserId
            && last.Text == step.Text && before == alert.State;
        if (!isSaidAgain) db.AlertEvents.Add(Of(alert, before, step, (last?.Number ?? 0) + 1, person, now));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            // Somebody else took a step in the same instant: look again first.
            return TypedResults.Conflict();
        }

        Organisation organisation = await db.Organisations.AsNoTracking()
            .SingleAsync(o => o.Id == alert.Organisation, cancellationToken);
        return TypedResults.Ok(AlertRow.Of(alert, organisation.Code, organisation.Name, now));
    }

    private static AlertEvent Of(
        Alert alert, AlertState before, AlertStep step, int number, CurrentPerson person, DateTime now) => new()
        {
            Alert = alert.Id,
            Number = number,
            Act = step.Act,
            Before = before,
            After = alert.State,
            Text = step.Text,
            Organisation = person.Organisation,
            By = person.UserId,
            At = now,
        };
}
