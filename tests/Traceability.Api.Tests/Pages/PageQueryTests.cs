using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Api.ConsoleUi;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Jobs;
using Traceability.Testing;

namespace Traceability.Api.Tests.Pages;

/// <summary>What a page asks the database is a matter of the page, never of how much there is.</summary>
public sealed class PageQueryTests(Town town, ITestOutputHelper output) : IClassFixture<Town>
{
    /// <summary>What a section more may cost that shows only when there are rows.</summary>
    private const int SectionsMore = 3;

    private const int StatementsMost = 30;

    /// <summary>The same statement again and again in one page is a question per row.</summary>
    private const int SameMost = 4;

    /// <summary>One look-up in an index for each job of the schedule, which is code: cheaper than one over all runs.
    /// </summary>
    private const string JobsPage = "/admin/jobs";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_page_asks_the_database_more_often_when_there_are_more_rows()
    {
        IReadOnlyList<PageVisit> visits;
        string file;
        await using (TraceabilityDb db = town.Db())
        {
            visits = EveryPage.Of(db, Screens.All.Select(s => (s.Path, s.Policy)));
            file = db.Database.GetDbConnection().DataSource;
        }

        using CommandCount count = new(file);
        Dictionary<string, HttpClient> people = [];
        foreach (string user in visits.Select(v => v.User).Distinct()) people[user] = await town.SignedInAsync(user);
        Dictionary<PageVisit, int> before = [];
        foreach (PageVisit visit in visits) before[visit] = (await OpenAsync(people, count, visit)).Count;
        Assert.True(before.Values.Sum() > visits.Count, "Hardly a page asked anything: nothing was counted.");
        IReadOnlyList<string> grown = Crowd.Come(
            town.App.Services.GetRequiredService<TraceabilityDbFactory>(),
            town.App.Services.GetRequiredService<IdSource>());
        Assert.True(grown.Count >= 20, $"Only {string.Join(", ", grown)} have more rows.");
        output.WriteLine("more rows: " + string.Join(", ", grown));
        List<string> wrongs = [];
        foreach (PageVisit visit in visits)
        {
            IReadOnlyList<string> asked = await OpenAsync(people, count, visit);
            (string text, int times) = asked.CountBy(t => t).OrderByDescending(t => t.Value)
                .Select(t => (t.Key, t.Value)).FirstOrDefault();
            string line = $"{before[visit],4} {asked.Count,4} {times,4} {visit}";
            output.WriteLine(line);
            int sameMost = visit.Path == JobsPage ? Schedule.Jobs.Count : SameMost;
            if (asked.Count > before[visit] + SectionsMore || asked.Count > StatementsMost || times > sameMost)
                wrongs.Add($"{line}: most often {text}");
        }

        foreach (HttpClient client in people.Values) client.Dispose();
        Assert.True(wrongs.Count == 0, "before, after, the same one, page\n" + string.Join('\n', wrongs));
    }

    private static async Task<IReadOnlyList<string>> OpenAsync(
        Dictionary<string, HttpClient> people, CommandCount count, PageVisit visit)
    {
        // The numbers in the navigation are kept for half a minute: what they cost is the menu's, not the page's.
        await people[visit.User].GetStringAsync(new Uri("/menu", UriKind.Relative), Cancellation);
        count.Take();
        using HttpResponseMessage answer = await people[visit.User].GetAsync(
            new Uri(visit.Address, UriKind.Relative), Cancellation);
        HttpStatusCode expected = visit.Path == Screens.NotFound.Path ? answer.StatusCode : HttpStatusCode.OK;
        Assert.True(answer.StatusCode == expected, $"{visit} {visit.Address}: {answer.StatusCode}");
        await answer.Content.ReadAsByteArrayAsync(Cancellation);
        return count.Take();
    }
}
