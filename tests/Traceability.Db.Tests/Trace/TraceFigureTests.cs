using System.Diagnostics;

using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Db.Trace;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Testing;

namespace Traceability.Db.Tests.Trace;

/// <summary>
/// How long a trace of twelve processes takes among a million entries, beside a look-up by key in the same run. A
/// figure, not a promise: it runs only where TRACEABILITY_FIGURES says how many entries.
/// </summary>
public sealed class TraceFigureTests
{
    private const int Rounds = 200;
    private const int FamiliesAtOnce = 100;

    [Theory, DatabaseData]
    public async Task A_trace_back_through_twelve_processes_is_timed_beside_a_look_up_by_key(TestDatabase database)
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable("TRACEABILITY_FIGURES"), out int entries))
            Assert.Skip("Set TRACEABILITY_FIGURES to the number of ledger entries, for example 1000000.");
        await using Bench bench = await Bench.OpenAsync(database);
        MillionBook book = new(bench.Factory, bench.Ids, Bench.PlantA, Bench.SiteA, Bench.Acetone);
        List<Id<Commodity>> ends = [];
        while (book.Entries < entries)
        {
            ends.AddRange(book.AddFamilies(FamiliesAtOnce));
            book.Write();
        }

        using TraceabilityDb db = bench.Db();
        if (bench.Factory.Provider == DatabaseProvider.PostgreSql) await db.Database.ExecuteSqlRawAsync("analyze",
            CancellationToken.None);
        Random random = new(7);
        List<long> keys = [];
        List<long> traces = [];
        int nodes = 0;
        for (int i = 0; i < Rounds; i++)
        {
            Id<Commodity> lot = ends[random.Next(ends.Count)];
            keys.Add(await TimeAsync(() => db.Lots.AsNoTracking().FirstAsync(l =>
                l.Id == lot, CancellationToken.None)));
            traces.Add(await TimeAsync(async () =>
            {
                TraceStart start = await TraceStartReader.OfLotAsync(db, lot, CancellationToken.None);
                TraceGraph graph = await new TraceReader(bench.Factory).ReadAsync(
                    db, start, [TraceDirection.Back], new TraceLimits(), d => d.Organisations, CancellationToken.None);
                nodes = graph.Nodes.Count;
                return graph;
            }));
        }

        TestContext.Current.SendDiagnosticMessage(
            $"{bench.Factory.Provider}: {book.Entries} entries, {nodes} nodes; key {Show(keys)}, trace {Show(traces)}");
        Assert.Equal(MillionBook.NodesOfATrace, nodes);
    }

    private static async Task<long> TimeAsync<T>(Func<Task<T>> act)
    {
        long begin = Stopwatch.GetTimestamp();
        await act();
        return (long)Stopwatch.GetElapsedTime(begin).TotalMicroseconds;
    }

    private static string Show(List<long> times)
    {
        times.Sort();
        return $"p50 {times[times.Count / 2]} µs, p99 {times[times.Count * 99 / 100]} µs";
    }
}
