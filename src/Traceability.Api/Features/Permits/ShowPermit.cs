using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Security;
using Traceability.Db;

namespace Traceability.Api.Features.Permits;

/// <summary>One permit and what is left of it.</summary>
public static class ShowPermit
{
    public static async Task<Results<Ok<PermitAnswer>, NotFound>> Handle(
        string number, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        List<PermitAnswer> found = await PermitPage.ReadAsync(
            db, Visibility.Permits(db, person).Where(p => p.Number == number), cancellationToken);
        return found.Count == 0 ? TypedResults.NotFound() : TypedResults.Ok(found[0]);
    }
}
