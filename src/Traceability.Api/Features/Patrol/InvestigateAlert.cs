using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Patrol;

/// <summary>核查: the authority looks into it.</summary>
public static class InvestigateAlert
{
    public static Task<Results<Ok<AlertRow>, NotFound, Conflict>> Handle(
        long number, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken) =>
        AlertDecision.TakeAsync(number, db, person, clock,
            new AlertStep(AlertAct.Investigate, null, (a, _) => a.Investigate(person.Name)), cancellationToken);
}
