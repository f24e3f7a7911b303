using System.Globalization;

namespace Traceability.Benchmarks;

/// <summary>One Markdown table: what was measured, the machine's own limit in the same run, and their ratio.</summary>
internal sealed class Report(string title)
{
    private readonly List<string> _rows = [];

    public void Add(string what, double measured, string unit, double? limit = null, string note = "")
    {
        string ratio = limit is { } l ? Number(measured / l) : "";
        _rows.Add($"| {what} | {Number(measured)} {unit} | {(limit is { } x ? Number(x) : "")} | {ratio} | {note} |");
    }

    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine($"### {title}");
        Console.WriteLine();
        Console.WriteLine("| what | measured | limit | ratio | |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (string row in _rows) Console.WriteLine(row);
    }

    public static string Number(double value) =>
        value.ToString(Math.Abs(value) < 10 ? "0.00" : "#,0", CultureInfo.InvariantCulture);
}
