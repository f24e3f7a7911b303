using System.Text;
using Traceability.Api.Exchange.Books;

namespace Traceability.Api.Exchange.Bundle;

/// <summary>Writes a table of the bundle: UTF-8, RFC 4180, formulas disarmed.</summary>
internal sealed class CsvOut : IDisposable
{
    private readonly StreamWriter _writer;

    public CsvOut(Stream stream, params IEnumerable<string> header)
    {
        _writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n" };
        Row(header);
    }

    public void Row(params IEnumerable<string?> cells) =>
        _writer.WriteLine(string.Join(',', cells.Select(c => Quoted(FormulaGuard.Put(c ?? "")))));

    public void Dispose() => _writer.Dispose();

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
