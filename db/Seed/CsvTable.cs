using System.Text;

namespace Traceability.Db.Seed;

/// <summary>
/// A small RFC 4180 table of the product's own reference data, read by header name. Strict: a row of another width, a
/// stray quote or an open quote is a fault of the file and stops the start.
/// </summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns;

    private CsvTable(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        _columns = header.Select((name, index) => (name, index))
            .ToDictionary(c => c.name, c => c.index, StringComparer.Ordinal);
        Rows = [.. rows.Select(fields => new Row(this, fields))];
    }

    public IReadOnlyList<Row> Rows { get; }

    public static CsvTable OfResource(string fileName)
    {
        string name = $"Traceability.Db.Seed.{fileName}";
        using Stream stream = typeof(CsvTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Resource {name} is missing.");
        using StreamReader reader = new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        return Parse(reader.ReadToEnd());
    }

    public static CsvTable Parse(string text)
    {
        List<IReadOnlyList<string>> rows = [];
        int at = 0;
        while (at < text.Length)
            rows.Add(ReadRow(text, ref at, rows.Count + 1));
        if (rows.Count == 0) throw new FormatException("The table has no header.");
        int width = rows[0].Count;
        int ragged = rows.FindIndex(r => r.Count != width);
        if (ragged >= 0)
            throw new FormatException($"Row {ragged + 1} has {rows[ragged].Count} fields, the header has {width}.");
        return new CsvTable(rows[0], rows[1..]);
    }

    private static List<string> ReadRow(string text, ref int at, int row)
    {
        List<string> fields = [];
        while (true)
        {
            bool quoted = at < text.Length && text[at] == '"';
            fields.Add(quoted ? ReadQuoted(text, ref at, row) : ReadPlain(text, ref at, row));
            if (at == text.Length) return fields;
            char end = text[at++];
            if (end == ',') continue;
            if (end == '\r' && at < text.Length && text[at] == '\n') at++;
            return fields;
        }
    }

    private static string ReadPlain(string text, ref int at, int row)
    {
        int start = at;
        while (at < text.Length && text[at] is not (',' or '\r' or '\n'))
        {
            if (text[at] == '"') throw new FormatException($"Row {row} has a quote inside an unquoted field.");
            at++;
        }

        return text[start..at];
    }

    private static string ReadQuoted(string text, ref int at, int row)
    {
        StringBuilder field = new();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                field.Append(text[at]);
                continue;
            }

            if (++at == text.Length || text[at] is ',' or '\r' or '\n') return field.ToString();
            if (text[at] != '"') throw new FormatException($"Row {row} goes on after a closing quote.");
            field.Append('"');
        }

        throw new FormatException($"Row {row} has a quote that is never closed.");
    }

    /// <summary>One row, by the names of the header.</summary>
    internal sealed class Row(CsvTable table, IReadOnlyList<string> fields)
    {
        public string this[string column] => fields[table._columns[column]];

        /// <summary>The text, or null when the field is empty.</summary>
        public string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;

        public bool IsYes(string column) => this[column] switch
        {
            "yes" => true,
            "no" => false,
            string other => throw new FormatException($"{column} is yes or no, not '{other}'."),
        };
    }
}
