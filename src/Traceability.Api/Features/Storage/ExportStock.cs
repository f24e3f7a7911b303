using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using MiniExcelLibs;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Exchange.Bundle;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Storage;

/// <summary>库存导出: what the list shows under the same filter, as CSV or as a workbook.</summary>
public static class ExportStock
{
    /// <summary>More rows than this are asked for in parts.</summary>
    public const int RowsMost = 50_000;

    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Columns =
        ["产品编码", "品名", "管制类别", "批号", "包装码", "货主", "库房编码", "库房", "状态", "结存", "单位"];

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Csv(
        string? product, string? lot, string? site, Word<AccountKind>? state, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await ReadAsync(new(site, product, lot, state?.Value), db, person, cancellationToken) is not { } rows)
            return TooMany();
        using MemoryStream file = new();
        // A byte order mark first: without it a spreadsheet program reads the Chinese wrongly.
        file.Write([0xEF, 0xBB, 0xBF]);
        using (CsvOut table = new(file, Columns))
        {
            foreach (StockRow row in rows) table.Row(Cells(row));
        }

        return TypedResults.File(file.ToArray(), "text/csv; charset=utf-8", "stock.csv");
    }

    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Workbook(
        string? product, string? lot, string? site, Word<AccountKind>? state, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await ReadAsync(new(site, product, lot, state?.Value), db, person, cancellationToken) is not { } rows)
            return TooMany();
        MemoryStream workbook = new();
        await workbook.SaveAsAsync(
            rows.Select(row => Columns.Zip(Cells(row)).ToDictionary(c => c.First, c => Cell(row, c.First, c.Second))),
            cancellationToken: cancellationToken);
        workbook.Position = 0;
        return TypedResults.File(workbook, Xlsx, "stock.xlsx");
    }

    private static async Task<List<StockRow>?> ReadAsync(
        StockFilter filter, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        IQueryable<Account> accounts = await filter.OfAsync(db, person, cancellationToken);
        List<StockRow> rows = await StockReader.ReadAsync(db, accounts, RowsMost + 1, cancellationToken);
        return rows.Count > RowsMost ? null : rows;
    }

    private static string[] Cells(StockRow row)
    {
        (string figure, string unit) = Figures.Split(row);
        return
        [
            row.Product, row.ProductName, string.Join('、', row.Classes.Select(c => c.Zh())), row.Lot,
            row.Package ?? "", row.Owner, row.Site ?? "", row.SiteName ?? "", row.State.Zh(), figure, unit,
        ];
    }

    private static object Cell(StockRow row, string column, string text) => column == "结存"
        ? decimal.Parse(Figures.Split(row).Figure, CultureInfo.InvariantCulture)
        : FormulaGuard.Put(text);

    private static ProblemHttpResult TooMany() => TypedResults.Problem(
        Tongue.Say(
            $"超过 {RowsMost} 行，请按库房、产品或状态筛选后分次导出",
            $"More than {RowsMost} rows: filter by site, product or state and export in parts"),
        statusCode: StatusCodes.Status422UnprocessableEntity);
}
