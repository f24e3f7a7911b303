using Traceability.Api.ConsoleUi;
using Traceability.Db;
using Traceability.Testing;

namespace Traceability.Console.Tests.Everyone;

/// <summary>Opens every page of the table of contents as who sees it, and gathers what is wrong with each.</summary>
internal static class Walk
{
    public static async Task<List<string>> EveryPageAsync(
        Office office, ScreenSize size, string language, Func<Visitor, PageVisit, Task<IEnumerable<string>>> judge)
    {
        Assert.SkipWhen(!office.IsOpen, "Chromium or the database is not installed.");
        IReadOnlyList<PageVisit> visits;
        await using (TraceabilityDb db = office.Db())
            visits = EveryPage.Of(db, Screens.All.Select(s => (s.Path, s.Policy)));
        List<string> wrongs = [];
        foreach (IGrouping<string, PageVisit> person in visits.GroupBy(v => v.User))
        {
            await using Visitor visitor = await office.OpenAsync(person.Key, size, language);
            foreach (PageVisit visit in person)
            {
                int status = await visitor.GoAsync(visit.Address);
                if (status != 200 && visit.Path != Screens.NotFound.Path) wrongs.Add($"{visit}: {status}");
                wrongs.AddRange(await judge(visitor, visit));
            }
        }

        return wrongs;
    }
}
