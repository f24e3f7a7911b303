using System.Net;
using System.Net.Http.Json;
using Microsoft.Playwright;

namespace Traceability.Console.Tests.Stock;

/// <summary>The own unit: people, sites and machines, with input that people really type.</summary>
public sealed class UnitTests(Office office)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ScreenSize.Desktop)]
    [InlineData(ScreenSize.Phone)]
    public async Task A_person_with_a_wrong_identity_number_is_not_added_and_what_was_typed_stays(ScreenSize size)
    {
        string code = $"UT-{size}";
        await using Visitor visitor = await office.OpenAsync("safety", size);
        await visitor.GoAsync("/unit/people");
        await visitor.Page.FillAsync("#code", code);
        await visitor.Page.FillAsync("#name", "张试验");
        await visitor.Page.FillAsync("#id-number", "110105194912310021");
        await visitor.Page.ClickAsync("form.form button");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        Assert.Equal("张试验", await visitor.Page.InputValueAsync("#name"));
        await visitor.FitsEveryoneAsync();
        await visitor.PictureAsync("unit-people-fault");
        await visitor.Page.FillAsync("#id-number", "11010519491231002X");
        await visitor.Page.ClickAsync("form.form button");
        await Assertions.Expect(visitor.Page.GetByText("已登记 张试验")).ToBeVisibleAsync();
        string text = await visitor.Page.InnerTextAsync("main");
        Assert.Contains("110105********002X", text, StringComparison.Ordinal);
        Assert.DoesNotContain("19491231", text, StringComparison.Ordinal);
        await visitor.Page.FillAsync("#code", code);
        await visitor.Page.FillAsync("#name", "张试验");
        await visitor.Page.ClickAsync("form.form button");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("已经有了");
    }

    [Fact]
    public async Task A_site_in_a_division_that_does_not_exist_is_not_added()
    {
        await using Visitor visitor = await office.OpenAsync("safety");
        await visitor.GoAsync("/unit/sites");
        await visitor.Page.FillAsync("#code", "ＵＴ－ＳＩＴＥ");
        await visitor.Page.FillAsync("#name", "试验库");
        await visitor.Page.FillAsync("#region", "999999");
        await visitor.Page.ClickAsync("form.form button");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await visitor.Page.FillAsync("#region", "150823");
        await visitor.Page.CheckAsync("[name='Form.Cctv']");
        await visitor.Page.ClickAsync("form.form button");
        await Assertions.Expect(visitor.Page.GetByText("已登记 试验库")).ToBeVisibleAsync();
        ILocator row = visitor.Page.Locator("tr", new PageLocatorOptions { HasText = "UT-SITE" });
        await Assertions.Expect(row).ToContainTextAsync("视频监控");
        await visitor.FitsEveryoneAsync();
    }

    [Fact]
    public async Task A_machines_password_is_shown_once_works_and_ends_with_the_machine()
    {
        await using Visitor visitor = await office.OpenAsync("safety");
        await visitor.GoAsync("/unit/machines");
        await visitor.Page.FillAsync("#display", "试验地磅");
        await visitor.Page.ClickAsync("form:has(#display) button");
        string name = await visitor.Page.InnerTextAsync("#secret code >> nth=0");
        string password = await visitor.Page.InnerTextAsync("#password");
        await visitor.FitsEveryoneAsync();
        Assert.Equal(HttpStatusCode.OK, await TokenAsync(name, password));
        await visitor.GoAsync("/unit/machines");
        Assert.DoesNotContain(password, await visitor.Page.ContentAsync(), StringComparison.Ordinal);
        ILocator row = visitor.Page.Locator("tr", new PageLocatorOptions { HasText = name });
        await row.Locator("summary:text-is('更换口令')").ClickAsync();
        await row.Locator("input[name='Renewal.Days']").FillAsync("30");
        await visitor.FitsEveryoneAsync();
        await row.Locator("button:text-is('确定更换')").ClickAsync();
        string renewed = await visitor.Page.InnerTextAsync("#password");
        Assert.Equal(HttpStatusCode.Unauthorized, await TokenAsync(name, password));
        Assert.Equal(HttpStatusCode.OK, await TokenAsync(name, renewed));
        await visitor.GoAsync("/unit/machines");
        await row.Locator("summary:text-is('停用')").ClickAsync();
        await visitor.PictureAsync("unit-machines");
        await row.Locator("button.grave").ClickAsync();
        await Assertions.Expect(visitor.Page.GetByText("已停用。")).ToBeVisibleAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await TokenAsync(name, renewed));
    }

    [Theory]
    [InlineData("safety", ScreenSize.Desktop)]
    [InlineData("operator", ScreenSize.Phone)]
    public async Task Every_page_of_the_own_unit_fits_everyone(string user, ScreenSize size)
    {
        await using Visitor visitor = await office.OpenAsync(user, size);
        foreach (string path in new[]
        {
            "/unit", "/unit/people", "/unit/sites", "/unit/machines", "/unit/declarations",
            "/stock?by=site", "/stock?by=product", "/stock?by=lot", "/stock/book?site=T-STORE&product=ACETONE",
        })
        {
            Assert.Equal(200, await visitor.GoAsync(path));
            await visitor.FitsEveryoneAsync();
        }
    }

    private async Task<HttpStatusCode> TokenAsync(string userName, string password)
    {
        using HttpResponseMessage answer = await office.Client.PostAsJsonAsync(
            "/api/account/token", new { userName, password }, Cancellation);
        return answer.StatusCode;
    }
}
