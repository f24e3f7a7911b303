using System.Text.RegularExpressions;
using Traceability.Api.ConsoleUi;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Testing;

namespace Traceability.Benchmarks;

/// <summary>
/// The console over a full ledger: every entry of the navigation of a few people, every page as whoever opens it, and
/// every list as those who have the most rows. One person at a time, as people work; the bar of the console is an
/// answer within 100 ms (p95).
/// </summary>
internal static partial class ScreensTable
{
    private const int Clients = 1;
    private const int Seconds = 2;

    /// <summary>The producer owns nearly every row; the trader few; the police see by region and remit.</summary>
    private static readonly string[] People = ["machine", "operator", "police", "committee", "association", "admin"];

    /// <summary>Those whose lists are the longest.</summary>
    private static readonly string[] Rich = ["machine", "police"];

    public static async Task RunAsync(DatabaseProvider provider, Report report, long entries)
    {
        FilledCounty county = await FilledCounty.OfAsync(provider, entries);
        await using ServerProcess server = await ServerProcess.StartAsync(provider, county.Database.ConnectionString);
        await server.SignInAsync("machine", FilledCounty.Password);
        await Limits.EmptyAnswersAsync(server.Client, Clients);
        Pace empty = await Limits.EmptyAnswersAsync(server.Client, Clients);
        report.Add("limit: empty authenticated answers", empty.PerSecond, "/s", null, empty.Note);
        ILookup<string, string> pages = Pages(county).ToLookup(p => p.Person, p => p.Address);
        foreach (string person in People.Union(pages.Select(p => p.Key)))
        {
            await server.SignInAsync(person, FilledCounty.Password);
            string menu = await server.Client.GetStringAsync(new Uri("/menu", UriKind.Relative));
            IEnumerable<string> paths = Entries().Matches(menu).Select(m => m.Groups[1].Value);
            foreach (string path in (People.Contains(person) ? paths : []).Union(pages[person]))
            {
                // A machine keeps no sign-in of its own: its page is for persons. Nor does everybody open every page.
                if (!await GetAsync(server.Client, path)) continue;
                await report.LoadAsync(
                    server, $"{path} as {person}", Clients, empty.PerSecond,
                    _ => GetAsync(server.Client, path), Seconds);
            }
        }

        report.Add("peak memory", server.PeakMegabytes, "MB");
    }

    private static IEnumerable<(string Person, string Address)> Pages(FilledCounty county)
    {
        using TraceabilityDb db = county.Factory.CreateDbContext();
        IReadOnlyList<PageVisit> visits = EveryPage.Of(db, Screens.All.Select(s => (s.Path, s.Policy)));
        return
        [
            .. visits.Select(v => (v.User, v.Address)),
            // A full month in the book of the store that nearly every account is at.
            .. Rich.Select(p => (p, $"/stock/book?site=P-DRUM&product={FilledCounty.Product}&month=2026-05")),
            .. from visit in visits
               where !visit.Path.Contains('{', StringComparison.Ordinal)
               from person in Rich
               select (person, visit.Address),
        ];
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
