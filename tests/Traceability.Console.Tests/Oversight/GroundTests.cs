using Microsoft.Playwright;

namespace Traceability.Console.Tests.Oversight;

/// <summary>单位、覆盖、巡查、检查: figures that tie to the rows they open, acts that say what they did.</summary>
public sealed class GroundTests(Office office)
{
    private const string Collector = "前旗蒙草药材收购有限公司";

    [Theory]
    [InlineData(ScreenSize.Desktop)]
    [InlineData(ScreenSize.Phone)]
    public async Task The_page_of_a_unit_shows_its_risk_permits_stock_and_course(ScreenSize size)
    {
        await using Visitor police = await office.OpenAsync("police", size);
        foreach ((string tab, string shown) in new[]
        {
            ("overview", "风险分"), ("permits", "余量"), ("stock", "结存"), ("all", "发货"), ("refusals", "被拒登记"),
        })
        {
            Assert.Equal(200, await police.GoAsync($"/organisations/{Raised.Trader}?tab={tab}"));
            Assert.Contains(shown, await police.Page.InnerTextAsync("main"), StringComparison.Ordinal);
            await police.FitsEveryoneAsync();
            await police.PictureAsync($"oversight-unit-{tab}");
        }
    }

    [Fact]
    public async Task An_association_sees_the_name_and_the_status_of_its_members_and_no_more()
    {
        await using Visitor association = await office.OpenAsync("association");
        await association.GoAsync("/organisations");
        ILocator members = association.Page.Locator("tbody a");
        Assert.NotEqual(0, await members.CountAsync());
        await members.Last.ClickAsync();
        await association.Page.Locator("h1").WaitForAsync();
        await association.GoAsync(new Uri(association.Page.Url).PathAndQuery);
        string text = await association.Page.InnerTextAsync("main");
        Assert.Contains("只能看到该单位的名称和状态", text, StringComparison.Ordinal);
        Assert.DoesNotContain("法定代表人", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_of_the_coverage_opens_as_many_units_as_it_lacks()
    {
        await using Visitor police = await office.OpenAsync("police-region");
        await police.GoAsync("/coverage?region=150823");
        string[] links = await police.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('tr.sum a')].map(a => a.innerText.trim() + '|' + a.getAttribute('href'))");
        Assert.Equal(5, links.Length);
        foreach (string link in links)
        {
            string[] parts = link.Split('|');
            await police.GoAsync(parts[1]);
            // The sum as it is on the same page: other tests enrol and verify meanwhile.
            string sum = await police.Page.InnerTextAsync($"tr.sum a[href='{parts[1]}']");
            int[] figures = [.. sum.Split('/').Select(f => int.Parse(f, null))];
            Assert.Equal(figures[1] - figures[0], await police.Page.Locator("section tbody tr").CountAsync());
        }

        await police.FitsEveryoneAsync();
        await police.PictureAsync("oversight-coverage");
    }

    [Fact]
    public async Task Every_card_of_the_patrol_opens_as_many_rows_as_it_counts()
    {
        await using Visitor police = await office.OpenAsync("police", ScreenSize.Phone);
        await police.GoAsync("/patrol");
        string[] cards = await police.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a.card')].map(a => a.querySelector('.figure').innerText + '|' "
            + "+ a.getAttribute('href'))");
        Assert.Equal(8, cards.Length);
        foreach (string card in cards)
        {
            string address = card.Split('|')[1];
            await police.GoAsync(address);
            // The figure as it is on the same page: other tests grant, revoke and receive meanwhile.
            string figure = await police.Page.InnerTextAsync($"a.card[href='{address}'] .figure");
            Assert.Equal(figure, $"{await police.Page.Locator("section tbody tr").CountAsync()}");
        }

        await police.FitsEveryoneAsync();
        await police.PictureAsync("oversight-patrol");
    }

    [Fact]
    public async Task A_visit_by_one_officer_alone_is_refused_and_by_two_is_recorded_with_its_deadline()
    {
        await using Visitor drug = await office.OpenAsync("drug");
        IPage page = drug.Page;
        await drug.GoAsync("/visits/new");
        string code = await page.EvaluateAsync<string>(
            $"[...document.querySelectorAll('#units option')].find(o => o.innerText.trim() === '{Collector}').value");
        await page.FillAsync("#f-organisation", code);
        await page.FillAsync("#f-firstOfficer", "甲检查员");
        await page.FillAsync("#f-secondOfficer", "甲检查员");
        await page.FillAsync("#f-checked", "账物核对");
        await page.FillAsync("#f-findings", "台账登记不及时");
        await page.FillAsync("#f-article", "《易制毒化学品管理条例》第三十六条");
        await page.FillAsync("#f-rectifyBy", "2099-01-31");
        await page.ClickAsync("form.form button");
        await page.Locator(".findings").WaitForAsync();
        await drug.FitsEveryoneAsync();
        await drug.PictureAsync("oversight-visit-refused");
        await page.FillAsync("#f-secondOfficer", "乙检查员");
        await page.ClickAsync("form.form button");
        await page.WaitForURLAsync("**/visits?done=1");
        string row = await page.Locator($"tr:has-text('{Collector}')").First.InnerTextAsync();
        Assert.Contains("2099-01-31", row, StringComparison.Ordinal);
        await drug.GoAsync("/visits?tab=coverage");
        await drug.FitsEveryoneAsync();
    }
}
