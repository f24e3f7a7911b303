using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Labels;

/// <summary>解除召回: by whoever recalled, with a reason.</summary>
public static class LiftRecall
{
    public static async Task<Results<NoContent, NotFound>> Handle(
        long recall, LiftRequest request, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        Id<Recall> id = new(recall);
        Recall? standing = await Visibility.Recalls(db, person).AsTracking()
            .FirstOrDefaultAsync(r => r.Id == id && r.Organisation == person.Organisation, cancellationToken);
        if (standing is null) return TypedResults.NotFound();
        standing.Lift(
            person.UserId, request.Reason.Trim(), ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <summary>Why it is lifted.</summary>
public sealed record LiftRequest
{
    [Text(1000, MinimumLength = 1)]
    public required string Reason { get; init; }
}
