using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Trace;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces;

/// <summary>What was in one consignment: where it came from and where it went.</summary>
public static class TraceConsignment
{
    public static async Task<Results<Ok<TraceGraph>, NotFound, ValidationProblem>> Handle(
        long consignment,
        [AsParameters] TraceQuery query, TraceReader reader, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        Id<Consignment> id = new(consignment);
        if (!await Visibility.Consignments(db, person).AnyAsync(c => c.Id == id, cancellationToken))
            return TypedResults.NotFound();
        TraceStart start = await TraceStartReader.OfConsignmentAsync(db, id, cancellationToken);
        TraceGraph? graph = await new Tracing(reader, db, person).RunAsync(start, query, cancellationToken);
        return graph is null ? Tracing.Misdirected() : TypedResults.Ok(graph);
    }
}
