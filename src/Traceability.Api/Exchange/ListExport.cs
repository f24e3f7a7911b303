using System.Globalization;
using MiniExcelLibs;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Exchange.Bundle;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Domain;

namespace Traceability.Api.Exchange;

/// <summary>
/// 导出: a list as it is filtered, as CSV or XLSX. It reads the list page by page as the screen does, so it shows no row
/// that the screen would not; texts that a spreadsheet would run as formulas are disarmed.
/// </summary>
public static class ListExport
{
    /// <summary>Rows of one file; a longer list is cut there and says so in its last row.</summary>
    public const int RowsMost = 50_000;

    public const string Workbook = "xlsx";
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="name">File name without ending.</param>
    /// <param name="format"><c>xlsx</c>, otherwise CSV.</param>
    /// <param name="read">Reads the page that begins after a key.</param>
    public static async Task<IResult> OfAsync<T>(
        string name, string? format, Func<PageQuery, Task<Page<T>>> read, IReadOnlyList<Column<T>> columns)
    {
        (List<T> rows, bool isCut) = await AllAsync(read);
        bool isWorkbook = string.Equals(format, Workbook, StringComparison.OrdinalIgnoreCase);
        MemoryStream file = new();
        if (isWorkbook) await file.SaveAsAsync(Cells(rows, columns, isCut), printHeader: true);
        else WriteText(file, rows, columns, isCut);
        return TypedResults.File(
            file.ToArray(), isWorkbook ? WorkbookType : "text/csv; charset=utf-8",
            $"{name}.{(isWorkbook ? Workbook : "csv")}");
    }

    private static async Task<(List<T> Rows, bool IsCut)> AllAsync<T>(Func<PageQuery, Task<Page<T>>> read)
    {
        List<T> rows = [];
        Page<T> page = await read(new PageQuery(null, PageQuery.LimitMost));
        rows.AddRange(page.Items);
        while (page.Next is { } next && rows.Count < RowsMost)
        {
            page = await read(new PageQuery(next, PageQuery.LimitMost));
            rows.AddRange(page.Items);
        }

        return (rows.Count > RowsMost ? rows[..RowsMost] : rows, page.Next is not null || rows.Count > RowsMost);
    }

    private static void WriteText<T>(MemoryStream file, List<T> rows, IReadOnlyList<Column<T>> columns, bool isCut)
    {
        // Spreadsheets take a file without the mark for the local code page.
        file.Write([0xEF, 0xBB, 0xBF]);
        using CsvOut csv = new(file, columns.Select(c => c.Heading));
        foreach (T row in rows)
            csv.Row(columns.Select(c => Convert.ToString(Plain(c.Value(row)), CultureInfo.InvariantCulture)));
        if (isCut) csv.Row(Cut);
    }

    private static IEnumerable<Dictionary<string, object?>> Cells<T>(
        List<T> rows, IReadOnlyList<Column<T>> columns, bool isCut)
    {
        if (rows.Count == 0) yield return columns.ToDictionary(c => c.Heading, _ => (object?)null);
        foreach (T row in rows) yield return columns.ToDictionary(c => c.Heading, c => Guarded(Plain(c.Value(row))));
        if (isCut) yield return columns.ToDictionary(c => c.Heading, c => c == columns[0] ? (object?)Cut : null);
    }

    private static string Cut => Tongue.Say(
        $"仅导出前 {RowsMost} 行，请缩小筛选范围后再导出其余部分", $"Only the first {RowsMost} rows: narrow the filter for the rest");

    private static object? Guarded(object? value) => value is string text ? FormulaGuard.Put(text) : value;

    private static object? Plain(object? value) => value switch
    {
        DateTime at => ChinaTime.Show(at),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value,
    };
}
