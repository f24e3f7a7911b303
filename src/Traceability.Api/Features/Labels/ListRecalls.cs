using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Labels;

/// <summary>召回列表, newest first: of lots that one holds, made or oversees.</summary>
public static class ListRecalls
{
    public static async Task<Ok<Page<RecallRow>>> Handle(
        [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        IQueryable<Recall> seen = Visibility.Recalls(db, person).AsNoTracking();
        if (page.After is { } after)
        {
            Id<Recall> last = new(after);
            seen = seen.Where(r => r.Id < last);
        }

        var rows = await (
            from r in seen
            join l in db.Lots on r.Lot equals l.Id
            join p in db.Products on l.Product equals p.Id
            orderby r.Id descending
            select new { Recall = r, p.Code, l.Number }).Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<RecallRow>.Of(
            rows.ConvertAll(r => RecallRow.Of(r.Recall, r.Code, r.Number)), page.Size, r => r.Id));
    }
}
