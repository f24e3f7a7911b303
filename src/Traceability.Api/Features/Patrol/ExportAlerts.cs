using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Patrol;

/// <summary>导出预警: what is filtered, as a workbook.</summary>
public static class ExportAlerts
{
    public static async Task<Results<FileStreamHttpResult, ValidationProblem>> Handle(
        [AsParameters] AlertQuery query, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (!query.TryState(out AlertState? state))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["state"] = [Tongue.Say("没有这种状态", "There is no such state")],
            });
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        var found = await ListAlerts.Filter(db, Visibility.Alerts(db, person).AsNoTracking(), query, state, now)
            .OrderByDescending(a => a.Id).Take(SheetOfRows.RowsMost)
            .Join(db.Organisations, a => a.Organisation, o => o.Id, (a, o) => new { Alert = a, o.Code, o.Name })
            .ToListAsync(cancellationToken);
        return await SheetOfRows.FileAsync("alerts.xlsx", found.ConvertAll(x => Line(x.Alert, x.Code, x.Name)));
    }

    private static (string Head, string Text)[] Line(Alert a, string code, string name) =>
    [
        (Tongue.Say("编号", "Number"), a.Id.ToString()),
        (Tongue.Say("级别", "Level"), $"L{(int)a.Level}"),
        (Tongue.Say("规则", "Rule"), a.Rule),
        (Tongue.Say("单位", "Organisation"), name),
        (Tongue.Say("统一社会信用代码", "USCC"), code),
        (Tongue.Say("情况", "What"), Tongue.Say(a.MessageZh, a.MessageEn)),
        (Tongue.Say("状态", "State"), ConsoleUi.Words.Of(a.State)),
        (Tongue.Say("承办人", "Assignee"), a.Assignee ?? ""),
        (Tongue.Say("发生日", "First seen"), $"{a.FirstSeenOn:yyyy-MM-dd}"),
        (Tongue.Say("期限（北京时间）", "Due (Beijing time)"), a.DueAt is { } due ? ChinaTime.Show(due) : ""),
        (Tongue.Say("办结理由", "Closing reason"), a.ClosingReason ?? ""),
    ];
}
