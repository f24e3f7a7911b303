using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>导出单位: what is filtered, as a workbook.</summary>
public static class ExportOrganisations
{
    public static async Task<FileStreamHttpResult> Handle(
        [AsParameters] OrganisationQuery query, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        List<Organisation> rows = await query.Filter(Visibility.Organisations(db, person).AsNoTracking())
            .OrderBy(o => o.Id).Take(SheetOfRows.RowsMost).ToListAsync(cancellationToken);
        return await SheetOfRows.FileAsync("organisations.xlsx", rows.ConvertAll(o => new (string, string)[]
        {
            (Tongue.Say("统一社会信用代码", "USCC"), o.Code),
            (Tongue.Say("名称", "Name"), o.Name),
            (Tongue.Say("类型", "Kinds"), PartyWords.Of(OrganisationRow.Of(o).Kinds)),
            (Tongue.Say("行政区划", "Region"), o.Region),
            (Tongue.Say("区划名称", "Name of the region"), PartyWords.Region(o.Region)),
            (Tongue.Say("状态", "Status"), Words.Of(o.Status)),
            (Tongue.Say("登记日期", "Registered on"), $"{o.RegisteredOn:yyyy-MM-dd}"),
            (Tongue.Say("核实日期", "Verified on"), $"{o.VerifiedOn:yyyy-MM-dd}"),
        }));
    }
}
