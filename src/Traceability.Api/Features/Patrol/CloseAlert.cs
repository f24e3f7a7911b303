using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Patrol;

/// <summary>办结: confirmed or explained, always with a reason.</summary>
public static class CloseAlert
{
    public static Task<Results<Ok<AlertRow>, NotFound, Conflict>> Handle(
        long number, CloseAlertRequest request, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken) =>
        AlertDecision.TakeAsync(
            number, db, person, clock,
            new AlertStep(request.Confirmed ? AlertAct.Confirm : AlertAct.Explain, request.Reason,
                (a, now) => a.Close(request.Confirmed, request.Reason, now)),
            cancellationToken);
}

/// <summary>What was found out.</summary>
public sealed record CloseAlertRequest
{
    public const int LongestReason = 1_000;

    /// <summary>True: it was as suspected (属实). False: it has an honest explanation (已说明).</summary>
    public required bool Confirmed { get; init; }

    [Text(LongestReason, MinimumLength = 1)]
    public required string Reason { get; init; }
}
