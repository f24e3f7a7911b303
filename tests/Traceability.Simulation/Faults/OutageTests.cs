using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using Traceability.Api.Demo;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Testing;

namespace Traceability.Simulation.Faults;

/// <summary>
/// The database goes away under a running server. Whoever asked is told to come again; what was acknowledged is in the
/// books, once; the server needs no hand to go on.
/// </summary>
public sealed class OutageTests
{
    private const string Goods = "OUTAGE-GOODS";
    private const int Terminals = 6;
    private const int EachRecords = 40;
    private const int Cuts = 8;
    private const int PostsAtMost = 5_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connections_cut_in_the_middle_lose_nothing_and_double_nothing()
    {
        (TestDatabase? database, string? unavailable) = await TestDatabase.NewAsync(DatabaseProvider.PostgreSql);
        Assert.SkipWhen(database is null, unavailable ?? "");
        await using TestDatabase held = database;
        await held.CreateEmptyAsync();
        await using ServerProcess server = await StartAsync(held.Provider, held.ConnectionString);
        Terminal[] terminals = [.. Enumerable.Range(0, Terminals).Select(_ => new Terminal(server.Client, Goods))];
        Task[] work = [.. terminals.Select((t, i) => Task.Run(() => WorkAsync(t, i)))];
        int cut = 0;
        for (int i = 1; i <= Cuts; i++)
        {
            int enough = i * Terminals * EachRecords / (Cuts + 1);
            while (terminals.Sum(t => t.Acknowledged.Count) < enough && !work.Any(w => w.IsFaulted))
                await Task.Delay(5, Cancellation);
            cut += await CutAsync(held.ConnectionString);
        }

        await Task.WhenAll(work);
        Assert.True(cut >= Cuts, $"Only {cut} connections were cut.");
        await AssertInTheBooksAsync(held.Provider, held.ConnectionString, terminals.SelectMany(t => t.Acknowledged));
    }

    [Fact]
    public async Task A_full_disk_is_said_and_recording_goes_on_when_there_is_room()
    {
        await using SmallDisk disk = await SmallDisk.MountAsync(megabytes: 48);
        string connection = $"Data Source={Path.Combine(disk.Folder, "books.db")}";
        await using ServerProcess server = await StartAsync(DatabaseProvider.Sqlite, connection);
        Terminal terminal = new(server.Client, Goods);
        await terminal.RecordAsync("OUTAGE-FIRST", Cancellation);

        disk.Fill();
        int posted = 0;
        (HttpStatusCode Status, JsonNode? Problem) answer;
        do
        {
            answer = await terminal.TryAsync($"OUTAGE-{posted}", Cancellation);
            if (answer.Status == HttpStatusCode.Created) terminal.Acknowledged.Add($"OUTAGE-{posted}");
        }
        while (answer.Status == HttpStatusCode.Created && ++posted < PostsAtMost);

        Assert.True(
            answer.Status == HttpStatusCode.ServiceUnavailable, $"{answer.Status} {answer.Problem?.ToJsonString()}");
        Assert.Equal("数据库暂时不可用", (string)answer.Problem!["title"]!);
        Assert.Contains("磁盘已满", (string)answer.Problem["detail"]!, StringComparison.Ordinal);

        disk.Empty();
        await terminal.RecordAsync($"OUTAGE-{posted}", Cancellation);
        await AssertInTheBooksAsync(DatabaseProvider.Sqlite, connection, terminal.Acknowledged);
    }

    private static async Task WorkAsync(Terminal terminal, int number)
    {
        for (int i = 0; i < EachRecords; i++) await terminal.RecordAsync($"OUTAGE-{number}-{i}", Cancellation);
    }

    private static async Task<ServerProcess> StartAsync(DatabaseProvider provider, string connection)
    {
        ServerProcess server = await ServerProcess.StartAsync(provider, connection);
        await server.SignInAsync("operator", DemoWorld.Password);
        using HttpResponseMessage product = await server.Client.PostAsJsonAsync(
            "/api/products", new { code = Goods, name = "试验产品", baseUnit = "milligram" }, Cancellation);
        using HttpResponseMessage site = await server.Client.PostAsJsonAsync(
            "/api/sites", new { code = Goods, name = "试验库", kind = "warehouse", region = "150823" }, Cancellation);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (product.StatusCode, site.StatusCode));
        return server;
    }

    /// <returns>How many connections the server lost.</returns>
    private static async Task<int> CutAsync(string connection)
    {
        await using NpgsqlConnection own = new(connection + ";Pooling=false");
        await own.OpenAsync(Cancellation);
        await using NpgsqlCommand cut = new(
            """
            select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()) as cut
            """,
            own);
        return (int)(long)(await cut.ExecuteScalarAsync(Cancellation))!;
    }

    private static async Task AssertInTheBooksAsync(
        DatabaseProvider provider, string connection, IEnumerable<string> acknowledged)
    {
        using TraceabilityDb db = new TraceabilityDbFactory(provider, connection).CreateDbContext();
        Assert.Equal(
            acknowledged.Order(StringComparer.Ordinal),
            db.Movements.Where(m => m.RequestId.StartsWith("OUTAGE-")).Select(m => m.RequestId).AsEnumerable()
                .Order(StringComparer.Ordinal));
        (int code, string output) = await ServerProcess.RunVerbAsync("prove", provider, connection);
        Assert.True(code == 0 && output.Contains(" 0 faults", StringComparison.Ordinal), output);
    }
}
