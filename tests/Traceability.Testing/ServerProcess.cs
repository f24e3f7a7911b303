using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Traceability.Db.Providers;

namespace Traceability.Testing;

/// <summary>The real server as a process of its own, with the demo county in its database.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const double TicksPerSecond = 100;
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private readonly Process _process;

    private ServerProcess(Process process, HttpClient client)
    {
        _process = process;
        Client = client;
    }

    public HttpClient Client { get; }

    /// <summary>User and system time of the process so far.</summary>
    public double CpuSeconds
    {
        get
        {
            string[] fields = File.ReadAllText($"/proc/{_process.Id}/stat").Split(')')[^1].Split(' ');
            return (double.Parse(fields[12], CultureInfo.InvariantCulture)
                + double.Parse(fields[13], CultureInfo.InvariantCulture)) / TicksPerSecond;
        }
    }

    public double PeakMegabytes => Kilobytes("VmHWM:") / 1024;

    public double Megabytes => Kilobytes("VmRSS:") / 1024;

    /// <param name="demo">Whether the demo county is loaded into an empty database.</param>
    public static async Task<ServerProcess> StartAsync(
        DatabaseProvider provider, string connectionString, bool demo = true)
    {
        string address = $"http://127.0.0.1:{FreePort()}";
        ProcessStartInfo start = new("dotnet", [ServerFile(), "serve"])
        {
            WorkingDirectory = Path.Combine(RepositoryRoot.FullPath, "src/Traceability.Api"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment["Database__Provider"] = provider.ToString();
        start.Environment["ConnectionStrings__Traceability"] = connectionString;
        start.Environment["Jobs__RunInServe"] = "false";
        start.Environment["Limits__RequestsPerMinute"] = "100000000";
        start.Environment["Limits__SignInsPerMinute"] = "100000000";
        start.Environment["Demo__Load"] = demo ? "true" : "false";
        start.Environment["Serilog__MinimumLevel__Default"] = "Warning";
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => { if (line.Data is not null) Console.Error.WriteLine(line.Data); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 })
        {
            BaseAddress = new Uri(address),
            Timeout = StartLimit,
        };
        ServerProcess server = new(process, client);
        try
        {
            await server.WaitAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async Task SignInAsync(string userName, string password)
    {
        using HttpResponseMessage answer =
            await Client.PostAsJsonAsync("/api/account/token", new { userName, password });
        answer.EnsureSuccessStatusCode();
        using JsonDocument token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", token.RootElement.GetProperty("accessToken").GetString());
    }

    /// <summary>The power fails: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await KillAsync();
        _process.Dispose();
    }

    /// <summary>Runs a verb of the same program on the same database, to its end.</summary>
    public static Task<(int Code, string Output)> RunVerbAsync(
        string verb, DatabaseProvider provider, string connectionString, params string[] words) =>
        Command.RunAsync("dotnet",
        [
            ServerFile(), verb, .. words, $"--Database:Provider={provider}",
            $"--ConnectionStrings:Traceability={connectionString}",
        ]);

    /// <summary>The program that was built with us.</summary>
    public static string ServerFile() => Path.Combine(
        RepositoryRoot.FullPath, "src/Traceability.Api/bin",
        Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/')))!, "net10.0",
        "Traceability.Api.dll");

    private async Task WaitAsync()
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (clock.Elapsed < StartLimit && !_process.HasExited)
        {
            try
            {
                using HttpResponseMessage answer = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("The server did not start.");
    }

    private double Kilobytes(string name)
    {
        string line = File.ReadLines($"/proc/{_process.Id}/status")
            .First(l => l.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal),
            CultureInfo.InvariantCulture);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
