using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Exchange;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;

namespace Traceability.Api.Features.Patrol;

/// <summary>导出预警: what is filtered.</summary>
public static class ExportAlerts
{
    private static readonly Column<AlertRow>[] Columns =
    [
        new("编号", "Number", a => a.Number),
        new("级别", "Level", a => a.Level),
        new("规则", "Rule", a => a.Rule),
        new("统一社会信用代码", "USCC", a => a.Organisation),
        new("单位", "Organisation", a => a.OrganisationName),
        new("品种", "Goods", a => a.ProductOrSubstance),
        new("情况", "What", a => Language.Tongue.Say(a.MessageZh, a.MessageEn)),
        new("发生日", "Since", a => a.FirstSeenOn),
        new("答复期限", "Due", a => a.DueAt),
        new("状态", "State", a => Words.Of(a.State)),
        new("承办人", "Assignee", a => a.Assignee),
        new("办结理由", "Closing reason", a => a.ClosingReason),
        new("办结时间", "Closed at", a => a.ClosedAt),
    ];

    public static async Task<IResult> Handle(
        [AsParameters] AlertQuery query, string? format, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (!query.TryState(out _))
            return (await ListAlerts.Handle(query, default, db, person, clock, cancellationToken)).Result;
        return await ListExport.OfAsync("alerts", format, ReadAsync, Columns);

        async Task<Page<AlertRow>> ReadAsync(PageQuery page)
        {
            var read = await ListAlerts.Handle(query, page, db, person, clock, cancellationToken);
            return read.Result is Ok<Page<AlertRow>> { Value: { } rows } ? rows : new Page<AlertRow>([], null);
        }
    }
}
