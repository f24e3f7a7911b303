using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Security;
using Traceability.Db;

namespace Traceability.Api.Features.Patrol;

/// <summary>签收: somebody has seen it and will answer.</summary>
public static class AcknowledgeAlert
{
    public static Task<Results<Ok<AlertRow>, NotFound, Conflict>> Handle(
        long number, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken) =>
        AlertDecision.TakeAsync(number, db, person, clock, a => a.Acknowledge(person.Name), cancellationToken);
}
