using System.Diagnostics;
using Traceability.Db.Providers;
using Traceability.Testing;

namespace Traceability.Benchmarks;

/// <summary>From the start of the process to its first healthy answer, and what it holds when nobody asks.</summary>
internal static class StartTable
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(DatabaseProvider provider, Report report, long entries)
    {
        FilledCounty county = await FilledCounty.OfAsync(provider, entries);
        BenchDatabase empty = await BenchDatabase.NewAsync(provider, "nothing");
        await AddAsync("an empty database, tables made", empty);
        await AddAsync("the same, tables there", empty);
        await AddAsync($"{entries:#,0} entries", county.Database);

        async Task AddAsync(string what, BenchDatabase database)
        {
            Stopwatch clock = Stopwatch.StartNew();
            await using ServerProcess server =
                await ServerProcess.StartAsync(provider, database.ConnectionString, demo: false);
            report.Add($"ready on {what}", clock.Elapsed.TotalSeconds, "s");
            await Task.Delay(Idle);
            report.Add($"idle memory on {what}", server.Megabytes, "MB");
        }
    }
}
