using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Security;
using Traceability.Db;

namespace Traceability.Api.Features.Arrivals;

/// <summary>拒收情况 of one consignment.</summary>
public static class ShowRefusal
{
    public static async Task<Results<Ok<ArrivalAnswer>, NotFound>> Handle(
        long consignment, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) =>
        await ConsignmentArrival.FindAsync(consignment, db, person, cancellationToken) is { } arrival
            ? TypedResults.Ok(ArrivalAnswer.Of(arrival)) : TypedResults.NotFound();
}
