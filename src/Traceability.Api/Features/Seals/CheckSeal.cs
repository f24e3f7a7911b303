using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language.Checks;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;

namespace Traceability.Api.Features.Seals;

/// <summary>核验一日: the seal against the books as they are.</summary>
public static class CheckSeal
{
    public static async Task<Results<Ok<SealVerdict>, NotFound, ValidationProblem>> Handle(
        DateOnly day, TraceabilityDbFactory factory, CancellationToken cancellationToken)
    {
        Dictionary<string, string[]> faults = DayAttribute.FaultsOf(("day", day));
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        return await new SealCheck(factory).OfAsync(day, cancellationToken) is { } verdict
            ? TypedResults.Ok(verdict)
            : TypedResults.NotFound();
    }
}
