using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>许可证列表 as a file: what the same filters show on the screen, one row for each line of a permit.</summary>
public static class ExportPermits
{
    private static readonly Column<Row>[] Columns =
    [
        new("证号", "Number", r => r.Permit.Number),
        new("种类", "Kind", r => PermitKinds.Name(r.Permit.Type)),
        new("持证单位", "Holder", r => r.Permit.HolderName),
        new("统一社会信用代码", "USCC", r => r.Permit.Holder),
        new("起", "From", r => r.Permit.ValidFrom),
        new("止", "To", r => r.Permit.ValidTo),
        new("状态", "State", r => PermitKinds.Name(r.Permit.Status)),
        new("品种", "Substance", r => r.Line?.Substance),
        new("许可数量", "Granted", r => r.Shown(l => l.Granted)),
        new("已占用", "Reserved", r => r.Shown(l => l.Reserved)),
        new("已核销", "Used", r => r.Shown(l => l.Used)),
        new("已作废", "Forfeited", r => r.Shown(l => l.Forfeited)),
        new("余量", "Remaining", r => r.Shown(l => l.Granted is null ? null : l.Available)),
    ];

    public static Task<IResult> Handle(
        Word<PermitStatus>? status, string? type, string? holder, string? number, string? format, TraceabilityDb db,
        CurrentPerson person, CancellationToken cancellationToken) =>
        ListExport.OfAsync("permits", format, async page =>
        {
            Page<PermitAnswer> read = (await ListPermits.Handle(
                status, type, holder, number, page, db, person, cancellationToken)).Value!;
            return new Page<Row>(
                [.. read.Items.SelectMany(p => p.Lines.DefaultIfEmpty(), (p, line) => new Row(p, line))], read.Next);
        }, Columns);

    private sealed record Row(PermitAnswer Permit, PermitLineAnswer? Line)
    {
        public string? Shown(Func<PermitLineAnswer, long?> figure) =>
            Line is { } line && figure(line) is { } units ? PermitKinds.Quantity(units, line.Unit) : null;
    }
}
