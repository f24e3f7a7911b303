using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>库房列表.</summary>
public static class ListSites
{
    public static async Task<Ok<Page<SiteRow>>> Handle(
        [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Site> after = new(page.After ?? 0);
        List<Site> rows = await Visibility.Sites(db, person).AsNoTracking().Where(s => s.Id > after)
            .OrderBy(s => s.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<SiteRow>.Of(rows.ConvertAll(SiteRow.Of), page.Size, r => r.Number));
    }
}

/// <summary>A site in a list.</summary>
public sealed record SiteRow(long Number, string Code, string Name, SiteKind Kind, string Region, string? Address,
    string Controls)
{
    public static SiteRow Of(Site s) => new(s.Id.Value, s.Code, s.Name, s.Kind, s.Region, s.Address, s.Controls);
}
