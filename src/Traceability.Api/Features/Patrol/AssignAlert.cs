using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Patrol;

/// <summary>交办: names who looks into it.</summary>
public static class AssignAlert
{
    public static Task<Results<Ok<AlertRow>, NotFound, Conflict>> Handle(
        long number, AssignRequest request, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken) =>
        AlertDecision.TakeAsync(number, db, person, clock,
            new AlertStep(AlertAct.Assign, request.Assignee, (a, _) => a.Investigate(request.Assignee)),
            cancellationToken);
}

/// <summary>Who is to look into it.</summary>
public sealed record AssignRequest
{
    [Text(64, MinimumLength = 1)]
    public required string Assignee { get; init; }
}
