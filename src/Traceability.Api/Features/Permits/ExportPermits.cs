using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>许可证列表 as a file: what the same filters show on the screen, one row for each line of a permit.</summary>
public static class ExportPermits
{
    public static async Task<FileStreamHttpResult> HandleWorkbook(
        Word<PermitStatus>? status, string? type, string? holder, string? number, TraceabilityDb db,
        CurrentPerson person, CancellationToken cancellationToken) => await ListFile.WorkbookAsync(
            await RowsAsync(status, type, holder, number, db, person, cancellationToken), "permits", cancellationToken);

    public static async Task<FileContentHttpResult> HandleCsv(
        Word<PermitStatus>? status, string? type, string? holder, string? number, TraceabilityDb db,
        CurrentPerson person, CancellationToken cancellationToken) => ListFile.Csv(
            await RowsAsync(status, type, holder, number, db, person, cancellationToken), "permits");

    private static async Task<IReadOnlyList<Dictionary<string, object>>> RowsAsync(
        Word<PermitStatus>? status, string? type, string? holder, string? number, TraceabilityDb db,
        CurrentPerson person, CancellationToken cancellationToken)
    {
        List<PermitAnswer> permits = await PermitPage.ReadAsync(
            db, ListPermits.Filtered(db, person, status?.Value, type, holder, number)
                .OrderByDescending(p => p.Id).Take(ListFile.RowsMost), cancellationToken);
        return [.. permits.SelectMany(p => p.Lines.DefaultIfEmpty().Select(line => Row(p, line)))];
    }

    private static Dictionary<string, object> Row(PermitAnswer permit, PermitLineAnswer? line) => new()
    {
        [Tongue.Say("证号", "Number")] = permit.Number,
        [Tongue.Say("种类", "Kind")] = PermitKinds.Name(permit.Type),
        [Tongue.Say("持证单位", "Holder")] = permit.HolderName,
        [Tongue.Say("统一社会信用代码", "USCC")] = permit.Holder,
        [Tongue.Say("起", "From")] = Day(permit.ValidFrom),
        [Tongue.Say("止", "To")] = Day(permit.ValidTo),
        [Tongue.Say("状态", "State")] = PermitKinds.Name(permit.Status),
        [Tongue.Say("品种", "Substance")] = line?.Substance ?? "",
        [Tongue.Say("许可数量", "Granted")] = line is { Granted: { } granted } ? Shown(granted, line) : "",
        [Tongue.Say("已占用", "Reserved")] = line is null ? "" : Shown(line.Reserved, line),
        [Tongue.Say("已核销", "Used")] = line is null ? "" : Shown(line.Used, line),
        [Tongue.Say("已作废", "Forfeited")] = line is null ? "" : Shown(line.Forfeited, line),
        [Tongue.Say("余量", "Remaining")] = line is { Granted: not null } ? Shown(line.Available, line) : "",
    };

    private static string Shown(long units, PermitLineAnswer line) => PermitKinds.Quantity(units, line.Unit);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
