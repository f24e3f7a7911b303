using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Jobs;

namespace Traceability.Api.Features.Trade;

/// <summary>进出口双向核查: an authority records what its counterpart abroad answered; a denial is an alert at once.</summary>
public static class ConfirmTrade
{
    public static async Task<Results<Created<ConfirmationRow>, Ok<ConfirmationRow>, NotFound, ValidationProblem,
        ProblemHttpResult>> Handle(
        long number, ConfirmationRequest request, TraceabilityDb db, CurrentPerson person, AlertDesk desk, IdSource ids,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        Id<Movement> id = new(number);
        Movement? movement = await Visibility.Movements(db, person).AsNoTracking()
            .FirstOrDefaultAsync(m => m.Id == id, cancellationToken);
        if (movement is null) return TypedResults.NotFound();
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        Dictionary<string, string[]> faults = [];
        if (movement.Kind is not (MovementKind.Import or MovementKind.Export))
            faults["number"] = [Tongue.Say("只核查进口和出口", "Only imports and exports are confirmed")];
        if (request.Day < ChinaTime.DayOf(movement.OccurredAt) || request.Day > ChinaTime.DayOf(now))
            faults["day"] = [Tongue.Say("答复日期在业务日期与今天之间", "The answer is dated between the movement and today")];
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        CounterpartConfirmation? known = await db.CounterpartConfirmations.AsNoTracking()
            .FirstOrDefaultAsync(c => c.Movement == id && c.Reference == request.Reference, cancellationToken);
        if (known is not null)
        {
            return (known.IsConfirmed, known.Authority, known.Day, known.Remark)
                == (request.IsConfirmed, request.Authority, request.Day, request.Remark)
                ? TypedResults.Ok(ConfirmationRow.Of(known)) : Refusals.Taken("reference");
        }

        CounterpartConfirmation confirmation = new()
        {
            Id = ids.Next<CounterpartConfirmation>(),
            Movement = id,
            IsConfirmed = request.IsConfirmed,
            Authority = request.Authority,
            Reference = request.Reference,
            Day = request.Day,
            Remark = request.Remark,
            Organisation = person.Organisation,
            By = person.UserId,
            At = now,
        };
        db.CounterpartConfirmations.Add(confirmation);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            return Refusals.Conflict(isOtherBody: false);
        }

        if (!request.IsConfirmed)
        {
            Organisation unit = await db.Organisations.AsNoTracking()
                .SingleAsync(o => o.Id == movement.Organisation, cancellationToken);
            await desk.RaiseAsync(
                [FlagUnconfirmedTrade.Denied(unit, id, movement.Kind, movement.RequestId, ChinaTime.DayOf(now))],
                cancellationToken);
        }

        return TypedResults.Created($"/api/movements/{number}/confirmations", ConfirmationRow.Of(confirmation));
    }

    public static async Task<Results<Ok<List<ConfirmationRow>>, NotFound>> List(
        long number, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Movement> id = new(number);
        if (!await Visibility.Movements(db, person).AnyAsync(m => m.Id == id, cancellationToken))
            return TypedResults.NotFound();
        return TypedResults.Ok((await db.CounterpartConfirmations.AsNoTracking().Where(c => c.Movement == id)
            .OrderBy(c => c.Id).ToListAsync(cancellationToken)).ConvertAll(ConfirmationRow.Of));
    }
}

/// <summary>The answer from abroad.</summary>
public sealed record ConfirmationRequest
{
    public required bool IsConfirmed { get; init; }

    [Text(200, MinimumLength = 2)]
    public required string Authority { get; init; }

    [Text(100, MinimumLength = 1)]
    public required string Reference { get; init; }

    [Day]
    public required DateOnly Day { get; init; }

    [Text(500)]
    public string? Remark { get; init; }
}

public sealed record ConfirmationRow(
    bool IsConfirmed, string Authority, string Reference, DateOnly Day, string? Remark, DateTime At)
{
    public static ConfirmationRow Of(CounterpartConfirmation c) =>
        new(c.IsConfirmed, c.Authority, c.Reference, c.Day, c.Remark, c.At);
}
