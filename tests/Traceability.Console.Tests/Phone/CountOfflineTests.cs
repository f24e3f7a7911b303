using Microsoft.Playwright;
using Traceability.Console.Tests.Stock;
using Traceability.Db;
using Traceability.Domain.Ledger;

namespace Traceability.Console.Tests.Phone;

/// <summary>A store is counted where there is no network; the count is on the books once, when there is.</summary>
public sealed class CountOfflineTests(Office office)
{
    [Fact]
    public async Task A_store_counted_offline_outlives_a_reload_and_is_one_count_when_the_network_is_back()
    {
        await using Visitor visitor = await office.OpenAsync(Store.User, ScreenSize.Phone);
        Store store = await Store.OpenAsync(office, 74_001);
        await OpenSheetAsync(visitor, store);
        await visitor.FitsEveryoneAsync();
        await visitor.Page.Context.SetOfflineAsync(true);
        await ScanAsync(visitor, store.Drums[0], "相符");
        await ScanAsync(visitor, store.Drums[1], "相符");
        await ScanAsync(visitor, store.Drums[1], "已扫过");
        await ScanAsync(visitor, store.Strange, "不在本表");
        await visitor.Page.ReloadAsync();
        await FiguresAsync(visitor, 2, 1, 1);
        await visitor.Page.FillAsync("[data-measure]", "49.5");
        await visitor.PictureAsync("counts-walk-offline");
        await visitor.Page.ClickAsync("text=完成盘点");
        await Assertions.Expect(visitor.Page.Locator("[data-walk-fault]")).ToContainTextAsync("请选择盘点人和监盘人");
        await visitor.Page.SelectOptionAsync("#counter", new SelectOptionValue { Index = 1 });
        await visitor.Page.SelectOptionAsync("#checker", new SelectOptionValue { Index = 2 });
        await visitor.Page.ClickAsync("text=完成盘点");
        await Assertions.Expect(visitor.Page.Locator("[data-walk-ended]")).ToBeVisibleAsync();
        Assert.Equal(0, Counts(store));

        // The first answer is lost on its way back: the server has the count, the phone does not know.
        int tries = 0;
        await visitor.Page.RouteAsync("**/api/stock-counts*", async route =>
        {
            if (Interlocked.Increment(ref tries) > 1)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync();
        });
        await visitor.Page.Context.SetOfflineAsync(false);
        await visitor.Page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await CountedAsync(store);
        Assert.True(tries > 0);
        await visitor.Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 500))");
        await visitor.Page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await Assertions.Expect(visitor.Page.Locator(".entry.sent", new() { HasText = "盘点" })).ToHaveCountAsync(1);
        Assert.Equal(1, Counts(store));
        await visitor.FitsEveryoneAsync();
    }

    [Fact]
    public async Task A_sheet_whose_books_have_changed_is_opened_again_with_its_scans()
    {
        await using Visitor visitor = await office.OpenAsync(Store.User, ScreenSize.Phone);
        Store store = await Store.OpenAsync(office, 74_002);
        await OpenSheetAsync(visitor, store);
        await visitor.Page.Context.SetOfflineAsync(true);
        await ScanAsync(visitor, store.Drums[0], "相符");
        await EndAsync(visitor);
        await store.MoveInAsync(office, "7");
        await visitor.Page.Context.SetOfflineAsync(false);
        await visitor.Page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await Assertions.Expect(visitor.Page.Locator(".entry.refused")).ToContainTextAsync("账面有变化");
        Assert.Equal(0, Counts(store));
        await visitor.Page.ClickAsync(".entry.refused a");
        await FiguresAsync(visitor, 1, 2, 0);
        await EndAsync(visitor);
        await CountedAsync(store);
    }

    private static async Task OpenSheetAsync(Visitor visitor, Store store)
    {
        await visitor.GoAsync("/counts/walk");
        await visitor.Page.SelectOptionAsync("#site", store.Site);
        await visitor.Page.ClickAsync("main form button");
        await visitor.Page.WaitForURLAsync("**/counts/walk/sheet*");
        await FiguresAsync(visitor, 0, 3, 0);
        string here = new Uri(visitor.Page.Url).PathAndQuery;
        await visitor.KeepsAsync(here);
    }

    private static async Task EndAsync(Visitor visitor)
    {
        await visitor.Page.SelectOptionAsync("#counter", new SelectOptionValue { Index = 1 });
        await visitor.Page.SelectOptionAsync("#checker", new SelectOptionValue { Index = 2 });
        await visitor.Page.ClickAsync("text=完成盘点");
        await Assertions.Expect(visitor.Page.Locator("[data-walk-ended]")).ToBeVisibleAsync();
    }

    private static async Task ScanAsync(Visitor visitor, string code, string said)
    {
        await visitor.Page.FillAsync("#walk-scan", code);
        await visitor.Page.PressAsync("#walk-scan", "Enter");
        await Assertions.Expect(visitor.Page.Locator("[data-last]")).ToContainTextAsync(said);
    }

    private static async Task FiguresAsync(Visitor visitor, int found, int missing, int strange)
    {
        foreach ((string name, int number) in new[] { ("found", found), ("missing", missing), ("strange", strange) })
            await Assertions.Expect(visitor.Page.Locator($"[data-number-{name}]")).ToHaveTextAsync($"{number}");
    }

    private Task CountedAsync(Store store) =>
        Visitor.UntilAsync(() => Task.FromResult(Counts(store) == 1 ? "" : "The count is not on the books."));

    private int Counts(Store store)
    {
        using TraceabilityDb db = office.Db();
        return db.Movements.Count(m => m.Kind == MovementKind.StockCount
            && db.Sites.Any(s => s.Id == m.Site && s.Code == store.Site));
    }
}
