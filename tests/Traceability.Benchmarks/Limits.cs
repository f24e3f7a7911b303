using System.Data.Common;

namespace Traceability.Benchmarks;

/// <summary>What the machine itself can do, measured in the same run as what we make of it.</summary>
internal static class Limits
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    /// <summary>Durable commits of one row a second, with so many writers.</summary>
    public static async Task<Pace> CommitsAsync(BenchDatabase database, int writers)
    {
        using (DbConnection first = database.Open())
            BenchDatabase.Execute(first, "create table if not exists bench_commit (id bigint, text varchar(64))");
        DbConnection[] connections = [.. Enumerable.Range(0, writers).Select(_ => database.Open())];
        Pace pace = await Pace.RunAsync(writers, Time, (writer, turn) =>
        {
            BenchDatabase.Execute(
                connections[writer], $"insert into bench_commit values ({turn}, 'a row of a few dozen characters')");
            return Task.FromResult(true);
        });
        foreach (DbConnection connection in connections) await connection.DisposeAsync();
        return pace;
    }

    /// <summary>Answers a second of an authenticated endpoint that does nothing.</summary>
    public static Task<Pace> EmptyAnswersAsync(HttpClient client, int clients) =>
        Pace.RunAsync(clients, Time, async (_, _) =>
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri("/api/account/me", UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            return answer.IsSuccessStatusCode;
        });
}
