using System.Text;
using Sylvan.Data.Csv;
using Traceability.Domain.Identifiers;

namespace Traceability.Api.Exchange.Books;

/// <summary>
/// A table read row by row, by English or Chinese header, columns in any order. Memory does not grow with the file.
/// </summary>
public sealed class BookTable : IDisposable
{
    private const int CellMost = 1024 * 1024;
    private readonly CsvDataReader _reader;
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, int Ordinal)> _unknown = [];

    private readonly IReadOnlySet<string> _codes;

    private BookTable(
        string name, CsvDataReader reader, IReadOnlyDictionary<string, string> names, IReadOnlySet<string> codes)
    {
        Name = name;
        _codes = codes;
        _reader = reader;
        for (int i = 0; i < reader.FieldCount; i++)
        {
            string header = reader.GetName(i).Trim();
            string? known = names.TryGetValue(header, out string? english) ? english
                : names.Values.Contains(header, StringComparer.OrdinalIgnoreCase) ? header : null;
            if (known is null) _unknown.Add((header, i));
            else _columns.TryAdd(known, i);
        }
    }

    public string Name { get; }

    /// <summary>1-based number of the current line of data.</summary>
    public long Row { get; private set; }

    /// <param name="names">Chinese header → English name, one for every column the table may have.</param>
    /// <param name="required">English names that must be there.</param>
    /// <param name="codes">English names of the columns that hold codes.</param>
    public static BookTable Open(
        string name, TextReader text, IReadOnlyDictionary<string, string> names, IEnumerable<string> required,
        IReadOnlySet<string> codes)
    {
        CsvDataReader reader = CsvDataReader.Create(text, new CsvDataReaderOptions
        {
            HasHeaders = true, MaxBufferSize = CellMost, Delimiter = ',', CsvStyle = CsvStyle.Standard,
        });
        BookTable table = new(name, reader, names, codes);
        string[] missing = [.. required.Where(r => !table._columns.ContainsKey(r))];
        if (missing.Length == 0) return table;
        table.Dispose();
        string shown = string.Join("、", missing.Select(m => names.FirstOrDefault(n =>
            n.Value == m).Key is { } zh ? $"{m}[{zh}]" : m));
        throw new BookException($"{name} 缺少列 {shown}", $"{name} lacks the columns {string.Join(", ", missing)}");
    }

    public bool Read()
    {
        if (!_reader.Read()) return false;
        Row++;
        return true;
    }

    /// <summary>
    /// The trimmed cell, a code in the form in which codes are stored; empty when the column or the cell is missing.
    /// </summary>
    public string this[string column]
    {
        get
        {
            if (!_columns.TryGetValue(column, out int ordinal) || ordinal >= _reader.RowFieldCount) return "";
            string cell = FormulaGuard.Lift(_reader.GetString(ordinal).Trim());
            return _codes.Contains(column) ? InputText.Exact(cell) : cell;
        }
    }

    public string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;

    /// <summary>
    /// Unknown columns as "name=value; …", null when there are none: nothing a source book says is thrown away.
    /// </summary>
    public string? Unknown()
    {
        if (_unknown.Count == 0) return null;
        StringBuilder note = new();
        foreach ((string name, int ordinal) in _unknown)
        {
            string value = ordinal < _reader.RowFieldCount ? _reader.GetString(ordinal).Trim() : "";
            if (value.Length == 0) continue;
            if (note.Length > 0) note.Append("; ");
            note.Append(name).Append('=').Append(value);
        }

        return note.Length == 0 ? null : note.ToString();
    }

    public void Dispose() => _reader.Dispose();
}
