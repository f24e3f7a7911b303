using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Db;
using Traceability.Domain.Catalogue;

namespace Traceability.Api.Features.Catalogue;

/// <summary>
/// 解除列管: from a day on the substance is not controlled; movements before it stay judged as they were.
/// </summary>
public static class DelistSubstance
{
    public static async Task<Results<NoContent, NotFound, ValidationProblem>> Handle(
        string code, DelistRequest request, TraceabilityDb db, CancellationToken cancellationToken)
    {
        Substance? known = await db.Substances.AsNoTracking()
            .FirstOrDefaultAsync(s => s.Code == code, cancellationToken);
        if (known is null) return TypedResults.NotFound();
        if (request.From <= (known.ListedFrom ?? DateOnly.MinValue))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["from"] = [Tongue.Say("解除列管之日须晚于列管之日", "It ends after it began")],
            });
        }

        await db.Substances.Where(s => s.Code == code)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.DelistedFrom, request.From), cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <summary>From which day.</summary>
public sealed record DelistRequest
{
    /// <summary>First day without control.</summary>
    [Day]
    public required DateOnly From { get; init; }
}
