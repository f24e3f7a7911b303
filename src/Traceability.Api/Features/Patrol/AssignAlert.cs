using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;

namespace Traceability.Api.Features.Patrol;

/// <summary>交办: names who looks into it.</summary>
public static class AssignAlert
{
    public static Task<Results<Ok<AlertRow>, NotFound, Conflict>> Handle(
        long number, AssignRequest request, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken) =>
        AlertDecision.TakeAsync(number, db, person, clock, a => a.Investigate(request.Assignee), cancellationToken);
}

/// <summary>Who is to look into it.</summary>
public sealed record AssignRequest
{
    [Text(64, MinimumLength = 1)]
    public required string Assignee { get; init; }
}
