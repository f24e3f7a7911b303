using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>许可证列表, newest first.</summary>
public static class ListPermits
{
    public static async Task<Ok<Page<PermitAnswer>>> Handle(
        [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        IQueryable<Permit> seen = Visibility.Permits(db, person);
        if (page.After is { } after)
        {
            Id<Permit> last = new(after);
            seen = seen.Where(p => p.Id < last);
        }

        List<PermitAnswer> rows = await PermitPage.ReadAsync(
            db, seen.OrderByDescending(p => p.Id).Take(page.Size + 1), cancellationToken);
        return TypedResults.Ok(Page<PermitAnswer>.Of(rows, page.Size, r => r.Id));
    }
}
