using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Traceability.Testing;

/// <summary>
/// One private PostgreSQL cluster for this test process, in a temporary folder on a free loopback port. It goes when
/// the process goes: by its exit handler, or, when it was killed, by a watcher or by the next test process.
/// </summary>
public sealed class PostgresServer
{
    private const int StartAttempts = 3;
    // Nothing a test writes outlives it, so nothing is forced to disk.
    private static readonly Lazy<Task<PostgresServer>> Started = new(() => StartAsync(
        "cluster", "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"));

    private static readonly Lazy<Task<PostgresServer>> StartedDurable = new(() => StartAsync(
        "durable", "-c fsync=on -c synchronous_commit=on -c shared_buffers=512MB -c max_wal_size=4GB"));

    private readonly int _port;
    private readonly Func<bool, Task<(int Code, string Output)>>? _switch;

    private PostgresServer(
        int port, string? unavailable, Func<bool, Task<(int Code, string Output)>>? turn = null)
    {
        _port = port;
        Unavailable = unavailable;
        _switch = turn;
    }

    /// <summary>Why there is no server, or null when there is one.</summary>
    public string? Unavailable { get; }

    public static Task<PostgresServer> CurrentAsync() => Started.Value;

    /// <summary>A second server whose commits are forced to disk, for figures.</summary>
    public static Task<PostgresServer> DurableAsync() => StartedDurable.Value;

    /// <summary>A server of its own, for a test that stops it.</summary>
    public static Task<PostgresServer> OwnAsync(string name) =>
        StartAsync(name, "-c fsync=off -c synchronous_commit=off -c full_page_writes=off");

    /// <summary>Ends every connection and the server; open transactions are rolled back.</summary>
    public Task StopAsync() => TurnAsync(false);

    /// <summary>The same data on the same port.</summary>
    public Task StartAgainAsync() => TurnAsync(true);

    public string ConnectionString(string database) =>
        Unavailable is null
            ? $"Host=127.0.0.1;Port={_port};Username=app;Database={database};"
                + "Maximum Pool Size=30;Include Error Detail=true"
            : throw new InvalidOperationException(Unavailable);

    private static async Task<PostgresServer> StartAsync(string name, string settings)
    {
        string? tools = Tools();
        if (tools is null)
            return new PostgresServer(0, "No PostgreSQL on this machine: install the package postgresql.");

        foreach (string folder in ProcessFolder.FoldersOfDeadProcesses())
            await ClearAsync(tools, folder);

        string data = Path.Combine(ProcessFolder.FullPath, name);
        string problem = await CreateAsync(tools, data);
        for (int attempt = 1; problem.Length == 0 && attempt <= StartAttempts; attempt++)
        {
            int port = FreePort();
            (int code, string output) = await StartAsync(tools, data, port, settings);
            if (code == 0)
            {
                StopWithThisProcess(tools, data);
                return new PostgresServer(port, null, on => on
                    ? StartAsync(tools, data, port, settings)
                    : RunAsync(tools, "pg_ctl", ["-D", data, "-m", "fast", "-w", "stop"]));
            }

            // Between asking for a free port and using it, another process may have taken it.
            if (attempt == StartAttempts)
                problem = output;
        }

        // The last line of what the programs say is the one that names the cause.
        return new PostgresServer(0, $"PostgreSQL did not start: {problem.Trim().Split('\n')[^1]}");
    }

    private async Task TurnAsync(bool on)
    {
        (int code, string output) = await _switch!(on);
        if (code != 0) throw new InvalidOperationException(output);
    }

    /// <summary>The newest installed version's programs.</summary>
    private static string? Tools() =>
        !Directory.Exists("/usr/lib/postgresql")
            ? null
            : Directory.GetDirectories("/usr/lib/postgresql")
                .Select(folder => Path.Combine(folder, "bin"))
                .Where(folder => File.Exists(Path.Combine(folder, "initdb")))
                .MaxBy(folder => int.TryParse(
                    Path.GetFileName(Path.GetDirectoryName(folder)), CultureInfo.InvariantCulture, out int version)
                    ? version
                    : 0);

    private static async Task<string> CreateAsync(string tools, string data)
    {
        // The server refuses to run as root: then the cluster belongs to the user of the package.
        string[] owner = Environment.IsPrivilegedProcess ? ["-o", "postgres"] : [];
        (int made, string complaint) = await Command.RunAsync("install", ["-d", "-m", "700", .. owner, data]);
        if (made != 0)
            return complaint;

        (int code, string output) = await RunAsync(
            tools, "initdb", ["-D", data, "-U", "app", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"]);
        return code == 0 ? "" : output;
    }

    private static Task<(int Code, string Output)> StartAsync(
        string tools, string data, int port, string settings)
    {
        string options = $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={data} "
            + $"-c max_connections=300 {settings}";
        return RunAsync(tools, "pg_ctl", ["-D", data, "-l", Path.Combine(data, "log"), "-w", "-o", options, "start"]);
    }

    private static Task<(int Code, string Output)> RunAsync(string tools, string program, string[] arguments)
    {
        string path = Path.Combine(tools, program);
        return Environment.IsPrivilegedProcess
            ? Command.RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments])
            : Command.RunAsync(path, arguments);
    }

    private static string[] StopArguments(string data) => ["-D", data, "-m", "immediate", "-w", "stop"];

    private static async Task ClearAsync(string tools, string folder)
    {
        foreach (string data in Directory.EnumerateDirectories(folder))
        {
            if (File.Exists(Path.Combine(data, "postmaster.pid")))
                await RunAsync(tools, "pg_ctl", StopArguments(data));
        }

        ProcessFolder.Delete(folder);
    }

    private static void StopWithThisProcess(string tools, string data)
    {
        ProcessFolder.Leaving += () => RunAsync(tools, "pg_ctl", StopArguments(data)).GetAwaiter().GetResult();

        // A killed process runs no handler; this small shell waits for the end of ours and stops the server then.
        string runAs = Environment.IsPrivilegedProcess ? "runuser -u postgres -- " : "";
        string script = $"while kill -0 {Environment.ProcessId}; do sleep 2; done; "
            + $"test -d '{data}' && {runAs}'{tools}/pg_ctl' -D '{data}' -m immediate stop; "
            + $"rm -rf '{ProcessFolder.FullPath}'";
        Process.Start("setsid", ["sh", "-c", $"exec >/dev/null 2>&1 </dev/null; cd /; {script}"])?.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
