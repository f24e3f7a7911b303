using Traceability.Api.ConsoleUi;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Parties;

/// <summary>导出单位: what is filtered.</summary>
public static class ExportOrganisations
{
    private static readonly Column<RatedOrganisation>[] Columns =
    [
        new("统一社会信用代码", "USCC", o => o.Unit.Code),
        new("名称", "Name", o => o.Unit.Name),
        new("类型", "Kinds", o => PartyWords.Of(o.Unit.Kinds)),
        new("行政区划", "Region", o => o.Unit.Region),
        new("区划名称", "Name of the region", o => PartyWords.Region(o.Unit.Region)),
        new("状态", "Status", o => Words.Of(o.Unit.Status)),
    ];

    private static readonly Column<RatedOrganisation>[] WithRisk =
    [
        .. Columns,
        new("风险", "Risk", o => o.Risk is { } risk ? RiskMark.Word(risk.Band) : "—"),
        new("风险分", "Risk score", o => o.Risk?.Total),
    ];

    /// <param name="risk">Only units of this risk: for who oversees them.</param>
    public static Task<IResult> Handle(
        [AsParameters] OrganisationQuery query, Word<RiskBand>? risk, string? format, TraceabilityDb db,
        CurrentPerson person, TimeProvider clock, CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "organisations", format,
            page => OrganisationList.ReadAsync(
                query, person.IsRegulator ? risk?.Value : null, page, db, person, clock.GetUtcNow().UtcDateTime,
                cancellationToken),
            person.IsRegulator ? WithRisk : Columns);
}
