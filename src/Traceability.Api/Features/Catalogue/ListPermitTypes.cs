using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Catalogue;

/// <summary>许可种类. A short list: not paged.</summary>
public static class ListPermitTypes
{
    public static async Task<Ok<List<PermitType>>> Handle(TraceabilityDb db, CancellationToken cancellationToken) =>
        TypedResults.Ok(await db.PermitTypes.AsNoTracking().OrderBy(t => t.Code).ToListAsync(cancellationToken));
}
