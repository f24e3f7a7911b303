using Traceability.Api.ConsoleUi;
using Traceability.Api.Exchange;
using Traceability.Api.Security;
using Traceability.Db;

namespace Traceability.Api.Features.Parties;

/// <summary>导出单位: what is filtered.</summary>
public static class ExportOrganisations
{
    private static readonly Column<OrganisationRow>[] Columns =
    [
        new("统一社会信用代码", "USCC", o => o.Code),
        new("名称", "Name", o => o.Name),
        new("类型", "Kinds", o => PartyWords.Of(o.Kinds)),
        new("行政区划", "Region", o => o.Region),
        new("区划名称", "Name of the region", o => PartyWords.Region(o.Region)),
        new("状态", "Status", o => Words.Of(o.Status)),
    ];

    public static Task<IResult> Handle(
        [AsParameters] OrganisationQuery query, string? format, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "organisations", format,
            async page => (await ListOrganisations.Handle(page, query, db, person, cancellationToken)).Value!, Columns);
}
