using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Hosting;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>单位列表, by name or code.</summary>
public static class ListOrganisations
{
    public static async Task<Ok<Page<OrganisationRow>>> Handle(
        [AsParameters] PageQuery page, string? search, TraceabilityDb db, CurrentPerson person,
            CancellationToken cancellationToken)
    {
        IQueryable<Organisation> seen = Visibility.Organisations(db, person).AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
        {
            string name = search.Trim();
            string code = PlainAddress.CodeOf(search);
            seen = seen.Where(o => o.Name.Contains(name) || o.Name.Contains(code) || o.Code == code);
        }

        if (page.After is { } after)
        {
            Id<Organisation> last = new(after);
            seen = seen.Where(o => o.Id > last);
        }

        List<Organisation> rows = await seen.OrderBy(o => o.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<OrganisationRow>.Of(rows.ConvertAll(OrganisationRow.Of), page.Size, r => r.Number));
    }
}

/// <summary>An organisation in a list.</summary>
public sealed record OrganisationRow(
    long Number, string Code, string Name, IReadOnlyList<OrganisationKinds> Kinds, string Region,
        OrganisationStatus Status)
{
    public static OrganisationRow Of(Organisation o) => new(
        o.Id.Value, o.Code, o.Name,
        [.. Enum.GetValues<OrganisationKinds>()
            .Where(k => k != OrganisationKinds.None && o.Is(k))], o.Region, o.Status);
}
