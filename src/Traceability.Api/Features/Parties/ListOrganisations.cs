using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
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
        [AsParameters] PageQuery page, [AsParameters] OrganisationQuery query, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        IQueryable<Organisation> seen = query.Filter(Visibility.Organisations(db, person).AsNoTracking());
        if (page.After is { } after)
        {
            Id<Organisation> last = new(after);
            seen = seen.Where(o => o.Id > last);
        }

        List<Organisation> rows = await seen.OrderBy(o => o.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<OrganisationRow>.Of(rows.ConvertAll(OrganisationRow.Of), page.Size, r => r.Number));
    }
}

/// <summary>Which organisations.</summary>
public readonly record struct OrganisationQuery(
    [property: Description("名称的一部分或统一社会信用代码 / part of the name, or the USCC")] string? Search,
    [property: Description("行政区划代码 / a division's code")] string? Region = null,
    [property: Description("单位类型 / kind")] Word<OrganisationKinds>? Kind = null,
    [property: Description("状态 / status")] Word<OrganisationStatus>? Status = null)
{
    public IQueryable<Organisation> Filter(IQueryable<Organisation> seen)
    {
        if (!string.IsNullOrWhiteSpace(Search))
        {
            string name = Search.Trim();
            string code = PlainAddress.CodeOf(Search);
            seen = seen.Where(o => o.Name.Contains(name) || o.Name.Contains(code) || o.Code == code);
        }

        if (Region is not null)
        {
            string ground = RegionGround.PrefixOf(Region);
            seen = seen.Where(o => o.Region.StartsWith(ground));
        }

        if (Kind is { Value: var kind }) seen = seen.Where(o => (o.Kinds & kind) != 0);
        return Status is { Value: var status } ? seen.Where(o => o.Status == status) : seen;
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
