using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Paging;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Books;

/// <summary>导入记录, newest first.</summary>
public static class ListImports
{
    public static async Task<Ok<Page<ImportAnswer>>> Handle(
        [AsParameters] PageQuery page, TraceabilityDb db, CancellationToken cancellationToken)
    {
        IQueryable<ImportRun> runs = db.ImportRuns.AsNoTracking();
        if (page.After is { } after)
        {
            Id<ImportRun> last = new(after);
            runs = runs.Where(r => r.Id < last);
        }

        List<ImportRun> rows = await runs.OrderByDescending(r => r.Id).Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<ImportAnswer>.Of(rows.ConvertAll(ImportAnswer.Of), page.Size, r => r.Id));
    }
}
