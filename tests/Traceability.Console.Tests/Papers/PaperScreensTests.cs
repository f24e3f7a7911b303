namespace Traceability.Console.Tests.Papers;

/// <summary>The pages of permits, applications, reports, rules and help on both screens, in both languages.</summary>
public sealed class PaperScreensTests(Office office)
{
    private static readonly string[] Pages =
    [
        "/applications/new", "/applications/new/PT-TRANS-2-3M", "/reports", "/reports/goods", "/duties",
        "/duties?view=list", "/rules?kept=Grant", "/help",
    ];

    [Theory]
    [InlineData(ScreenSize.Desktop, "en")]
    [InlineData(ScreenSize.Phone, "zh-CN")]
    public async Task Every_page_fits_the_screen_and_passes_axe(ScreenSize size, string language)
    {
        await using Visitor person = await office.OpenAsync("operator", size, language);
        foreach (string page in Pages)
        {
            Assert.Equal(200, await person.GoAsync(page));
            await person.FitsEveryoneAsync();
        }
    }

    [Fact]
    public async Task A_permit_of_another_unit_answers_like_one_that_does_not_exist()
    {
        await using Visitor stranger = await office.OpenAsync("hospital");
        Assert.Equal(404, await stranger.GoAsync("/permits/" + Uri.EscapeDataString("购备-150823-T-2")));
        await stranger.SaysAsync("没有找到");
        Assert.Equal(404, await stranger.GoAsync("/permits/NO-SUCH"));
    }
}
