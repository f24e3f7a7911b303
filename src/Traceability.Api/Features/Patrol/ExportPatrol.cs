using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;

namespace Traceability.Api.Features.Patrol;

/// <summary>导出巡查: the list of one card, or of all of them.</summary>
public static class ExportPatrol
{
    private static readonly Column<(PatrolCard Card, PatrolRow Row)>[] Columns =
    [
        new("巡查项目", "Card", r => PatrolWords.Of(r.Card)),
        new("日期", "Day", r => r.Row.Day),
        new("统一社会信用代码", "USCC", r => r.Row.Organisation),
        new("单位", "Organisation", r => r.Row.Name),
        new("情况", "What", r => r.Row.What),
    ];

    public static Task<IResult> Handle(
        Word<PatrolCard>? card, string? format, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken) =>
        ListExport.OfAsync("patrol", format, _ => ReadAsync(card, db, person, clock, cancellationToken), Columns);

    private static async Task<Page<(PatrolCard, PatrolRow)>> ReadAsync(
        Word<PatrolCard>? card, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        List<(PatrolCard, PatrolRow)> rows = [];
        foreach (PatrolCard asked in card is { Value: var one } ? [one] : Enum.GetValues<PatrolCard>())
        {
            rows.AddRange((await PatrolReader.ReadAsync(
                    asked, db, person, clock.GetUtcNow().UtcDateTime, cancellationToken))
                .Take(PatrolReader.RowsMost).Select(r => (asked, r)));
        }

        return new Page<(PatrolCard, PatrolRow)>(rows, null);
    }
}
