using System.Net.Http.Json;
using Traceability.Api.Demo;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain.Ledger;
using Traceability.Testing;

namespace Traceability.Simulation.Crash;

/// <summary>
/// The server is killed (kill -9) while many terminals record movements. What it had acknowledged is in the books,
/// nothing is half written, and sending again what had no answer makes one movement of each. TRACEABILITY_KILLS says
/// how often; twice unless said otherwise.
/// </summary>
public sealed class KilledServerTests
{
    private const string Goods = "CRASH-GOODS";
    private const int Callers = 64;
    private const int KillsInShort = 2;
    private const int FirstStock = 1_000;
    private const long Kilogram = 1_000_000;

    /// <summary>Early in the work, in the middle, late: never at the same point twice running.</summary>
    private static readonly int[] AcknowledgedBeforeTheKill = [100, 700, 300, 1_500, 40];

    private static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("TRACEABILITY_KILLS"), out int asked) ? asked : KillsInShort;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_killed_server_has_kept_every_promise_and_made_no_movement_twice(TestDatabase database)
    {
        await database.CreateEmptyAsync();
        Caller[] callers = [.. Enumerable.Range(1, Callers).Select(i => new Caller(i, Goods, Goods))];
        for (int kill = 0; kill < Kills; kill++)
        {
            await using ServerProcess server = await StartAsync(database);
            if (kill == 0) await PrepareAsync(server.Client);
            int enough = callers.Sum(c => c.Acknowledged.Count)
                + AcknowledgedBeforeTheKill[kill % AcknowledgedBeforeTheKill.Length];
            Task[] work = [.. callers.Select(c => Task.Run(() => c.WorkAsync(server.Client)))];
            while (callers.Sum(c => c.Acknowledged.Count) < enough && !work.Any(w => w.IsCompleted))
                await Task.Delay(5, Cancellation);
            await server.KillAsync();
            await Task.WhenAll(work);
            await ProveAsync(database);
            AssertKept(database, callers);
        }

        await using ServerProcess last = await StartAsync(database);
        await Task.WhenAll(callers.Select(c => c.ResendAsync(last.Client)));
        AssertKept(database, callers);
        await ProveAsync(database);
        using TraceabilityDb db = new TraceabilityDbFactory(database.Provider, database.ConnectionString)
            .CreateDbContext();
        Assert.Equal(
            (FirstStock + callers.Sum(c => c.Effect)) * Kilogram,
            (from account in db.Accounts
             join lot in db.Lots on account.Commodity equals lot.Id
             join product in db.Products on lot.Product equals product.Id
             where product.Code == Goods && account.Kind == AccountKind.OnHand
             join entry in db.LedgerEntries
                on new { Account = account.Id, Seq = account.Entries } equals new { entry.Account, entry.Seq }
             select entry.After).Single());
    }

    private static async Task<ServerProcess> StartAsync(TestDatabase database)
    {
        ServerProcess server = await ServerProcess.StartAsync(database.Provider, database.ConnectionString);
        await server.SignInAsync("operator", DemoWorld.Password);
        return server;
    }

    private static async Task PrepareAsync(HttpClient client)
    {
        await PostAsync("/api/products", new { code = Goods, name = "试验产品", baseUnit = "milligram" });
        await PostAsync(
            "/api/sites", new { code = Goods, name = "试验库", kind = "warehouse", region = "150823" });
        await PostAsync("/api/openings", Caller.Request("CRASH", Goods, Goods, $"{FirstStock}"));

        async Task PostAsync(string route, object body)
        {
            using HttpResponseMessage answer = await client.PostAsJsonAsync(route, body, Cancellation);
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>An acknowledged request is one movement of one line and two entries; the rest is one or none.</summary>
    private static void AssertKept(TestDatabase database, IReadOnlyList<Caller> callers)
    {
        using TraceabilityDb db = new TraceabilityDbFactory(database.Provider, database.ConnectionString)
            .CreateDbContext();
        Dictionary<string, int> stored = (from movement in db.Movements
                                          where movement.RequestId.StartsWith("CRASH-")
                                          join line in db.MovementLines on movement.Id equals line.Movement
                                          join entry in db.LedgerEntries on line.Id equals entry.Line
                                          select movement.RequestId)
            .AsEnumerable().CountBy(id => id).ToDictionary();
        Assert.All(stored, s => Assert.Equal(2, s.Value));
        Assert.Equal(stored.Count, db.Movements.Count(m => m.RequestId.StartsWith("CRASH-")));
        Assert.Superset(callers.SelectMany(c => c.Acknowledged).ToHashSet(), stored.Keys.ToHashSet());
        Assert.Subset(callers.SelectMany(c => c.Sent).ToHashSet(), stored.Keys.ToHashSet());
    }

    private static async Task ProveAsync(TestDatabase database)
    {
        (int code, string output) =
            await ServerProcess.RunVerbAsync("prove", database.Provider, database.ConnectionString);
        Assert.True(code == 0 && output.Contains(" 0 faults", StringComparison.Ordinal), output);
    }
}
