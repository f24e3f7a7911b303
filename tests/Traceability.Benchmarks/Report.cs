using System.Globalization;
using Traceability.Testing;

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

    /// <summary>So many clients for some seconds, and what each act cost the server.</summary>
    /// <param name="limit">What the machine itself does a second.</param>
    public async Task<Pace> LoadAsync(
        ServerProcess server, string what, int clients, double limit, Func<int, Task<bool>> act,
        int seconds = 10)
    {
        double cpu = server.CpuSeconds;
        Pace pace = await Pace.RunAsync(clients, TimeSpan.FromSeconds(seconds), (client, _) => act(client));
        double each = (server.CpuSeconds - cpu) * 1000 / Math.Max(1, pace.Waits.Length);
        Add(what, pace.PerSecond, "/s", limit, $"{pace.Note}; {Number(each)} ms of server CPU each");
        return pace;
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
