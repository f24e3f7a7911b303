using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight.Tips;

namespace Traceability.Api.Features.Tips;

/// <summary>A tip with its course, and the files that came with it.</summary>
public static class ShowTip
{
    public static async Task<Results<Ok<TipDetail>, NotFound>> Handle(
        long number, TipOffice office, CurrentPerson person, CancellationToken cancellationToken) =>
        await office.FindAsync(number, person, cancellationToken) is { } tip
            ? TypedResults.Ok(await office.ReadAsync(tip, person, cancellationToken)) : TypedResults.NotFound();

    /// <summary>Always as a download: it came from a stranger.</summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> File(
        long number, int file, TipOffice office, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await office.FindAsync(number, person, cancellationToken) is not { } tip) return TypedResults.NotFound();
        TipFile? found = await db.TipFiles.AsNoTracking()
            .FirstOrDefaultAsync(f => f.Tip == tip.Id && f.Number == file, cancellationToken);
        if (found is null) return TypedResults.NotFound();
        string ending = found.ContentType[(found.ContentType.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return TypedResults.File(found.Content, found.ContentType, $"tip-{number}-{file}.{ending}");
    }
}
