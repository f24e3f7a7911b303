using Traceability.Api.Exchange;
using Traceability.Api.Security;
using Traceability.Db;

namespace Traceability.Api.Features.Visits;

/// <summary>导出检查记录.</summary>
public static class ExportVisits
{
    private static readonly Column<VisitRow>[] Columns =
    [
        new("检查日期", "Day", v => v.Day),
        new("统一社会信用代码", "USCC", v => v.Organisation),
        new("单位", "Organisation", v => v.Name),
        new("检查人员一", "First officer", v => v.FirstOfficer),
        new("检查人员二", "Second officer", v => v.SecondOfficer),
        new("检查内容", "Checked", v => v.Checked),
        new("发现的问题", "Findings", v => v.Findings),
        new("依据", "Article", v => v.Article),
        new("整改期限", "To be put right by", v => v.RectifyBy),
        new("登记时间", "Recorded at", v => v.At),
    ];

    public static Task<IResult> Handle(
        string? format, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "visits", format, async page => (await ListVisits.Handle(page, db, person, cancellationToken)).Value!,
            Columns);
}
