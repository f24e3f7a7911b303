using System.Net;
using System.Text.Json.Nodes;
using Npgsql;
using Traceability.Db.Providers;
using Traceability.Testing;

namespace Traceability.Simulation.Faults;

/// <summary>
/// The database goes away under a running server. Whoever asked is told to come again; what was acknowledged is in the
/// books, once; the server needs no hand to go on.
/// </summary>
public sealed class OutageTests
{
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
        await using ServerProcess server = await FaultBooks.StartAsync(held.Provider, held.ConnectionString);
        Terminal[] terminals =
            [.. Enumerable.Range(0, Terminals).Select(_ => new Terminal(server.Client, FaultBooks.Goods))];
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
        await FaultBooks.AssertHoldAsync(
            held.Provider, held.ConnectionString, terminals.SelectMany(t => t.Acknowledged));
    }

    [Fact]
    public async Task A_database_stopped_and_started_again_loses_nothing_and_doubles_nothing()
    {
        PostgresServer cluster = await PostgresServer.OwnAsync("stopped");
        Assert.SkipWhen(cluster.Unavailable is not null, cluster.Unavailable ?? "");
        string connection = await NewDatabaseAsync(cluster, "stopped");
        await using ServerProcess server = await FaultBooks.StartAsync(DatabaseProvider.PostgreSql, connection);
        Terminal[] terminals =
            [.. Enumerable.Range(0, Terminals).Select(_ => new Terminal(server.Client, FaultBooks.Goods))];
        Task[] work = [.. terminals.Select((t, i) => Task.Run(() => WorkAsync(t, i)))];
        int third = Terminals * EachRecords / 3;
        while (terminals.Sum(t => t.Acknowledged.Count) < third && !work.Any(w => w.IsFaulted))
            await Task.Delay(5, Cancellation);
        await cluster.StopAsync();
        while (terminals.Sum(t => t.Waits) < Terminals && !work.Any(w => w.IsCompleted))
            await Task.Delay(5, Cancellation);
        await cluster.StartAgainAsync();
        await Task.WhenAll(work);
        Assert.True(terminals.Sum(t => t.Waits) >= Terminals, "Nobody noticed that the database was stopped.");
        await FaultBooks.AssertHoldAsync(
            DatabaseProvider.PostgreSql, connection, terminals.SelectMany(t => t.Acknowledged));
    }

    [Fact]
    public async Task A_full_disk_is_said_and_recording_goes_on_when_there_is_room()
    {
        await using SmallDisk disk = await SmallDisk.MountAsync(megabytes: 48);
        string connection = $"Data Source={Path.Combine(disk.Folder, "books.db")}";
        await using ServerProcess server = await FaultBooks.StartAsync(DatabaseProvider.Sqlite, connection);
        Terminal terminal = new(server.Client, FaultBooks.Goods);
        await terminal.RecordAsync("OUTAGE-FIRST", Cancellation);

        disk.Fill();
        int posted = 0;
        (HttpStatusCode Status, JsonNode? Problem) answer;
        do
        {
            answer = await terminal.TryAsync($"OUTAGE-{posted}", Cancellation);
            if (answer.Status == HttpStatusCode.Created) terminal.Acknowledged.Enqueue($"OUTAGE-{posted}");
        }
        while (answer.Status == HttpStatusCode.Created && ++posted < PostsAtMost);

        Assert.True(
            answer.Status == HttpStatusCode.ServiceUnavailable, $"{answer.Status} {answer.Problem?.ToJsonString()}");
        Assert.Equal("数据库暂时不可用", (string)answer.Problem!["title"]!);
        Assert.Contains("磁盘已满", (string)answer.Problem["detail"]!, StringComparison.Ordinal);

        disk.Empty();
        await terminal.RecordAsync($"OUTAGE-{posted}", Cancellation);
        await FaultBooks.AssertHoldAsync(DatabaseProvider.Sqlite, connection, terminal.Acknowledged);
    }

    private static async Task WorkAsync(Terminal terminal, int number)
    {
        for (int i = 0; i < EachRecords; i++) await terminal.RecordAsync($"OUTAGE-{number}-{i}", Cancellation);
    }

    private static async Task<string> NewDatabaseAsync(PostgresServer cluster, string name)
    {
        await using NpgsqlConnection own = new(cluster.ConnectionString("postgres"));
        await own.OpenAsync(Cancellation);
        await using NpgsqlCommand create = new($"create database {name}", own);
        await create.ExecuteNonQueryAsync(Cancellation);
        return cluster.ConnectionString(name);
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
}
