using System.Text;

namespace Traceability.Jobs.Tests;

/// <summary>One line of a CSV file by column name; a column that is not there is empty.</summary>
internal sealed class Row(Dictionary<string, string> cells)
{
    public string this[string column]
    {
        get => cells.TryGetValue(column, out string? text) ? text : "";
        set => cells[column] = value;
    }

    public Row Copy() => new(new Dictionary<string, string>(cells));

    public static Row Parse(string[] columns, string line)
    {
        Dictionary<string, string> cells = new(columns.Length);
        int column = 0;
        bool quoted = false;
        StringBuilder text = new();
        foreach (char c in line + ",")
        {
            if (c == '"') quoted = !quoted;
            else if (c != ',' || quoted) text.Append(c);
            else
            {
                cells[columns[column++]] = text.ToString();
                text.Clear();
            }
        }

        return new Row(cells);
    }
}
