using System.Text;
using Sylvan.Data.Csv;
using Traceability.Api.Exchange.Books;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>A look at a single book before it is read: its headers and its first rows, as they stand.</summary>
public sealed record SheetLook(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int RowsMost = 3;
    private const int CellShown = 60;

    /// <exception cref="BookException">It cannot be read as a table.</exception>
    public static SheetLook At(string path)
    {
        try
        {
            using TextReader text = SheetFile.Text(path);
            using CsvDataReader reader = CsvDataReader.Create(text, new CsvDataReaderOptions
            {
                HasHeaders = true, MaxBufferSize = 1024 * 1024, Delimiter = ',', CsvStyle = CsvStyle.Standard,
            });
            string[] headers = [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetName(i).Trim())];
            List<IReadOnlyList<string>> rows = [];
            while (rows.Count < RowsMost && reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, headers.Length).Select(
                    i => i < reader.RowFieldCount ? Cut(reader.GetString(i)) : "")]);
            }

            return new SheetLook(headers, rows);
        }
        catch (Exception e) when (e is InvalidDataException or DecoderFallbackException or CsvFormatException)
        {
            throw new BookException("文件已损坏，或不是 CSV、XLSX 表格", "The file is broken, or no CSV or XLSX table");
        }
    }

    private static string Cut(string cell) => cell.Length <= CellShown ? cell : cell[..CellShown] + "…";
}
