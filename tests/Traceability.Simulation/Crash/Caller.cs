using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Traceability.Simulation.Crash;

/// <summary>One terminal of an enterprise: it records opening and consumption by turns until nobody answers.</summary>
internal sealed class Caller(int number, string product, string site)
{
    private readonly List<(string Id, string Route, int Units)> _sent = [];

    /// <summary>What was answered with 201: the server said it is in the books.</summary>
    public HashSet<string> Acknowledged { get; } = [];

    public IEnumerable<string> Sent => _sent.Select(s => s.Id);

    /// <summary>What all that was sent makes of the stock, in kilograms.</summary>
    public int Effect => _sent.Sum(s => s.Units);

    /// <returns>When the server is gone.</returns>
    public async Task WorkAsync(HttpClient server)
    {
        while (true)
        {
            int turn = _sent.Count;
            string id = string.Create(CultureInfo.InvariantCulture, $"CRASH-{number}-{turn}");
            _sent.Add(turn % 3 == 2 ? (id, "/api/consumptions", -1) : (id, "/api/openings", 1));
            try
            {
                if (await PostAsync(server, _sent[^1]) == HttpStatusCode.Created) Acknowledged.Add(id);
                else throw new InvalidOperationException($"{id} was not recorded.");
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    /// <summary>Sends again what had no answer, as a careful client does, and also what had one.</summary>
    public async Task ResendAsync(HttpClient server)
    {
        foreach ((string Id, string Route, int Units) sent in _sent)
        {
            HttpStatusCode answer = await PostAsync(server, sent);
            HttpStatusCode[] right = Acknowledged.Contains(sent.Id)
                ? [HttpStatusCode.OK] : [HttpStatusCode.OK, HttpStatusCode.Created];
            Assert.Contains(answer, right);
            Acknowledged.Add(sent.Id);
        }
    }

    public static JsonObject Request(string id, string product, string site, string kilograms) => new()
    {
        ["requestId"] = id,
        ["occurredAt"] = "2026-01-05T08:00:00+08:00",
        ["site"] = site,
        ["items"] = new JsonArray(new JsonObject
        {
            ["product"] = product, ["lot"] = "L1", ["quantity"] = kilograms, ["unit"] = "kg",
        }),
    };

    private async Task<HttpStatusCode> PostAsync(HttpClient server, (string Id, string Route, int Units) sent)
    {
        using HttpResponseMessage answer =
            await server.PostAsJsonAsync(sent.Route, Request(sent.Id, product, site, "1"));
        return answer.StatusCode;
    }
}
