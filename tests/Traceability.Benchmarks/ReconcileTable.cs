using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Jobs;

namespace Traceability.Benchmarks;

/// <summary>The nightly reconciliation of every permit line with the movements that cite it.</summary>
internal static class ReconcileTable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    public static async Task RunAsync(DatabaseProvider provider, Report report, long entries)
    {
        FilledCounty county = await FilledCounty.OfAsync(provider, entries);
        BlockIdSource ids = new(county.Factory);
        ReconcilePermits job = new(
            county.Factory, new AlertDesk(county.Factory, ids, TimeProvider.System),
            new JobJournal(county.Factory, ids, TimeProvider.System, NullLogger<JobJournal>.Instance));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = before;
        Stopwatch clock = Stopwatch.StartNew();
        Task<JobCount> run = Task.Run(() => job.RunAsync(null, CancellationToken.None));
        while (await Task.WhenAny(run, Task.Delay(Look)) != run) most = Math.Max(most, GC.GetTotalMemory(false));
        JobCount count = await run;
        report.Add(
            "permit lines reconciled", count.Examined / clock.Elapsed.TotalSeconds, "lines/s", null,
            $"{count.Examined} lines in {Report.Number(clock.Elapsed.TotalSeconds)} s, {count.Raised} alerts raised");
        report.Add("memory it took", (most - before) / 1024d / 1024d, "MB");
    }
}
