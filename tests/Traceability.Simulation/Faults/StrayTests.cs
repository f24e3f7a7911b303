using System.Net;
using Npgsql;
using Traceability.Db.Providers;
using Traceability.Simulation.Crash;
using Traceability.Testing;

namespace Traceability.Simulation.Faults;

/// <summary>Callers who hang up, two servers at once, a copy taken while everybody works.</summary>
public sealed class StrayTests
{
    private const int HangUps = 60;
    private const int Shared = 60;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Who_hangs_up_has_one_movement_or_none_and_asking_again_gives_the_one(TestDatabase database)
    {
        await database.CreateEmptyAsync();
        await using ServerProcess server =
            await FaultBooks.StartAsync(database.Provider, database.ConnectionString);
        Terminal terminal = new(server.Client, FaultBooks.Goods);
        await terminal.RecordAsync("OUTAGE-WARM", Cancellation);
        int hungUp = 0;
        for (int i = 0; i < HangUps; i++)
        {
            using CancellationTokenSource patience = new(TimeSpan.FromMilliseconds(1 + (i % 6)));
            try
            {
                await terminal.TryAsync($"OUTAGE-{i}", patience.Token);
            }
            catch (OperationCanceledException)
            {
                hungUp++;
            }
        }

        string[] before = FaultBooks.Recorded(database.Provider, database.ConnectionString);
        Assert.Equal(before.Distinct(), before);
        Assert.True(hungUp > 0, "Every answer came before anybody hung up.");
        for (int i = 0; i < HangUps; i++) await terminal.RecordAsync($"OUTAGE-{i}", Cancellation);
        await FaultBooks.AssertHoldAsync(database.Provider, database.ConnectionString, terminal.Acknowledged);
    }

    [Fact]
    public async Task Two_servers_on_one_database_keep_one_book_and_the_jobs_raise_each_alert_once()
    {
        (TestDatabase? database, string? unavailable) = await TestDatabase.NewAsync(DatabaseProvider.PostgreSql);
        Assert.SkipWhen(database is null, unavailable ?? "");
        await using TestDatabase held = database;
        await held.CreateEmptyAsync();
        await using ServerProcess first = await FaultBooks.StartAsync(held.Provider, held.ConnectionString);
        await using ServerProcess second = await FaultBooks.JoinAsync(held.Provider, held.ConnectionString);
        Terminal[] terminals =
        [
            new(first.Client, FaultBooks.Goods), new(second.Client, FaultBooks.Goods),
            new(first.Client, FaultBooks.Goods), new(second.Client, FaultBooks.Goods),
        ];
        Task<(int Code, string Output)>[] jobs =
        [
            .. Enumerable.Range(0, 2).Select(_ => ServerProcess.RunVerbAsync(
                "run-jobs", held.Provider, held.ConnectionString)),
        ];
        // Terminals 0 and 1 send the same requests, each to its own server; 2 and 3 send their own.
        await Task.WhenAll(terminals.Select((t, i) => Task.Run(async () =>
        {
            for (int k = 0; k < Shared; k++) await t.RecordAsync($"OUTAGE-{(i < 2 ? 0 : i)}-{k}", Cancellation);
        })));
        foreach ((int code, string output) in await Task.WhenAll(jobs)) Assert.True(code == 0, output);
        await FaultBooks.AssertHoldAsync(
            held.Provider, held.ConnectionString, terminals.SelectMany(t => t.Acknowledged).Distinct());
        await using NpgsqlConnection own = new(held.ConnectionString);
        await own.OpenAsync(Cancellation);
        await using NpgsqlCommand twice = new(
            "select count(*) from (select rule, subject, period from alert group by 1, 2, 3 having count(*) > 1) t",
            own);
        Assert.Equal(0L, await twice.ExecuteScalarAsync(Cancellation));
        await using NpgsqlCommand some = new("select count(*) from alert", own);
        Assert.True((long)(await some.ExecuteScalarAsync(Cancellation))! > 0, "The jobs raised nothing.");
    }

    [Theory, DatabaseData]
    public async Task A_backup_taken_under_load_opens_elsewhere_with_all_that_was_acknowledged_before(
        TestDatabase database)
    {
        await database.CreateEmptyAsync();
        await using ServerProcess server =
            await FaultBooks.StartAsync(database.Provider, database.ConnectionString);
        using CancellationTokenSource enough = new();
        Terminal[] terminals =
            [.. Enumerable.Range(0, 4).Select(_ => new Terminal(server.Client, FaultBooks.Goods))];
        Task[] work = [.. terminals.Select((t, i) => Task.Run(async () =>
        {
            for (int k = 0; !enough.IsCancellationRequested; k++)
                await t.RecordAsync($"OUTAGE-{i}-{k}", Cancellation);
        }))];
        while (terminals.Sum(t => t.Acknowledged.Count) < 100 && !work.Any(w => w.IsFaulted))
            await Task.Delay(5, Cancellation);
        string[] before = [.. terminals.SelectMany(t => t.Acknowledged.ToArray())];
        string copy = await CopyAsync(database);
        int after = terminals.Sum(t => t.Acknowledged.Count);
        await enough.CancelAsync();
        await Task.WhenAll(work);
        Assert.True(after > before.Length, "Nobody recorded anything while the copy was taken.");
        string[] restored = FaultBooks.Recorded(database.Provider, copy);
        Assert.Superset(before.ToHashSet(), restored.ToHashSet());
        Assert.Equal(restored.Distinct(), restored);
        await FaultBooks.ProveAsync(database.Provider, copy);
    }

    /// <returns>Connection string of the restored copy.</returns>
    private static async Task<string> CopyAsync(TestDatabase database)
    {
        string file = ProcessFolder.NewPath(".backup");
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            (int done, string said) = await ServerProcess.RunVerbAsync(
                "backup", database.Provider, database.ConnectionString, file);
            Assert.True(done == 0, said);
            return $"Data Source={file}";
        }

        NpgsqlConnectionStringBuilder at = new(database.ConnectionString);
        string[] server = ["-h", at.Host!, "-p", $"{at.Port}", "-U", at.Username!];
        await RunAsync("pg_dump", [.. server, "-Fc", "-f", file, at.Database!]);
        string name = at.Database + "_restored";
        await RunAsync("createdb", [.. server, name]);
        await RunAsync("pg_restore", [.. server, "--exit-on-error", "-d", name, file]);
        at.Database = name;
        return at.ConnectionString;

        static async Task RunAsync(string program, string[] arguments)
        {
            (int code, string output) = await Command.RunAsync(program, arguments);
            Assert.True(code == 0, output);
        }
    }
}
