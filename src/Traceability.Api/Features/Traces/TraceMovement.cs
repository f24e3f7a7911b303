using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Trace;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces;

/// <summary>The goods of one movement, by its number or by its request id and the unit that booked it.</summary>
public static class TraceMovement
{
    public static async Task<Results<Ok<TraceGraph>, NotFound, ValidationProblem>> Handle(
        long? number, string? requestId, string? organisation,
        [AsParameters] TraceQuery query, TraceReader reader, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        Id<Movement> id = new(number ?? 0);
        IQueryable<Movement> asked = number is not null
            ? Visibility.Movements(db, person).Where(m => m.Id == id)
            : Visibility.Movements(db, person).Where(m => m.RequestId == requestId
                && db.Organisations.Any(o => o.Id == m.Organisation && o.Code == organisation));
        Movement? found = await asked.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        if (found is null) return TypedResults.NotFound();
        TraceStart start = await TraceStartReader.OfMovementAsync(db, found.Id, cancellationToken);
        TraceGraph? graph = await new Tracing(reader, db, person).RunAsync(start, query, cancellationToken);
        return graph is null ? Tracing.Misdirected() : TypedResults.Ok(graph);
    }
}
