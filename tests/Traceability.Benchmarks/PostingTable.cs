using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Traceability.Db.Providers;
using Traceability.Testing;

namespace Traceability.Benchmarks;

/// <summary>
/// Single movements over HTTP, one request each: a producer sends acetone (class 3) to a trader under the trader's
/// purchase filing, all gate rules on, receipt after commit. Every client has a lot of its own; then all share a tank.
/// </summary>
internal static class PostingTable
{
    private const string Trader = "91150823MA0P10021X";
    private const string Password = "Demo-150823!";
    private static readonly string Run = Environment.TickCount64.ToString(CultureInfo.InvariantCulture);
    private static int _request;

    public static async Task RunAsync(DatabaseProvider provider, Report report)
    {
        BenchDatabase database = await BenchDatabase.NewAsync(provider, "posting");
        await using ServerProcess server = await ServerProcess.StartAsync(provider, database.ConnectionString);
        string permit = await PermitAsync(server);
        await server.SignInAsync("machine", Password);
        for (int lot = 0; lot < 64; lot++) await OpenAsync(server.Client, Lot(lot));
        await Pace.RunAsync(8, TimeSpan.FromSeconds(5), (client, _) => SendAsync(server.Client, Lot(client), permit));

        Pace one = await Limits.CommitsAsync(database, 1);
        Pace eight = await Limits.CommitsAsync(database, 8);
        Pace empty = await Limits.EmptyAnswersAsync(server.Client, 64);
        report.Add("limit: durable commits, 1 writer", one.PerSecond, "/s");
        report.Add("limit: durable commits, 8 writers", eight.PerSecond, "/s");
        report.Add("limit: empty authenticated answers, 64 clients", empty.PerSecond, "/s");
        foreach (int clients in new[] { 1, 8, 64 })
        {
            await report.LoadAsync(server, $"{clients} clients, own lots", clients, eight.PerSecond,
                client => SendAsync(server.Client, Lot(client), permit));
        }

        await report.LoadAsync(server, "64 clients, one tank", 64, eight.PerSecond,
            _ => SendAsync(server.Client, Lot(0), permit));
        report.Add("peak memory", server.PeakMegabytes, "MB");
    }

    private static string Lot(int client) => string.Create(CultureInfo.InvariantCulture, $"BENCH-{Run}-{client}");

    /// <summary>The trader's filing that counts today.</summary>
    private static async Task<string> PermitAsync(ServerProcess server)
    {
        await server.SignInAsync("operator", Password);
        using JsonDocument page = JsonDocument.Parse(
            await server.Client.GetStringAsync(new Uri("/api/permits?limit=200", UriKind.Relative)));
        DateTime today = DateTime.UtcNow.AddHours(8).Date;
        return page.RootElement.GetProperty("items").EnumerateArray()
            .First(p => p.GetProperty("type").GetString() == "PT-BUY-23-M"
                && p.GetProperty("holder").GetString() == Trader
                && p.GetProperty("validTo").GetDateTime() >= today
                && p.GetProperty("validFrom").GetDateTime() <= today)
            .GetProperty("number").GetString()!;
    }

    private static async Task OpenAsync(HttpClient client, string lot)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync("/api/productions", new
        {
            requestId = $"MAKE-{lot}",
            occurredAt = DateTimeOffset.UtcNow.AddMinutes(-1),
            site = "P-DRUM",
            handedOverBy = "P-H1",
            takenOverBy = "P-K1",
            items = new[] { new { product = "ACETONE", lot, quantity = "1000", unit = "kg" } },
        });
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<bool> SendAsync(HttpClient client, string lot, string permit)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync("/api/dispatches", new
        {
            requestId = $"SEND-{Run}-{Interlocked.Increment(ref _request)}",
            occurredAt = DateTimeOffset.UtcNow,
            site = "P-DRUM",
            counterparty = Trader,
            counterSite = "T-STORE",
            purchasePermit = permit,
            contract = "HT-BENCH",
            payment = "transfer",
            carrier = "91150823MA0P10056G",
            vehicle = "蒙L53210",
            driver = "C-H1",
            handedOverBy = "P-K1",
            takenOverBy = "C-H1",
            plannedArrival = DateTimeOffset.UtcNow.AddDays(1),
            items = new[] { new { product = "ACETONE", lot, quantity = "1", unit = "g" } },
        });
        string body = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) Console.Error.WriteLine(body);
        return answer.IsSuccessStatusCode;
    }
}
