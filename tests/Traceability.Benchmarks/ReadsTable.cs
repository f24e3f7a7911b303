using System.Data.Common;
using Traceability.Db.Providers;
using Traceability.Testing;

namespace Traceability.Benchmarks;

/// <summary>What people and scanners ask of a full ledger, over HTTP, eight at a time.</summary>
internal static class ReadsTable
{
    private const int Clients = 8;
    private const int Seconds = 3;
    private static readonly TimeSpan LimitTime = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(DatabaseProvider provider, Report report, long entries)
    {
        FilledCounty county = await FilledCounty.OfAsync(provider, entries);
        await using ServerProcess server = await ServerProcess.StartAsync(provider, county.Database.ConnectionString);
        await server.SignInAsync("machine", FilledCounty.Password);
        await Limits.EmptyAnswersAsync(server.Client, Clients);
        Pace empty = await Limits.EmptyAnswersAsync(server.Client, Clients);
        Pace keys = await LookUpsAsync(county);
        report.Add("limit: empty authenticated answers", empty.PerSecond, "/s", null, empty.Note);
        report.Add("limit: look-ups of an entry by its key, driver only", keys.PerSecond, "/s", null, keys.Note);

        Random random = new(7);
        string Lot() => MillionBook.NumberOf(county.Ends[Pick(random, county.Ends.Count)]);
        string Package() => county.Packages[Pick(random, county.Packages.Count)];
        await ReadAsync(
            $"trace back, 12 processes, {MillionBook.NodesOfATrace} nodes",
            () => $"/api/traces/lots?product={FilledCounty.Product}&lot={Lot()}&direction=back");
        await ReadAsync("custody of a package (the page a scan opens)", () => $"/p/{Package()}");
        await ReadAsync("label PNG", () => $"/api/packages/{Package()}/label.png");
        // The producer owns nearly every row; the trader a few of the oldest; the police see by region and remit.
        foreach (string reader in new[] { "machine", "operator", "police" })
        {
            await server.SignInAsync(reader, FilledCounty.Password);
            await ListAsync(reader, "movements", county.MiddleMovement);
            await ListAsync(reader, "stock", county.MiddleAccount);
            await ListAsync(reader, "alerts", county.MiddleAlert);
        }

        report.Add("peak memory", server.PeakMegabytes, "MB");

        async Task ListAsync(string reader, string list, long middle)
        {
            await ReadAsync($"{list}, first page, as {reader}", () => $"/api/{list}");
            await ReadAsync($"{list}, far page, as {reader}", () => $"/api/{list}?after={middle}");
        }

        async Task ReadAsync(string what, Func<string> path)
        {
            await GetAsync(server.Client, path());
            await report.LoadAsync(
                server, what, Clients, empty.PerSecond, _ => GetAsync(server.Client, path()), Seconds);
        }
    }

    private static int Pick(Random random, int count)
    {
        lock (random) return random.Next(count);
    }

    /// <summary>Entries by primary key with nothing but the driver.</summary>
    private static async Task<Pace> LookUpsAsync(FilledCounty county)
    {
        DbConnection[] connections = [.. Enumerable.Range(0, Clients).Select(_ => county.Database.Open())];
        long account = county.MiddleAccount;
        Pace pace = await Pace.RunAsync(Clients, LimitTime, (client, turn) =>
        {
            BenchDatabase.Execute(
                connections[client],
                $"select balance_after from ledger_entry where account = {account - (turn % 10_000)} and seq = 1");
            return Task.FromResult(true);
        });
        foreach (DbConnection connection in connections) await connection.DisposeAsync();
        return pace;
    }

    private static async Task<bool> GetAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        string body = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) await Console.Error.WriteLineAsync($"{path}: {answer.StatusCode} {body}");
        return answer.IsSuccessStatusCode;
    }
}
