using Microsoft.Playwright;

namespace Traceability.Console.Tests.Trace;

/// <summary>举报: from a stranger's phone to the police and back.</summary>
public sealed class TipTests(Office office)
{
    private const string Text = "浏览器试验：有人夜间装卸没有标签的铁桶";

    [Fact]
    public async Task A_tip_from_a_phone_is_answered_to_the_phone_and_rewarded()
    {
        await using Visitor anyone = await office.OpenAsync(null, ScreenSize.Phone);
        Assert.Equal(200, await anyone.GoAsync("/tips"));
        await anyone.FitsEveryoneAsync();
        await anyone.PictureAsync("tips");
        IPage phone = anyone.Page;
        await phone.SelectOptionAsync("#category", "Trade");
        await phone.SelectOptionAsync("#region", "150823");
        await phone.FillAsync("#text", Text);
        await phone.ClickAsync("button >> nth=0");
        string code = await phone.Locator("strong.code").InnerTextAsync();
        await anyone.FitsEveryoneAsync();
        await AnswerAsync();
        await anyone.GoAsync("/tips");
        await phone.FillAsync("#code", code);
        await phone.Locator("form[action='/tips/answer'] button").ClickAsync();
        await phone.Locator(".talk").WaitForAsync();
        Assert.Contains("已转市场监管部门", await phone.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("已受理", await phone.InnerTextAsync("main"), StringComparison.Ordinal);
        await anyone.FitsEveryoneAsync();
        await anyone.PictureAsync("tips-answer");
        await RewardAsync();
        await anyone.GoAsync("/tips");
        await phone.FillAsync("#code", code);
        await phone.Locator("form[action='/tips/answer'] button").ClickAsync();
        await Assertions.Expect(phone.Locator("main")).ToContainTextAsync("已发放");
    }

    /// <summary>Proved, and the reward goes its way through two officers: proposed, approved, paid.</summary>
    private async Task RewardAsync()
    {
        await using Visitor police = await office.OpenAsync("police");
        await using Visitor second = await office.OpenAsync("police-2");
        await OpenTipAsync(police);
        foreach ((string act, string why) in new[] { ("Investigate", ""), ("Substantiate", "现场查获无标签铁桶两只") })
        {
            await police.Page.SelectOptionAsync("#act", act);
            await police.Page.FillAsync("#reason", why);
            await police.Page.ClickAsync("section.panel button >> nth=0");
            await Assertions.Expect(police.Page.Locator($"#act option[value={act}]")).ToHaveCountAsync(0);
        }

        foreach ((Visitor officer, string to, string now) in new[]
        {
            (police, "Proposed", "拟奖励"), (second, "Approved", "已批准"), (police, "Paid", "已发放"),
        })
        {
            await OpenTipAsync(officer);
            await officer.Page.SelectOptionAsync("#to", to);
            await officer.Page.FillAsync("#why", "按举报奖励办法");
            await officer.Page.ClickAsync("button:text-is('登记奖励')");
            await Assertions.Expect(officer.Page.Locator("dl.facts")).ToContainTextAsync(now);
            if (to == "Paid") continue;
            await Assertions.Expect(officer.Page.Locator(".notice")).ToContainTextAsync("请由另一名民警办理");
            await officer.FitsEveryoneAsync();
            await officer.PictureAsync($"tip-reward-{to}");
        }

        await Assertions.Expect(police.Page.Locator("#to")).ToHaveCountAsync(0);
        await Assertions.Expect(police.Page.Locator("dl.facts")).ToContainTextAsync("已发放");
        await police.FitsEveryoneAsync();
        await police.PictureAsync("tip-reward");
    }

    private static async Task OpenTipAsync(Visitor officer)
    {
        await officer.GoAsync("/tips/inbox");
        await officer.Page.Locator($"tr:has-text('{Text}') a").First.ClickAsync();
        await officer.Page.Locator("#act").WaitForAsync();
    }

    private async Task AnswerAsync()
    {
        await using Visitor police = await office.OpenAsync("police");
        await police.GoAsync("/tips/inbox");
        await police.PictureAsync("tips-inbox");
        await OpenTipAsync(police);
        await police.Page.SelectOptionAsync("#act", "Accept");
        await police.Page.ClickAsync("section.panel button >> nth=0");
        await police.Page.Locator("option[value=Investigate]").WaitForAsync(
            new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await police.Page.SelectOptionAsync("#act", "Answer");
        await police.Page.FillAsync("#reason", "已转市场监管部门联合核查");
        await police.Page.ClickAsync("section.panel button >> nth=0");
        await police.Page.Locator(".told:has-text('已转市场监管部门')").WaitForAsync();
        await police.FitsEveryoneAsync();
        await police.PictureAsync("tip");
    }
}
