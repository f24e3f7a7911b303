using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Traceability.Api.ConsoleUi;
using Traceability.Console.Tests.Goods;
using Traceability.Db;
using Traceability.Testing;

namespace Traceability.Console.Tests.PostgreSql;

/// <summary>The console over PostgreSQL: every page answers, the main ones in a browser, and a movement is recorded.
/// </summary>
public sealed class PagesOnPostgreSqlTests(PostgreSqlOffice office) : IClassFixture<PostgreSqlOffice>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_answers()
    {
        Assert.SkipWhen(!office.IsOpen, "Chromium or PostgreSQL is not installed.");
        IReadOnlyList<PageVisit> visits;
        await using (TraceabilityDb db = office.Db())
            visits = EveryPage.Of(db, Screens.All.Select(s => (s.Path, s.Policy)));
        List<string> wrongs = [];
        foreach (IGrouping<string, PageVisit> person in visits.GroupBy(v => v.User))
        {
            await using Visitor visitor = await office.OpenAsync(person.Key);
            foreach (PageVisit visit in person.Where(v => v.Path != Screens.NotFound.Path))
            {
                IAPIResponse answer = await visitor.Page.APIRequest.GetAsync(visit.Address);
                if (answer.Status != 200) wrongs.Add($"{visit} {visit.Address}: {answer.Status}");
            }
        }

        Assert.True(wrongs.Count == 0, string.Join('\n', wrongs));
    }

    [Fact]
    public async Task A_clerk_records_a_production_and_finds_it_in_the_stock()
    {
        string lot = GoodsDesk.New("PG");
        await using Visitor clerk = await office.OpenAsync("operator");
        foreach (string path in new[] { "/home", "/stock", "/inbox", "/movements", "/permits" })
        {
            Assert.Equal(200, await clerk.GoAsync(path));
            await clerk.FitsEveryoneAsync();
        }

        await clerk.OpenFormAsync("/record/production");
        if (await clerk.Page.IsVisibleAsync("select#f-site"))
            await clerk.Page.SelectOptionAsync("#f-site", GoodsDesk.TradersStore);
        await clerk.GiveAsync("items-0-product", "ACETONE");
        await clerk.GiveAsync("items-0-lot", lot);
        await clerk.GiveAsync("items-0-quantity", "25");
        await clerk.Expect("#summary").ToContainTextAsync("25 kg");
        await clerk.Page.ClickAsync("#send");
        await clerk.Expect("#receipt").ToContainTextAsync("已登记");
        await clerk.GoAsync($"/find?q={lot}");
        await clerk.Expect("main").ToContainTextAsync(lot);
        await using TraceabilityDb db = office.Db();
        Assert.Equal(1, await db.Lots.CountAsync(l => l.Number == lot, Cancellation));
    }
}
