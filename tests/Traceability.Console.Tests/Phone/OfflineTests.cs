using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Traceability.Db;
using Traceability.Domain.Catalogue;

namespace Traceability.Console.Tests.Phone;

/// <summary>Scanning where there is no network: nothing is lost, nothing counts twice.</summary>
public sealed class OfflineTests(Office office)
{
    [Fact]
    public async Task Three_drums_scanned_offline_outlive_a_reload_and_are_three_scans_though_an_answer_was_lost()
    {
        await using Visitor visitor = await office.OpenAsync("carrier", ScreenSize.Phone);
        string[] codes = [.. Enumerable.Range(1, 3).Select(n => PackageCode.NewOwn(98_000_000 + (ulong)n).Value)];
        await visitor.GoAsync("/scan");
        await visitor.KeepsAsync("/scan");
        await visitor.Page.Context.SetOfflineAsync(true);
        foreach (string code in codes) await TypeAsync(visitor, code);
        await CountAsync(visitor, "waiting", 3);
        await visitor.Page.ReloadAsync();
        await CountAsync(visitor, "waiting", 3);
        Assert.True(await visitor.Page.IsVisibleAsync("[data-outbox-bar]"));
        await visitor.FitsEveryoneAsync();
        await visitor.PictureAsync("scan-offline");
        Assert.Equal(0, Scans(codes));

        // The first answer is lost on its way back: the server has the scan, the phone does not know.
        int lost = 0;
        await visitor.Page.RouteAsync("**/api/scans", async route =>
        {
            if (Interlocked.Increment(ref lost) > 1)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync();
        });
        await visitor.Page.Context.SetOfflineAsync(false);
        await Visitor.UntilAsync(() => Task.FromResult(lost > 0 && Scans(codes) > 0 ? "" : "No scan has come."));
        await visitor.Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 500))");
        await visitor.Page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await CountAsync(visitor, "sent", 3);
        Assert.Equal(3, Scans(codes));
        Assert.True(lost >= 4, $"{lost} attempts");
    }

    [Fact]
    public async Task Signing_out_with_scans_that_wait_asks_first_and_leaves_no_page_behind()
    {
        await using Visitor visitor = await office.OpenAsync("pharma", ScreenSize.Phone);
        string[] codes = [PackageCode.NewOwn(98_000_011).Value];
        await visitor.GoAsync("/scan");
        await visitor.KeepsAsync("/scan");
        await visitor.Page.Context.SetOfflineAsync(true);
        await TypeAsync(visitor, codes[0]);
        await CountAsync(visitor, "waiting", 1);
        await visitor.Page.ClickAsync("[data-sign-out] button");
        await visitor.Page.WaitForSelectorAsync("dialog[open]");
        await visitor.FitsEveryoneAsync();
        await visitor.PictureAsync("sign-out-waiting");
        await visitor.Page.ClickAsync("[data-outbox-stay]");
        await visitor.Page.Context.SetOfflineAsync(false);
        await CountAsync(visitor, "sent", 1);
        await visitor.Page.ClickAsync("[data-sign-out] button");
        await visitor.Page.WaitForURLAsync(office.Address + "/");
        Assert.Equal(1, Scans(codes));
        Assert.False(await visitor.Page.EvaluateAsync<bool>("caches.has('pages-1')"));
        Assert.False(await visitor.Page.EvaluateAsync<bool>(
            """
            async () => {
                const kept = await Promise.all((await caches.keys()).map(async n => (await caches.open(n)).keys()));
                return kept.flat().some(request => new URL(request.url).pathname.startsWith("/api/"));
            }
            """));
    }

    private static async Task TypeAsync(Visitor visitor, string code)
    {
        await visitor.Page.FillAsync("#f-code", code);
        await visitor.Page.PressAsync("#f-code", "Enter");
        await visitor.Page.WaitForSelectorAsync($".entry:has-text('{code}')");
    }

    private static Task CountAsync(Visitor visitor, string state, int count) =>
        Assertions.Expect(visitor.Page.Locator($".entry.{state}")).ToHaveCountAsync(count);

    private int Scans(string[] codes)
    {
        using TraceabilityDb db = office.Db();
        return db.Scans.AsNoTracking().Count(s => codes.Contains(s.Code));
    }
}
