using System.ComponentModel;
using System.Diagnostics;

namespace Traceability.Testing;

/// <summary>Runs a program to its end, within a time limit.</summary>
public static class Command
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>The exit code and what was printed; -1 when the program is not there or took too long.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string program, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            // The owner of the cluster may not be allowed into the folder the tests were started from.
            WorkingDirectory = "/",
        };
        try
        {
            using Process process = Process.Start(start)!;
            using CancellationTokenSource limit = new(Limit);
            process.StandardInput.Close();
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await errors);
        }
        catch (Win32Exception missing)
        {
            return (-1, $"{program}: {missing.Message}");
        }
        catch (OperationCanceledException)
        {
            return (-1, $"{program} did not end within {Limit.TotalSeconds} seconds.");
        }
    }
}
