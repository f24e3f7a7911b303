using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Simulation.Crash;
using Traceability.Testing;

namespace Traceability.Simulation.Faults;

/// <summary>More comes in than can be written, or nothing can be written at all.</summary>
public sealed class PressureTests
{
    // What may wait, what the writer and the reader hold in their hands, and some who find no place.
    private const int TooMany = LedgerStore.QueueLimit + LedgerStore.BatchLimit + 600;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_queue_says_when_to_come_again_and_whoever_does_is_recorded_once()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        await database.CreateEmptyAsync();
        await using ServerProcess server =
            await FaultBooks.StartAsync(DatabaseProvider.Sqlite, database.ConnectionString);
        using HttpClient crowd = Crowd(server);
        ConcurrentQueue<string> recorded = [];
        ConcurrentQueue<string> refused = [];
        Task[] work = [];
        await using (SqliteConnection other = new(database.ConnectionString + ";Pooling=false"))
        {
            // Another program holds the books, as a maintenance tool does: nothing is written until it lets go.
            await other.OpenAsync(Cancellation);
            await ExecuteAsync(other, "begin immediate");
            work = [.. Enumerable.Range(0, TooMany).Select(i => AskAsync(crowd, $"OUTAGE-{i}", recorded, refused))];
            while (refused.IsEmpty && work.Any(w => !w.IsCompleted)) await Task.Delay(20, Cancellation);
            await ExecuteAsync(other, "rollback");
        }

        await Task.WhenAll(work);
        Assert.NotEmpty(refused);
        Assert.True(recorded.Count >= LedgerStore.QueueLimit, $"Only {recorded.Count} were recorded.");
        string[] again = [.. refused];
        Terminal terminal = new(server.Client, FaultBooks.Goods);
        foreach (string id in again) await terminal.RecordAsync(id, Cancellation);
        await FaultBooks.AssertHoldAsync(
            DatabaseProvider.Sqlite, database.ConnectionString, recorded.Concat(terminal.Acknowledged));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_said_at_the_start_and_stays_as_it_was()
    {
        await using SmallDisk disk = await SmallDisk.MountAsync(megabytes: 64);
        string connection = $"Data Source={Path.Combine(disk.Folder, "books.db")}";
        Terminal terminal;
        await using (ServerProcess server = await FaultBooks.StartAsync(DatabaseProvider.Sqlite, connection))
        {
            terminal = new Terminal(server.Client, FaultBooks.Goods);
            await terminal.RecordAsync("OUTAGE-FIRST", Cancellation);
        }

        await disk.ProtectAsync();
        (int code, string output) = await ServerProcess.RunVerbAsync("migrate", DatabaseProvider.Sqlite, connection);
        Assert.NotEqual(0, code);
        Assert.Contains("只读", output, StringComparison.Ordinal);
        await disk.UnprotectAsync();
        await using ServerProcess again = await FaultBooks.JoinAsync(DatabaseProvider.Sqlite, connection);
        await new Terminal(again.Client, FaultBooks.Goods).RecordAsync("OUTAGE-FIRST", Cancellation);
        await FaultBooks.AssertHoldAsync(DatabaseProvider.Sqlite, connection, terminal.Acknowledged);
    }

    private static async Task AskAsync(
        HttpClient crowd, string id, ConcurrentQueue<string> recorded, ConcurrentQueue<string> refused)
    {
        using HttpResponseMessage answer = await crowd.PostAsJsonAsync(
            "/api/openings", Caller.Request(id, FaultBooks.Goods, FaultBooks.Goods, "1"), Cancellation);
        if (answer.StatusCode == HttpStatusCode.Created)
        {
            recorded.Enqueue(id);
            return;
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        refused.Enqueue(id);
    }

    private static HttpClient Crowd(ServerProcess server)
    {
        HttpClient crowd = new(new SocketsHttpHandler { MaxConnectionsPerServer = TooMany })
        {
            BaseAddress = server.Client.BaseAddress,
            Timeout = server.Client.Timeout,
        };
        crowd.DefaultRequestHeaders.Authorization = server.Client.DefaultRequestHeaders.Authorization;
        return crowd;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
