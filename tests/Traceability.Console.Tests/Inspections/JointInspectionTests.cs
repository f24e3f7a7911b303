using Microsoft.Playwright;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Console.Tests.Inspections;

/// <summary>联合检查 from the plan to the sealed record: three agencies, the site part on a phone.</summary>
public sealed class JointInspectionTests(Office office)
{
    private const string Warehouse = "91150823MA0P10064B";
    private const string Title = "仓储单位联合检查";
    private static readonly string[] Partners = ["11150823011500043D", "111508230115000518"];

    [Fact]
    public async Task Three_agencies_plan_inspect_sign_and_seal()
    {
        await using Visitor police = await office.OpenAsync("police");
        await using Visitor market = await office.OpenAsync("market");
        await using Visitor emergency = await office.OpenAsync("emergency");
        string plan = await MakeAsync(police.Page);
        await police.FitsEveryoneAsync();
        await ActAsync(police.Page, plan, "Fix");
        foreach ((Visitor officer, string user) in new[] { (market, "market"), (emergency, "emergency") })
        {
            await officer.GoAsync(plan);
            await ActAsync(officer.Page, plan, "Accept");
            await NameAsync(officer.Page, plan, user);
        }

        await police.GoAsync(plan);
        await NameAsync(police.Page, plan, "police");
        await ActAsync(police.Page, plan, "Start");
        string inspection = (await police.Page.GetAttributeAsync("main table a[href^='/inspections/']", "href"))!;
        await using Visitor phone = await office.OpenAsync("police", ScreenSize.Phone);
        await OnSiteAsync(phone, inspection);
        await police.GoAsync(inspection);
        Assert.Contains("市场监管", await police.Page.InnerTextAsync("#unanswered"), StringComparison.Ordinal);
        await AnswerAsync(market, inspection);
        await AnswerAsync(emergency, inspection);
        await FindAsync(market, inspection);
        await phone.GoAsync(inspection);
        await ActAsync(phone.Page, inspection, "Present");
        foreach (Visitor officer in new[] { phone, market, emergency })
        {
            await officer.GoAsync(inspection + "/sign");
            await officer.FitsEveryoneAsync();
            await officer.Page.ClickAsync("button:text-is('本人签名')");
            await officer.Page.Locator("text=已用账号").First.WaitForAsync();
        }

        await UnitSignsAsync(phone);
        await phone.GoAsync(inspection);
        await ActAsync(phone.Page, inspection, "Seal");
        await phone.Page.Locator("text=打印检查记录").WaitForAsync();
        await phone.PictureAsync("inspection-sealed");
        await LookAsync(police, inspection);
    }

    [Fact]
    public async Task Pages_of_inspections_fit_everyone_in_both_languages()
    {
        long sealed_, plan;
        using (TraceabilityDb db = office.Db())
        {
            Inspection finished = db.Inspections.Where(i => i.SealedAt != null).OrderBy(i => i.Id).First();
            (sealed_, plan) = (finished.Id.Value, finished.Plan.Value);
        }

        foreach ((string user, string language, ScreenSize size) in new[]
        {
            ("police", "zh-CN", ScreenSize.Desktop), ("police", "en", ScreenSize.Phone),
            ("safety", "en", ScreenSize.Desktop),
        })
        {
            await using Visitor visitor = await office.OpenAsync(user, size, language);
            string[] pages = ["/inspections", $"/inspections/{sealed_}", $"/inspections/{sealed_}/record",
                "/inspections/draw", "/inspections/check"];
            string[] own = ["/inspections/plans", $"/inspections/plans/{plan}", "/inspections/plans/new",
                $"/inspections/{sealed_}/samples", $"/inspections/{sealed_}/checklist"];
            foreach (string path in user == "police" ? [.. pages, .. own] : pages)
            {
                Assert.Equal(200, await visitor.GoAsync(path));
                await visitor.FitsEveryoneAsync();
                await visitor.PictureAsync($"{user}-{language}{path.Replace('/', '-')}");
            }
        }
    }

