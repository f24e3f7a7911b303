using System.Globalization;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Storage;

/// <summary>库存导出: what the list shows under the same filter, as CSV or as a workbook.</summary>
public static class ExportStock
{
    private static readonly IReadOnlyList<Column<StockRow>> Columns =
    [
        new("产品编码", "Product", r => r.Product),
        new("品名", "Name", r => r.ProductName),
        new("管制类别", "Class", r => string.Join('、', r.Classes.Select(c => c.Zh()))),
        new("批号", "Lot", r => r.Lot),
        new("包装码", "Package", r => r.Package),
        new("货主", "Owner", r => r.Owner),
        new("库房编码", "Site", r => r.Site),
        new("库房", "Site name", r => r.SiteName),
        new("状态", "State", r => Tongue.Say(r.State.Zh(), r.State.En())),
        new("结存", "Balance", r => decimal.Parse(Figures.Split(r).Figure, CultureInfo.InvariantCulture)),
        new("单位", "Unit", r => Figures.Split(r).Unit),
    ];

    public static Task<IResult> Csv(
        string? product, string? lot, string? site, Word<AccountKind>? state, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken) =>
        OfAsync("csv", product, lot, site, state, db, person, cancellationToken);

    public static Task<IResult> Workbook(
        string? product, string? lot, string? site, Word<AccountKind>? state, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken) =>
        OfAsync(ListExport.Workbook, product, lot, site, state, db, person, cancellationToken);

    private static Task<IResult> OfAsync(
        string format, string? product, string? lot, string? site, Word<AccountKind>? state, TraceabilityDb db,
        CurrentPerson person, CancellationToken cancellationToken) => ListExport.OfAsync(
        "stock", format,
        async page => (await ListStock.Handle(page, product, lot, site, state, db, person, cancellationToken)).Value!,
        Columns);
}
