using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Patrol;

/// <summary>说明: the unit that has to answer says what happened. Deciding is the authority's.</summary>
public static class AnswerAlert
{
    public static async Task<Results<Ok<AlertRow>, NotFound, Conflict>> Handle(
        long number, AnswerRequest request, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        Id<Alert> id = new(number);
        // An alert is answered by the unit it is about, by nobody else who may see it.
        if (!await db.Alerts.AnyAsync(a => a.Id == id && a.Organisation == person.Organisation, cancellationToken))
            return TypedResults.NotFound();
        return await AlertDecision.TakeAsync(
            number, db, person, clock, new AlertStep(AlertAct.Answer, request.Text, (a, _) => a.Answer()),
            cancellationToken);
    }
}

/// <summary>What the unit has to say.</summary>
public sealed record AnswerRequest
{
    public const int LongestText = 2_000;

    [Text(LongestText, MinimumLength = 2)]
    public required string Text { get; init; }
}
