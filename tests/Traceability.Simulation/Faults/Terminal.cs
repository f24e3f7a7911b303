using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Traceability.Simulation.Crash;

namespace Traceability.Simulation.Faults;

/// <summary>
/// A terminal that records openings and asks again, with the same request id, whenever it is told to wait.
/// </summary>
internal sealed class Terminal(HttpClient server, string goods)
{
    private const int Patience = 400;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>What was answered with 201 or, asked again, with 200.</summary>
    public ConcurrentQueue<string> Acknowledged { get; } = [];

    /// <summary>How often it was told to wait.</summary>
    public int Waits { get; private set; }

    public async Task RecordAsync(string id, CancellationToken cancellationToken)
    {
        for (int i = 0; i < Patience; i++)
        {
            (HttpStatusCode status, JsonNode? problem) = await TryAsync(id, cancellationToken);
            if (status is HttpStatusCode.Created or HttpStatusCode.OK)
            {
                Acknowledged.Enqueue(id);
                return;
            }

            Assert.True(status == HttpStatusCode.ServiceUnavailable, $"{id}: {status} {problem?.ToJsonString()}");
            Waits++;
            await Task.Delay(Pause, cancellationToken);
        }

        Assert.Fail($"{id} was never recorded.");
    }

    /// <summary>Once; a refusal for want of the database says when to come again.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Problem)> TryAsync(
        string id, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await server.PostAsJsonAsync(
            "/api/openings", Caller.Request(id, goods, goods, "1"), cancellationToken);
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable) Assert.NotNull(answer.Headers.RetryAfter);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken)));
    }
}
