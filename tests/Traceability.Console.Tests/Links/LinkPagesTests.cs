using Microsoft.Playwright;

namespace Traceability.Console.Tests.Links;

/// <summary>推送订阅、可疑情况报告、最终用户核查, as people use them.</summary>
public sealed class LinkPagesTests(Office office)
{
    [Theory]
    [InlineData(ScreenSize.Desktop)]
    [InlineData(ScreenSize.Phone)]
    public async Task A_webhook_is_registered_with_a_secret_shown_once_and_ended(ScreenSize size)
    {
        await using Visitor visitor = await office.OpenAsync("operator", size);
        IPage page = visitor.Page;
        Assert.Equal(200, await visitor.GoAsync("/webhooks"));
        await page.FillAsync("#address", "https://erp.example/in");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();
        Assert.StartsWith("whsec_", await page.Locator("#webhook-secret").InnerTextAsync(), StringComparison.Ordinal);
        await visitor.FitsEveryoneAsync();
        await page.Locator("tbody a").First.ClickAsync();
        await page.WaitForURLAsync("**/webhooks/*");
        await Assertions.Expect(page.Locator("#webhook-secret")).ToHaveCountAsync(0);
        await visitor.FitsEveryoneAsync();
        await visitor.PictureAsync("webhook");
        await page.SelectOptionAsync("#act", "End");
        await page.GetByRole(AriaRole.Button, new() { Name = "办理", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("dl.facts").First).ToContainTextAsync("已停用");
    }

    [Theory]
    [InlineData(ScreenSize.Desktop)]
    [InlineData(ScreenSize.Phone)]
    public async Task A_suspicion_is_reported_in_one_form_and_has_a_receipt_number(ScreenSize size)
    {
        await using Visitor visitor = await office.OpenAsync("operator", size);
        IPage page = visitor.Page;
        Assert.Equal(200, await visitor.GoAsync("/suspicions/new"));
        await visitor.FitsEveryoneAsync();
        await visitor.PictureAsync("suspicion-new");
        await page.FillAsync("#what", "有人要求现金购买三桶醋酸酐，不开票");
        await page.GetByRole(AriaRole.Button, new() { Name = "报告", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("请填写对方的统一社会信用代码");
        await page.FillAsync("#about", "车牌蒙L12345");
        await page.GetByRole(AriaRole.Button, new() { Name = "报告", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/suspicions/*");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("可疑情况报告");
        await visitor.FitsEveryoneAsync();
        await visitor.PictureAsync("suspicion");
    }

    [Theory]
    [InlineData("police", ScreenSize.Desktop)]
    [InlineData("police", ScreenSize.Phone)]
    [InlineData("safety", ScreenSize.Phone)]
    public async Task Final_users_and_reports_are_read_by_everyone(string user, ScreenSize size)
    {
        await using Visitor visitor = await office.OpenAsync(user, size);
        foreach (string path in new[] { "/end-use", "/end-use/new", "/suspicions", "/webhooks", "/unit/machines" })
        {
            Assert.Equal(200, await visitor.GoAsync(path));
            await visitor.FitsEveryoneAsync();
            await visitor.PictureAsync($"{user}{path.Replace('/', '-')}");
        }
    }
}
