using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Security;
using Traceability.Db;

namespace Traceability.Api.Features.Carriers;

/// <summary>运输分段: the plan of a consignment and who had it in hand, leg by leg.</summary>
public static class ShowLegs
{
    public static async Task<Results<Ok<ConsignmentLegs>, NotFound>> Handle(
        long consignment, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) =>
        await ConsignmentWay.FindAsync(consignment, db, person, cancellationToken) is { } way
            ? TypedResults.Ok(await ConsignmentLegs.ReadAsync(way, db, cancellationToken))
            : TypedResults.NotFound();
}