    private static async Task<string> MakeAsync(IPage page)
    {
        await page.GotoAsync("/inspections/plans/new");
        await page.SelectOptionAsync("#f-kind", "KeyCheck");
        await page.FillAsync("#f-title", Title);
        await page.FillAsync("#f-reason", "年底前清查仓储环节");
        await page.SelectOptionAsync("#f-agencies", Partners);
        await page.SelectOptionAsync("#f-units", Warehouse);
        await page.ClickAsync("main form.form button");
        await page.WaitForURLAsync(url => url.Contains("/inspections/plans/", StringComparison.Ordinal)
            && !url.EndsWith("/new", StringComparison.Ordinal));
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>One act of the form of acts; the page comes back with what was done.</summary>
    private static async Task ActAsync(IPage page, string path, string act)
    {
        if (new Uri(page.Url).AbsolutePath != path) await page.GotoAsync(path);
        int before = await page.Locator(".timeline > li").CountAsync();
        await page.SelectOptionAsync("#f-act", act);
        await page.ClickAsync("form:has(#f-act) button");
        await Assertions.Expect(page.Locator(".timeline > li")).ToHaveCountAsync(before + 1);
    }

    private static async Task NameAsync(IPage page, string path, string user)
    {
        if (new Uri(page.Url).AbsolutePath != path) await page.GotoAsync(path);
        await page.FillAsync("#f-name", $"执法{user}");
        await page.FillAsync("#f-certificate", $"B-{user}");
        await page.SelectOptionAsync("#f-userName", user);
        await page.ClickAsync("form:has(#f-userName) button");
        await page.Locator($"text=B-{user}").First.WaitForAsync();
    }

    private async Task OnSiteAsync(Visitor phone, string inspection)
    {
        await phone.GoAsync(inspection);
        await ActAsync(phone.Page, inspection, "Begin");
        await phone.FitsEveryoneAsync();
        await phone.PictureAsync("inspection-on-site");
        await AnswerAsync(phone, inspection);
        string number = inspection.Split('/')[^1];
        await phone.GoAsync($"/inspections/count/{number}");
        string site = (await phone.Page.Locator("#site option").Nth(1).GetAttributeAsync("value"))!;
        await phone.GoAsync($"/inspections/count/{number}?site={Uri.EscapeDataString(site)}");
        await phone.FitsEveryoneAsync();
        string[] codes = await phone.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('tr[data-package]')].map(r => r.dataset.package)");
        foreach (string code in codes.Take(2))
        {
            await phone.Page.FillAsync("#site-scan", code);
            await phone.Page.PressAsync("#site-scan", "Enter");
        }

        await Assertions.Expect(phone.Page.Locator("tr.found")).ToHaveCountAsync(Math.Min(2, codes.Length));
        ILocator bulk = phone.Page.Locator("[data-measure]");
        if (await bulk.CountAsync() > 0) await bulk.First.FillAsync("1");
        await phone.PictureAsync("inspection-count");
        // Counted in the cellar, sent when there is a network again, and once.
        await phone.Page.Context.SetOfflineAsync(true);
        await phone.Page.ClickAsync("form[data-site-count] > button");
        await phone.Page.Locator("text=已保存在本机").First.WaitForAsync();
        await phone.Page.Context.SetOfflineAsync(false);
        await phone.Page.WaitForURLAsync($"**{inspection}");
        using TraceabilityDb db = office.Db();
        Id<Inspection> id = new(long.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Single(db.InspectionCounts.Where(c => c.Inspection == id));
    }

    private static async Task AnswerAsync(Visitor officer, string inspection)
    {
        await officer.GoAsync(inspection + "/checklist");
        await officer.FitsEveryoneAsync();
        ILocator yes = officer.Page.Locator("input[type=radio][value=Yes]");
        for (int i = 0; i < await yes.CountAsync(); i++) await yes.Nth(i).CheckAsync();
        await officer.PictureAsync("inspection-checklist");
        await officer.Page.ClickAsync("main form.form > button");
        await officer.Page.WaitForURLAsync($"**{inspection}");
    }

    private static async Task FindAsync(Visitor market, string inspection)
    {
        await market.GoAsync(inspection + "/findings/new");
        await market.FitsEveryoneAsync();
        await market.Page.FillAsync("#f-text", "两个库位没有标识");
        await market.Page.SelectOptionAsync("#f-rule", "R-047");
        await market.Page.ClickAsync("main form.form button");
        await market.Page.Locator("text=两个库位没有标识").First.WaitForAsync();
    }

    private static async Task UnitSignsAsync(Visitor phone)
    {
        IPage page = phone.Page;
        await page.FillAsync("#f-name", "王仓管");
        await page.FillAsync("#f-position", "库房主任");
        LocatorBoundingBoxResult box = (await page.Locator("canvas.ink").BoundingBoxAsync())!;
        await page.Locator("canvas.ink").ScrollIntoViewIfNeededAsync();
        box = (await page.Locator("canvas.ink").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 20, box.Y + 60);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 160, box.Y + 90, new MouseMoveOptions { Steps = 8 });
        await page.Mouse.UpAsync();
        await phone.PictureAsync("inspection-sign");
        await page.ClickAsync("form[data-ink-form] button.second");
        await page.Locator("text=手写签名 >> visible=true").First.WaitForAsync();
        await page.Locator("td:has-text('王仓管')").WaitForAsync();
    }

    private static async Task LookAsync(Visitor police, string inspection)
    {
        await police.GoAsync(inspection + "/record");
        await police.FitsEveryoneAsync();
        await police.PictureAsync("inspection-record");
        string text = await police.Page.InnerTextAsync(".official");
        Assert.Contains("王仓管", text, StringComparison.Ordinal);
        Assert.Contains("两个库位没有标识", text, StringComparison.Ordinal);
        string hash = System.Text.RegularExpressions.Regex.Match(text, "封存　SHA-256 ([0-9a-f]{64})").Groups[1].Value;
        await police.GoAsync($"/inspections/check?sha={hash}");
        await police.Page.Locator("text=封存后没有改动").WaitForAsync();
        await police.FitsEveryoneAsync();
    }
}
