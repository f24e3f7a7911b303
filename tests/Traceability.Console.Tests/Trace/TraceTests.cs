using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Traceability.Db;
using Traceability.Domain.Ledger;

namespace Traceability.Console.Tests.Trace;

/// <summary>追溯: from a torn label to those responsible, and a picture that says what its table says.</summary>
public sealed partial class TraceTests(Office office)
{
    private const int ClicksMost = 5;

    [Theory]
    [InlineData(ScreenSize.Desktop)]
    [InlineData(ScreenSize.Phone)]
    public async Task From_a_torn_label_to_the_responsible_persons_it_takes_five_clicks_at_most(ScreenSize size)
    {
        string label = ADrumOnTheRoad();
        string torn = label[..^3] + "??" + label[^1];
        await using Visitor inspector = await office.OpenAsync("police", size);
        int clicks = 0;
        await inspector.Page.FillAsync("[data-find]", torn);
        await inspector.Page.PressAsync("[data-find]", "Enter");
        clicks++;
        await inspector.Page.WaitForURLAsync(url => url.Contains("/trace/package/", StringComparison.Ordinal));
        ILocator candidate = inspector.Page.Locator($".candidates a:has-text('{label}')");
        if (await candidate.CountAsync() > 0)
        {
            await candidate.ClickAsync();
            clicks++;
        }

        await inspector.Page.ClickAsync("a[href$='#persons']");
        clicks++;
        ILocator persons = inspector.Page.Locator("table.persons");
        await persons.WaitForAsync();
        string text = await persons.InnerTextAsync();
        Assert.Contains("法定代表人", text, StringComparison.Ordinal);
        Assert.Contains("公安局", text, StringComparison.Ordinal);
        Assert.InRange(clicks, 1, ClicksMost);
        await inspector.FitsEveryoneAsync();
        await inspector.PictureAsync("trace-persons");
    }

    [Fact]
    public async Task The_table_under_the_picture_says_the_same_and_the_keyboard_walks_it()
    {
        await using Visitor inspector = await office.OpenAsync("police");
        Assert.Equal(200, await inspector.GoAsync($"/trace/package/{ADrumOnTheRoad()}"));
        IPage page = inspector.Page;
        IReadOnlyList<string> drawn = await page.Locator(".trace-canvas a.edge text").AllTextContentsAsync();
        IReadOnlyList<string> listed = await page.Locator("table.flows tbody td.num").AllInnerTextsAsync();
        Assert.NotEmpty(drawn);
        Assert.Equal(listed.Select(Quantity).Order(), drawn.Select(Quantity).Order());
        await page.Locator(".trace-canvas a.node").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.Contains("show=", StringComparison.Ordinal));
        await page.Locator("#panel dl.facts").First.WaitForAsync();
        await inspector.FitsEveryoneAsync();
        await inspector.PictureAsync("trace-panel");
    }

    [Fact]
    public async Task A_trader_sees_the_road_behind_its_supplier_as_grey_nodes_without_names()
    {
        await using Visitor trader = await office.OpenAsync("operator");
        await using TraceabilityDb db = office.Db();
        var bought = await (
            from a in db.Accounts
            where a.Kind == AccountKind.OnHand
                && db.Users.Any(u => u.UserName == "operator" && u.Organisation == a.Owner)
            join l in db.Lots on a.Commodity equals l.Id
            join p in db.Products on l.Product equals p.Id
            where db.Accounts.Any(x => x.Commodity == l.Id && x.Kind == AccountKind.Origin && x.Owner != a.Owner)
            select new { l.Number, p.Code }).FirstAsync(TestContext.Current.CancellationToken);
        Assert.Equal(200, await trader.GoAsync($"/trace/lot/{bought.Number}?product={bought.Code}"));
        ILocator grey = trader.Page.Locator(".trace-canvas a.node.hidden");
        Assert.True(await grey.CountAsync() > 0);
        Assert.Contains("不可见", await grey.First.TextContentAsync(), StringComparison.Ordinal);
        await trader.FitsEveryoneAsync();
        await trader.PictureAsync("trace-hidden");
    }

    [Fact]
    public async Task The_box_on_top_goes_straight_to_what_can_be_only_one_thing_and_says_what_it_tried()
    {
        await using Visitor inspector = await office.OpenAsync("police");
        string label = ADrumOnTheRoad();
        Assert.Equal(200, await inspector.GoAsync($"/find?q={label}"));
        Assert.EndsWith($"/trace/package/{label}", inspector.Page.Url, StringComparison.Ordinal);
        Assert.Equal(200, await inspector.GoAsync("/find?q=化工"));
        Assert.True(await inspector.Page.Locator("main .card").CountAsync() > 1);
        Assert.Equal(200, await inspector.GoAsync("/find?q=没有这个"));
        Assert.Contains("已按以下各项查找", await inspector.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await inspector.FitsEveryoneAsync();
    }

    private static string Quantity(string text) => Number().Match(text).Value;

    private string ADrumOnTheRoad()
    {
        using TraceabilityDb db = office.Db();
        return (from a in db.Accounts
                where a.Kind == AccountKind.InTransit
                join p in db.Packages on a.Package equals p.Id
                orderby p.Code
                select p.Code).First();
    }

    [GeneratedRegex("[0-9.]+ (kg|L|件)")]
    private static partial Regex Number();
}
