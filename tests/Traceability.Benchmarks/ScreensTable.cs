using System.Text.RegularExpressions;
using Traceability.Db.Providers;
using Traceability.Testing;

namespace Traceability.Benchmarks;

/// <summary>
/// The console over a full ledger: every entry of the navigation of a few people, and the pages a clerk opens from
/// there. One person at a time, as people work; the bar of the console is an answer within 100 ms (p95).
/// </summary>
internal static partial class ScreensTable
{
    private const int Clients = 1;
    private const int Seconds = 2;

    /// <summary>The producer owns nearly every row; the trader few; the police see by region and remit.</summary>
    private static readonly string[] People = ["machine", "operator", "police", "committee", "association", "admin"];

    public static async Task RunAsync(DatabaseProvider provider, Report report, long entries)
    {
        FilledCounty county = await FilledCounty.OfAsync(provider, entries);
        await using ServerProcess server = await ServerProcess.StartAsync(provider, county.Database.ConnectionString);
        await server.SignInAsync("machine", FilledCounty.Password);
        await Limits.EmptyAnswersAsync(server.Client, Clients);
        Pace empty = await Limits.EmptyAnswersAsync(server.Client, Clients);
        report.Add("limit: empty authenticated answers", empty.PerSecond, "/s", null, empty.Note);
        foreach (string person in People)
        {
            await server.SignInAsync(person, FilledCounty.Password);
            string home = await server.Client.GetStringAsync(new Uri("/menu", UriKind.Relative));
            string[] paths = [.. Entries().Matches(home).Select(m => m.Groups[1].Value).Distinct()];
            foreach (string path in paths)
            {
                // A machine keeps no sign-in of its own: its page is for persons.
                if (!await GetAsync(server.Client, path)) continue;
                await report.LoadAsync(
                    server, $"{path} as {person}", Clients, empty.PerSecond,
                    _ => GetAsync(server.Client, path), Seconds);
            }
        }

        report.Add("peak memory", server.PeakMegabytes, "MB");
    }

    private static async Task<bool> GetAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) await Console.Error.WriteLineAsync($"{path}: {answer.StatusCode}");
        return answer.IsSuccessStatusCode;
    }

    [GeneratedRegex("class=\"card\" href=\"([^\"]+)\"")]
    private static partial Regex Entries();
}
