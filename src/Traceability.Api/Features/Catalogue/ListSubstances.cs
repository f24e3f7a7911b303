using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain.Catalogue;

namespace Traceability.Api.Features.Catalogue;

/// <summary>管制物质目录, as in force on a day. A short list: not paged.</summary>
public static class ListSubstances
{
    public static async Task<Ok<List<Substance>>> Handle(
        DateOnly? on, SubstanceClass? @class, TraceabilityDb db, CancellationToken cancellationToken)
    {
        IQueryable<Substance> substances = db.Substances.AsNoTracking();
        if (@class is not null) substances = substances.Where(s => s.Class == @class);
        List<Substance> rows = await substances.OrderBy(s => s.Code).ToListAsync(cancellationToken);
        return TypedResults.Ok(on is { } day ? rows.FindAll(s => s.IsControlledOn(day)) : rows);
    }
}
