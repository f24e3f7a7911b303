using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Agencies;

/// <summary>单位和机关 for the administrator, by name or code, kind, region and status.</summary>
public static class ListAgencies
{
    private static readonly Column<AgencyRow>[] Columns =
    [
        new("统一社会信用代码", "Code", r => r.Code),
        new("名称", "Name", r => r.Name),
        new("类型", "Kinds", r => AgencyWords.OfAll(r.Kinds)),
        new("机关类别", "Agency", r => r.Agency is { } a ? AgencyWords.Of(a) : null),
        new("辖区", "Region", r => r.Region),
        new("状态", "Status", r => Words.Of(r.Status)),
        new("用户数", "Sign-ins", r => r.Users),
    ];

    public static async Task<Page<AgencyRow>> ReadAsync(
        PageQuery page, AgencyQuery query, TraceabilityDb db, CancellationToken cancellationToken)
    {
        IQueryable<Organisation> units = db.Organisations.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(query.Search))
        {
            string search = query.Search.Trim();
            units = units.Where(o => o.Name.Contains(search) || o.Code == search);
        }

        if (query.Kind?.Value is { } kind) units = units.Where(o => (o.Kinds & kind) != 0);
        if (query.Status?.Value is { } status) units = units.Where(o => o.Status == status);
        if (!string.IsNullOrWhiteSpace(query.Region))
        {
            string region = query.Region.Trim();
            units = units.Where(o => o.Region.StartsWith(region));
        }

        if (page.After is { } after)
        {
            Id<Organisation> last = new(after);
            units = units.Where(o => o.Id > last);
        }

        List<AgencyRow> rows = await units.OrderBy(o => o.Id).Take(page.Size + 1)
            .Select(o => new AgencyRow(
                o.Id.Value, o.Code, o.Name, o.Kinds, o.Agency, o.Region, o.Status,
                db.Users.Count(u => u.Organisation == o.Id)))
            .ToListAsync(cancellationToken);
        return Page<AgencyRow>.Of(rows, page.Size, r => r.Number);
    }

    public static Task<IResult> Export(
        [AsParameters] AgencyQuery query, string? format, TraceabilityDb db, CancellationToken cancellationToken) =>
        ListExport.OfAsync("organisations", format, page => ReadAsync(page, query, db, cancellationToken), Columns);
}

/// <summary>Which units.</summary>
public readonly record struct AgencyQuery(
    [property: Description("名称或代码 / name or code")] string? Search,
    [property: Description("类型 / kind")] Word<OrganisationKinds>? Kind,
    [property: Description("状态 / status")] Word<OrganisationStatus>? Status,
    [property: Description("辖区代码开头 / region begins with")] string? Region);

/// <summary>A unit or agency, and how many sign-ins it has.</summary>
public sealed record AgencyRow(
    long Number, string Code, string Name, OrganisationKinds Kinds, AgencyKind? Agency, string Region,
    OrganisationStatus Status, int Users);
