using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Trace;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Traces;

/// <summary>Everything a unit booked of a product from one day to another, both included (Asia/Shanghai).</summary>
public static class TraceOrganisation
{
    public static async Task<Results<Ok<TraceGraph>, NotFound, ValidationProblem>> Handle(
        string organisation, string product, DateOnly from, DateOnly to,
        [AsParameters] TraceQuery query, TraceReader reader, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (DayAttribute.FaultsOf(("from", from), ("to", to)) is { Count: > 0 } faults)
            return TypedResults.ValidationProblem(faults);
        Organisation? unit = await Visibility.Holders(db, person).AsNoTracking()
            .FirstOrDefaultAsync(o => o.Code == organisation, cancellationToken);
        Product? goods = await Visibility.Products(db, person).AsNoTracking()
            .FirstOrDefaultAsync(p => p.Code == product, cancellationToken);
        if (unit is null || goods is null) return TypedResults.NotFound();
        TraceStart start = await TraceStartReader.OfOrganisationAsync(
            db, unit.Id, goods.Id, ChinaTime.StartOf(from), ChinaTime.StartOf(to.AddDays(1)), cancellationToken);
        TraceGraph? graph = await new Tracing(reader, db, person).RunAsync(start, query, cancellationToken);
        return graph is null ? Tracing.Misdirected() : TypedResults.Ok(graph);
    }
}
