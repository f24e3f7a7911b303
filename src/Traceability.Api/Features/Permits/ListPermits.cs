using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>许可证列表, newest first; by state, kind, holder and the beginning of the number.</summary>
public static class ListPermits
{
    public static async Task<Ok<Page<PermitAnswer>>> Handle(
        Word<PermitStatus>? status, string? type, string? holder, string? number, [AsParameters] PageQuery page,
        TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        IQueryable<Permit> seen = Filtered(db, person, status?.Value, type, holder, number);
        if (page.After is { } after)
        {
            Id<Permit> last = new(after);
            seen = seen.Where(p => p.Id < last);
        }

        List<PermitAnswer> rows = await PermitPage.ReadAsync(
            db, seen.OrderByDescending(p => p.Id).Take(page.Size + 1), cancellationToken);
        return TypedResults.Ok(Page<PermitAnswer>.Of(rows, page.Size, r => r.Id));
    }

    internal static IQueryable<Permit> Filtered(
        TraceabilityDb db, CurrentPerson person, PermitStatus? status, string? type, string? holder, string? number)
    {
        IQueryable<Permit> seen = Visibility.Permits(db, person);
        if (status is { } wanted) seen = seen.Where(p => p.Status == wanted);
        if (type is not null) seen = seen.Where(p => p.Type == type);
        if (holder is not null)
        {
            seen = seen.Where(p => db.Organisations.Any(
                o => o.Id == p.Holder && (o.Code == holder || o.Name.Contains(holder))));
        }

        return number is null ? seen : seen.Where(p => p.Number.StartsWith(number));
    }
}
