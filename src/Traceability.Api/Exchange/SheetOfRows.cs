using Microsoft.AspNetCore.Http.HttpResults;
using MiniExcelLibs;
using Traceability.Api.Exchange.Books;

namespace Traceability.Api.Exchange;

/// <summary>A list as a workbook of one sheet: texts only, none that a spreadsheet would run.</summary>
internal static class SheetOfRows
{
    /// <summary>Longer lists are narrowed by their filters first.</summary>
    public const int RowsMost = 10_000;

    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task<FileStreamHttpResult> FileAsync(
        string name, IReadOnlyList<(string Head, string Text)[]> rows)
    {
        MemoryStream workbook = new();
        await workbook.SaveAsAsync(rows.Select(row => row.ToDictionary(
            cell => cell.Head, object (cell) => FormulaGuard.Put(cell.Text))));
        workbook.Position = 0;
        return TypedResults.File(workbook, Xlsx, name);
    }
}
