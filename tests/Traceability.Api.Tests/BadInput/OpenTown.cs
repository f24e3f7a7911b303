using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Api.Demo;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain.Oversight.Changes;
using Traceability.Testing;

namespace Traceability.Api.Tests.BadInput;

/// <summary>
/// The demo county behind a real listening port, so that the limits of the HTTP server count too. One for all tests of
/// bad input.
/// </summary>
public sealed class OpenTown : IAsyncLifetime
{
    /// <summary>
    /// What may grow though nothing is recorded: refusals, looks and the audit log are evidence, numbers come in
    /// blocks.
    /// </summary>
    private static readonly string[] Evidence =
        ["refusal", "audit_entry", "job_run", "id_block", "data_protection_key", "case_look"];

    private readonly TestDatabase _database = TestDatabase.NewSqlite();
    private readonly Dictionary<string, HttpClient> _clients = [];

    public WebApplicationFactory<Program> App { get; private set; } = null!;

    internal Scene Scene { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _database.CreateEmptyAsync();
        App = new WebApplicationFactory<Program>().WithWebHostBuilder(web => web
            .UseEnvironment("Development")
            .UseSetting("ConnectionStrings:Traceability", _database.ConnectionString)
            .UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0")
            .UseSetting("Jobs:RunInServe", "false")
            .UseSetting("Limits:SignInsPerMinute", "100000")
            .UseSetting("Limits:TipsPerMinute", "100000")
            .UseSetting("Limits:EnrolmentsPerMinute", "100000")
            .UseSetting("Limits:RequestsPerMinute", "10000000")
            .UseSetting(DemoWorld.Setting, "true"));
        App.UseKestrel();
        App.StartServer();
        Scene = await Scene.SetAsync(this);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (HttpClient client in _clients.Values) client.Dispose();
        await App.DisposeAsync();
        await _database.DisposeAsync();
    }

    public TraceabilityDb Db() => App.Services.GetRequiredService<TraceabilityDbFactory>().CreateDbContext();

    public IEnumerable<RouteEndpoint> Routes() =>
        App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>A client that is kept for all tests; the language is asked for with every request.</summary>
    public async Task<HttpClient> ClientAsync(string userName)
    {
        if (_clients.TryGetValue(userName, out HttpClient? known)) return known;
        return _clients[userName] = await SignedInAsync(userName);
    }

    /// <summary>A client of the caller's own; a stranger's when the name is empty.</summary>
    public async Task<HttpClient> SignedInAsync(string userName)
    {
        HttpClient client = App.CreateClient(new WebApplicationFactoryClientOptions
        {
            BaseAddress = new Uri(Address()), AllowAutoRedirect = false,
        });
        if (userName.Length > 0)
        {
            using HttpResponseMessage answer = await client.PostAsJsonAsync(
                "/api/account/token", new { userName, password = DemoWorld.Password });
            answer.EnsureSuccessStatusCode();
            JsonNode token = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            client.DefaultRequestHeaders.Authorization =
                new AuthenticationHeaderValue("Bearer", (string)token["accessToken"]!);
        }

        return client;
    }

    private string Address() => App.Services.GetRequiredService<IServer>().Features
        .GetRequiredFeature<IServerAddressesFeature>().Addresses.First();

    /// <summary>Rows of every table but those of evidence, by name.</summary>
    public async Task<SortedDictionary<string, long>> RowsAsync()
    {
        await using TraceabilityDb db = Db();
        List<string> tables = await db.Database.SqlQueryRaw<string>(
            "select name as Value from sqlite_master where type = 'table' and name not like 'sqlite_%'").ToListAsync();
        SortedDictionary<string, long> rows = new(StringComparer.Ordinal);
        foreach (string table in tables.Where(t => !Evidence.Any(t.StartsWith)))
        {
            // A refusal that is kept is told to those who may see it; what waits to be told moves on by itself.
            bool isTold = table is "change" or "pending_change";
            string but = isTold ? $" where kind <> {(int)ChangeKind.Refusal}" : "";
#pragma warning disable EF1002 // The name comes from the database itself.
            string name = isTold ? "told" : table;
            rows[name] = rows.GetValueOrDefault(name) + (await db.Database.SqlQueryRaw<long>(
                $"select count(*) as Value from \"{table}\"{but}").ToListAsync())[0];
#pragma warning restore EF1002
        }

        return rows;
    }
}
