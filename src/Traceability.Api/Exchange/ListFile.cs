using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using MiniExcelLibs;
using Traceability.Api.Exchange.Books;

namespace Traceability.Api.Exchange;

/// <summary>A list as a file to be opened in a spreadsheet: nothing in it is read as a formula.</summary>
internal static class ListFile
{
    /// <summary>Rows of one file at most: who wants more narrows the filter.</summary>
    public const int RowsMost = 10_000;

    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task<FileStreamHttpResult> WorkbookAsync(
        IReadOnlyList<Dictionary<string, object>> rows, string name, CancellationToken cancellationToken)
    {
        MemoryStream workbook = new();
        await workbook.SaveAsAsync(rows.Select(Guarded).ToArray(), cancellationToken: cancellationToken);
        workbook.Position = 0;
        return TypedResults.File(workbook, Xlsx, name + ".xlsx");
    }

    /// <summary>UTF-8 with its mark, so that a spreadsheet reads the Chinese.</summary>
    public static FileContentHttpResult Csv(IReadOnlyList<Dictionary<string, object>> rows, string name)
    {
        StringBuilder text = new();
        if (rows.Count > 0) text.Append(Line(rows[0].Keys));
        foreach (Dictionary<string, object> row in rows) text.Append(Line(Guarded(row).Values));
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
        return TypedResults.File(bytes, "text/csv; charset=utf-8", name + ".csv");
    }

    private static Dictionary<string, object> Guarded(Dictionary<string, object> row) => row.ToDictionary(
        cell => cell.Key, cell => cell.Value is string text ? FormulaGuard.Put(text) : cell.Value);

    private static string Line(IEnumerable<object> cells) =>
        string.Join(',', cells.Select(c => Quoted(Convert.ToString(c, CultureInfo.InvariantCulture) ?? ""))) + "\r\n";

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0
        ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
