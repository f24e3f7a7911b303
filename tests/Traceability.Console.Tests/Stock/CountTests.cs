using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Traceability.Db;
using Traceability.Domain.Ledger;

namespace Traceability.Console.Tests.Stock;

/// <summary>Counting a store by scanning, from the first code to the signed sheet.</summary>
public sealed partial class CountTests(Office office)
{
    /// <summary>The box is on the screen a moment before the page listens: a scanner is that quick.</summary>
    [Fact]
    public async Task A_scan_that_comes_before_the_page_listens_is_not_lost()
    {
        await using Visitor visitor = await office.OpenAsync(Store.User);
        Store store = await Store.OpenAsync(office, 71_009);
        await visitor.GoAsync("/counts");
        await visitor.Page.EvaluateAsync(
            """
            codes => new MutationObserver((_, watcher) => {
                const box = document.querySelector("#count-scan");
                if (!box) return;
                watcher.disconnect();
                for (const code of codes) {
                    box.value = code;
                    box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
                }
            }).observe(document.body, { childList: true, subtree: true })
            """, store.Drums);
        await visitor.Page.SelectOptionAsync("#site", store.Site);
        await visitor.Page.ClickAsync("main form button");
        await Assertions.Expect(visitor.Page.Locator("#matched tbody tr")).ToHaveCountAsync(store.Drums.Length);
    }

    [Fact]
    public async Task A_count_with_one_missing_and_one_strange_drum_moves_only_what_is_missing()
    {
        await using Visitor visitor = await office.OpenAsync(Store.User);
        Store store = await Store.OpenAsync(office, 71_001);
        await BeginAsync(visitor, store);
        await ScanAsync(visitor, store.Drums[0], "相符");
        await ScanAsync(visitor, store.Drums[1], "相符");
        await ScanAsync(visitor, store.Drums[1], "已扫过");
        await ScanAsync(visitor, store.Strange, "多出");
        Assert.Contains(store.OtherSite, await visitor.Page.InnerTextAsync("#strangers"), StringComparison.Ordinal);
        Assert.Contains(store.Drums[2], await visitor.Page.InnerTextAsync("#missing"), StringComparison.Ordinal);
        await visitor.Page.FillAsync("#bulk-0", "49.5");
        await Assertions.Expect(visitor.Page.GetByText("短少 0.500 kg")).ToBeVisibleAsync();
        await visitor.FitsEveryoneAsync();
        await visitor.PictureAsync("counts-scanning");

        // A page that is closed in the middle of the store forgets nothing.
        await visitor.GoAsync("/counts");
        await Assertions.Expect(visitor.Page.Locator("#matched tbody tr")).ToHaveCountAsync(2);

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "盘点结束，核对差异" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#summary")).ToContainTextAsync("短少 2 项");
        await visitor.PictureAsync("counts-review");
        await visitor.Page.ClickAsync("text=登记盘点");
        await Assertions.Expect(visitor.Page.GetByText("请选择盘点人和监盘人")).ToBeVisibleAsync();
        await visitor.Page.SelectOptionAsync("#counter", new SelectOptionValue { Index = 1 });
        await visitor.Page.SelectOptionAsync("#checker", new SelectOptionValue { Index = 2 });
        await visitor.Page.ClickAsync("text=登记盘点");
        await Assertions.Expect(visitor.Page.GetByText("盘点已登记")).ToBeVisibleAsync();
        Assert.Equal((400_000_000 + 49_500_000, 200_500_000), Balances(store));

        string sheet = (await visitor.Page.GetAttributeAsync(".receipt a[href^='/counts/']", "href"))!;
        await visitor.GoAsync(sheet);
        string text = await visitor.Page.InnerTextAsync("main");
        Assert.Contains(store.Drums[2], text, StringComparison.Ordinal);
        Assert.DoesNotContain(store.Strange, text, StringComparison.Ordinal);
        Assert.Matches(Seal(), text);
        await visitor.FitsEveryoneAsync();
        await visitor.PictureAsync("counts-sheet");
    }

    [Fact]
    public async Task A_drum_that_an_earlier_count_missed_is_found_again_on_a_phone()
    {
        await using Visitor visitor = await office.OpenAsync(Store.User, ScreenSize.Phone);
        Store store = await Store.OpenAsync(office, 71_002);
        foreach (bool isSecond in new[] { false, true })
        {
            await BeginAsync(visitor, store);
            await ScanAsync(visitor, store.Drums[0], "相符");
            await ScanAsync(visitor, store.Drums[1], "相符");
            if (isSecond) await ScanAsync(visitor, store.Drums[2], "相符");
            await visitor.FitsEveryoneAsync();
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "盘点结束，核对差异" }).ClickAsync();
            await visitor.Page.SelectOptionAsync("#counter", new SelectOptionValue { Index = 2 });
            await visitor.Page.SelectOptionAsync("#checker", new SelectOptionValue { Index = 1 });
            await visitor.FitsEveryoneAsync();
            await visitor.PictureAsync("counts-review");
            await visitor.Page.ClickAsync("text=登记盘点");
            await Assertions.Expect(visitor.Page.GetByText("盘点已登记")).ToBeVisibleAsync();
            Assert.Equal(isSecond ? (650_000_000, 0) : (450_000_000, 200_000_000), Balances(store));
        }
    }

    private static async Task BeginAsync(Visitor visitor, Store store)
    {
        await visitor.GoAsync("/counts");
        await visitor.Page.SelectOptionAsync("#site", store.Site);
        await visitor.Page.ClickAsync("main form button");
        await Assertions.Expect(visitor.Page.Locator("#count-scan")).ToBeFocusedAsync();
    }

    private static async Task ScanAsync(Visitor visitor, string code, string said)
    {
        await visitor.Page.FillAsync("#count-scan", code);
        await visitor.Page.PressAsync("#count-scan", "Enter");
        await Assertions.Expect(visitor.Page.Locator(".scan-box .last")).ToContainTextAsync($"{said}：{code}");
    }

    private (long OnHand, long Unaccounted) Balances(Store store)
    {
        using TraceabilityDb db = office.Db();
        long holder = db.Sites.Single(s => s.Code == store.Site).Id.Value;
        return (In(AccountKind.OnHand), In(AccountKind.Unaccounted));

        long In(AccountKind kind) => (
            from a in db.Accounts
            where a.Holder == holder && a.Kind == kind
            join e in db.LedgerEntries on new { Account = a.Id, Seq = a.Entries } equals new { e.Account, e.Seq }
            select e.After).Sum();
    }

    [GeneratedRegex("账簿日封|账簿尚未日封")]
    private static partial Regex Seal();
}
