using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Trace;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces;

/// <summary>A lot, by its product's code and its number: all of it, wherever it is.</summary>
public static class TraceLot
{
    public static async Task<Results<Ok<TraceGraph>, NotFound, ValidationProblem>> Handle(
        string product, string lot,
        [AsParameters] TraceQuery query, TraceReader reader, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        Lot? found = await (
            from l in db.Lots.AsNoTracking()
            where l.Number == lot
            join p in db.Products on l.Product equals p.Id
            where p.Code == product && Visibility.Accounts(db, person).Any(a => a.Commodity == l.Id)
            select l).FirstOrDefaultAsync(cancellationToken);
        if (found is null) return TypedResults.NotFound();
        TraceStart start = await TraceStartReader.OfLotAsync(db, found.Id, cancellationToken);
        TraceGraph? graph = await new Tracing(reader, db, person).RunAsync(start, query, cancellationToken);
        return graph is null ? Tracing.Misdirected() : TypedResults.Ok(graph);
    }
}
