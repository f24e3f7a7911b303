using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Api.Demo;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Testing;

namespace Traceability.Api.Tests;

/// <summary>
/// The real host on a real SQLite file with the demo county, and a signed-in client per role. One for all tests of a
/// class; the county is loaded once, and each class has a copy of the file.
/// </summary>
public sealed class Town : IAsyncLifetime
{
    private static readonly Lazy<Task<string>> County = new(LoadOnceAsync);
    private TestDatabase _database = null!;

    public WebApplicationFactory<Program> App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _database = TestDatabase.CopyOfSqlite(await County.Value);
        await _database.OpenAsync();
        App = await StartAsync(_database.ConnectionString);
    }

    private static async Task<string> LoadOnceAsync()
    {
        string file = ProcessFolder.NewPath(".county.sqlite");
        // Without a pool the last connection closes here, and the write-ahead log is folded into the file.
        await using WebApplicationFactory<Program> app = await StartAsync($"Data Source={file};Pooling=False");
        return file;
    }

    private static async Task<WebApplicationFactory<Program>> StartAsync(string connectionString)
    {
        WebApplicationFactory<Program> app = new WebApplicationFactory<Program>().WithWebHostBuilder(web => web
            .UseEnvironment("Development")
            .UseSetting("ConnectionStrings:Traceability", connectionString)
            .UseSetting("Jobs:RunInServe", "false")
            .UseSetting("Limits:SignInsPerMinute", "1000")
            .UseSetting("Limits:TipsPerMinute", "1000")
            .UseSetting("Limits:EnrolmentsPerMinute", "1000")
            .UseSetting(DemoWorld.Setting, "true"));
        using HttpClient client = app.CreateClient();
        using HttpResponseMessage ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        ready.EnsureSuccessStatusCode();
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _database.DisposeAsync();
    }

    public TraceabilityDb Db() => App.Services.GetRequiredService<TraceabilityDbFactory>().CreateDbContext();

    /// <summary>A client with the bearer token of a sign-in.</summary>
    public async Task<HttpClient> SignedInAsync(string userName)
    {
        HttpClient client = App.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/account/token", new { userName, password = DemoWorld.Password });
        answer.EnsureSuccessStatusCode();
        using JsonDocument token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", token.RootElement.GetProperty("accessToken").GetString());
        return client;
    }

    /// <summary>The name of some sign-in in a role.</summary>
    public string UserIn(string role)
    {
        using TraceabilityDb db = Db();
        return (from user in db.Users
                join link in db.UserRoles on user.Id equals link.UserId
                join r in db.Roles on link.RoleId equals r.Id
                where r.Name == role
                orderby user.UserName
                select user.UserName!).First();
    }
}
