using Microsoft.Playwright;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Testing;

[assembly: AssemblyFixture(typeof(Traceability.Console.Tests.Office))]

namespace Traceability.Console.Tests;

/// <summary>
/// The real server as a process of its own with the demo county, and Debian's Chromium. One for all tests; what a test
/// changes it changes for itself (its own lot, its own alert).
/// </summary>
public class Office : IAsyncLifetime
{
    private const string Missing = "Chromium or the database is not installed.";
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--no-first-run",
    ];

    private TestDatabase? _database;
    private ServerProcess? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where pictures of the pages are kept, to be looked at: artifacts/screens.</summary>
    public static string Pictures { get; } =
        Directory.CreateDirectory(Path.Combine(RepositoryRoot.FullPath, "artifacts", "screens")).FullName;

    public string Address => _server!.Client.BaseAddress!.ToString().TrimEnd('/');

    /// <summary>A client without a sign-in.</summary>
    public HttpClient Client => _server!.Client;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        _database = await NewDatabaseAsync();
        if (_database is null) return;
        await _database.CreateEmptyAsync();
        _server = await ServerProcess.StartAsync(_database.Provider, _database.ConnectionString);
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Visitor.WaitMost);
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = Flags,
        });
    }

    /// <summary>Whether there is a browser; without one every test is skipped.</summary>
    public bool IsOpen => _browser is not null;

    /// <summary>The same database, to arrange and to look.</summary>
    public TraceabilityDb Db() =>
        new TraceabilityDbFactory(_database!.Provider, _database.ConnectionString).CreateDbContext();

    /// <summary>A person before a screen, signed in when a name is given. Dispose it: it checks what was loaded.
    /// </summary>
    public async Task<Visitor> OpenAsync(
        string? userName, ScreenSize size = ScreenSize.Desktop, string language = "zh-CN")
    {
        Assert.SkipWhen(_browser is null, Missing);
        return await Visitor.OpenAsync(_browser, Address, userName, size, language);
    }

    /// <summary>A browser of its own, with what it must not have elsewhere: a made-up camera.</summary>
    public async Task<IBrowser> LaunchAsync(params string[] flags)
    {
        Assert.SkipWhen(_playwright is null, Missing);
        return await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium, Args = [.. Flags, .. flags],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <returns>Null when this machine has none of the kind.</returns>
    protected virtual Task<TestDatabase?> NewDatabaseAsync() =>
        Task.FromResult<TestDatabase?>(TestDatabase.NewSqlite());
}
