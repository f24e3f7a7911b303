using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Patrol;

/// <summary>
/// 办结: confirmed or explained, always with a reason; never by the agency that the alert is about (回避).
/// </summary>
public static class CloseAlert
{
    public static async Task<Results<Ok<AlertRow>, NotFound, Conflict, ProblemHttpResult>> Handle(
        long number, CloseAlertRequest request, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        Id<Alert> id = new(number);
        if (await db.Alerts.AnyAsync(a => a.Id == id && a.Organisation == person.Organisation, cancellationToken))
        {
            return TypedResults.Problem(
                title: Tongue.Say(
                    "预警针对本机关，应当回避（《公务员法》第七十六条），由上级机关办结；补做检查后预警自动消除",
                    "The alert is about your own agency, which stands aside (Civil Servant Law, art. 76): one above it "
                    + "closes it, or it clears when the duty is done"),
                statusCode: StatusCodes.Status403Forbidden);
        }

        var taken = await AlertDecision.TakeAsync(
            number, db, person, clock,
            new AlertStep(request.Confirmed ? AlertAct.Confirm : AlertAct.Explain, request.Reason,
                (a, now) => a.Close(request.Confirmed, request.Reason, now)),
            cancellationToken);
        return taken.Result switch
        {
            Ok<AlertRow> ok => ok,
            NotFound missing => missing,
            _ => TypedResults.Conflict(),
        };
    }
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
