using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Patrol;

/// <summary>签收: somebody has seen it and will answer.</summary>
public static class AcknowledgeAlert
{
    public static Task<Results<Ok<AlertRow>, NotFound, Conflict>> Handle(
        long number, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken) =>
        AlertDecision.TakeAsync(number, db, person, clock,
            new AlertStep(AlertAct.Acknowledge, null, (a, _) => a.Acknowledge(person.Name)), cancellationToken);
}
