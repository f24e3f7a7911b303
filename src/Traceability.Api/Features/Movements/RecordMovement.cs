using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Movements;

/// <summary>登记: every kind of movement takes the same road; the kind is the route.</summary>
public static class RecordMovement
{
    public delegate Task<Results<Created<MovementReceipt>, Ok<MovementReceipt>, ValidationProblem,
        ProblemHttpResult>> Recording(
        MovementRequest request, MovementDesk desk, CurrentPerson person, HttpContext context);

    public static Recording Of(MovementKind kind) =>
        (request, desk, person, context) => desk.RecordAsync(kind, request, person, context);
}
