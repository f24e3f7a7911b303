using System.Diagnostics;
using Traceability.Testing;

namespace Traceability.Benchmarks;

/// <summary>A verb of the server's program, run to its end.</summary>
internal static class ServerCommand
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    public static async Task<Outcome> RunAsync(BenchDatabase database, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [ServerProcess.ServerFile(), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Database__Provider"] = database.Provider.ToString();
        start.Environment["ConnectionStrings__Traceability"] = database.ConnectionString;
        start.Environment["Import__Folder"] = ProcessFolder.NewPath("-originals");
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        double peak = 0;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, process.PeakWorkingSet64 / 1024d / 1024d);
            await Task.Delay(Look);
            process.Refresh();
        }

        if (process.ExitCode != 0) throw new InvalidOperationException(await errors + await output);
        return new Outcome((await output).TrimEnd().Split('\n')[^1], peak);
    }

    internal sealed record Outcome(string LastLine, double PeakMegabytes);
}
