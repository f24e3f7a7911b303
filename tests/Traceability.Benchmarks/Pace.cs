using System.Diagnostics;

namespace Traceability.Benchmarks;

/// <summary>What a closed loop of clients saw: how many a second, and how long each had to wait.</summary>
/// <param name="Waits">Milliseconds, sorted.</param>
internal sealed record Pace(double PerSecond, double[] Waits, int Failed)
{
    public string Note => $"p50 {Of(0.50)}, p95 {Of(0.95)}, p99 {Of(0.99)} ms; {Failed} failed";

    /// <summary>Each client acts, waits for its answer and acts again until the time is over.</summary>
    /// <param name="act">Client number and turn; false when the answer was not the one hoped for.</param>
    public static async Task<Pace> RunAsync(int clients, TimeSpan time, Func<int, int, Task<bool>> act)
    {
        List<double>[] waits = [.. Enumerable.Range(0, clients).Select(_ => new List<double>())];
        int failed = 0;
        Stopwatch clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            for (int turn = 0; clock.Elapsed < time; turn++)
            {
                long begin = Stopwatch.GetTimestamp();
                if (await act(client, turn)) waits[client].Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
                else Interlocked.Increment(ref failed);
            }
        })));
        double seconds = clock.Elapsed.TotalSeconds;
        double[] all = [.. waits.SelectMany(w => w).Order()];
        return new Pace(all.Length / seconds, all, failed);
    }

    private string Of(double share) =>
        Waits.Length == 0 ? "-" : Report.Number(Waits[(int)((Waits.Length - 1) * share)]);
}
