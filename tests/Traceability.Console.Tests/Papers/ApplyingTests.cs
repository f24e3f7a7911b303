using Microsoft.Playwright;

namespace Traceability.Console.Tests.Papers;

/// <summary>An enterprise, two officers and a filing, from the choice to the bar of what is left.</summary>
public sealed class ApplyingTests(Office office)
{
    [Fact]
    public async Task A_filing_is_applied_for_with_its_papers_accepted_reviewed_and_granted_by_another_officer()
    {
        await using Visitor applicant = await office.OpenAsync("operator");
        await using Visitor reviewer = await office.OpenAsync("police");
        await using Visitor decider = await office.OpenAsync("police-2");
        string page = await applicant.ApplyAsync("321");
        await applicant.SaysAsync("缺少材料：营业执照或者登记证书");
        await applicant.AddPapersAsync();
        await applicant.ActAsync(page, "Submit", "提交");

        await reviewer.ActAsync(page, "Accept", "受理");
        await reviewer.ActAsync(page, "Review", "审查", "材料齐全，用途合法");
        await reviewer.SaysAsync("须由另一名工作人员作出准予或者不予许可的决定");
        await Assertions.Expect(reviewer.Page.Locator(".open-acts a", new() { HasText = "准予" })).ToHaveCountAsync(0);
        await decider.GoAsync($"{page}?act=Grant");
        await decider.Page.FillAsync("#f-lines-0-quantity", "400");
        await decider.Page.ClickAsync("#act button");
        await decider.SaysAsync("不超过申请数量");
        await decider.FitsEveryoneAsync();
        await decider.Page.FillAsync("#f-lines-0-quantity", "300");
        await decider.Page.ClickAsync("#act button");
        await decider.SaysAsync("已准予");

        await applicant.GoAsync(page);
        await applicant.Page.ClickAsync(".receipt a");
        await applicant.SaysAsync("余 300.000 kg / 共 300.000 kg");
        await applicant.SaysAsync("许可授予");
        await applicant.FitsEveryoneAsync();
        await applicant.PictureAsync("papers-permit-granted");
        string permit = new Uri(applicant.Page.Url).AbsolutePath;
        await decider.ActAsync(permit, "Suspend", "暂停", "责令停产整顿");
        await decider.ActAsync(permit, "Resume", "恢复", "整改完成");
        await decider.ActAsync(permit, "Revoke", "吊销", "以隐瞒有关情况取得");
        await applicant.GoAsync(permit);
        await applicant.SaysAsync("已作废 300.000 kg");
    }

    [Fact]
    public async Task A_refusal_shows_its_reason_and_until_when_it_can_be_contested()
    {
        await using Visitor applicant = await office.OpenAsync("operator", ScreenSize.Phone);
        await using Visitor officer = await office.OpenAsync("police");
        string page = await applicant.ApplyAsync("322");
        await applicant.AddPapersAsync();
        await applicant.ActAsync(page, "Submit", "提交");
        await officer.ActAsync(page, "Accept", "受理");
        await officer.ActAsync(page, "Refuse", "不予许可", "用途证明与经营范围不符");
        await applicant.GoAsync(page);
        await applicant.SaysAsync("用途证明与经营范围不符");
        await Assertions.Expect(applicant.Page.Locator("#contest")).ToContainTextAsync("行政复议");
        await Assertions.Expect(applicant.Page.Locator("#contest")).ToContainTextAsync("行政诉讼");
        await applicant.FitsEveryoneAsync();
        await applicant.PictureAsync("papers-refused");
    }

    [Fact]
    public async Task An_incomplete_one_comes_back_says_what_is_missing_and_is_submitted_again()
    {
        await using Visitor applicant = await office.OpenAsync("operator");
        await using Visitor officer = await office.OpenAsync("police");
        await using Visitor stranger = await office.OpenAsync("safety");
        string page = await applicant.ApplyAsync("323");
        await applicant.GoAsync($"{page}?act=Submit");
        await applicant.Page.ClickAsync("#act button");
        await applicant.SaysAsync("材料不齐或者不符合规定，未提交");
        await applicant.AddPapersAsync();
        await applicant.ActAsync(page, "Submit", "提交");
        await officer.ActAsync(page, "AskToComplete", "告知补正", "经办人授权书未盖章");
        await applicant.GoAsync(page);
        await applicant.SaysAsync("经办人授权书未盖章");
        await applicant.AddPaperAsync("other");
        await applicant.ActAsync(page, "Complete", "补正");
        await applicant.SaysAsync("待受理");
        Assert.Equal(404, await stranger.GoAsync(page));
        await stranger.SaysAsync("没有找到");
        await applicant.ActAsync(page, "Withdraw", "撤回", "改为多次备案");
    }

    [Fact]
    public async Task What_the_rules_say_stands_beside_its_field_before_anything_is_kept()
    {
        await using Visitor applicant = await office.OpenAsync("operator");
        await applicant.GoAsync("/applications/new/PT-BUY-23-S");
        await applicant.Page.SelectOptionAsync("#f-lines-0-substance", "CN-P3-02");
        await applicant.Page.FillAsync("#f-lines-0-quantity", "0.0000001");
        await applicant.Page.FillAsync("#f-purpose", "涂料生产");
        await applicant.Page.ClickAsync("button[value=line]");
        await Assertions.Expect(applicant.Page.Locator("#f-lines-2-quantity")).ToHaveCountAsync(1);
        await applicant.Page.ClickAsync("button.second[value=check]");
        await Assertions.Expect(applicant.Page.Locator("fieldset .fault")).ToContainTextAsync("可精确到基本单位");
        Assert.Equal("0.0000001", await applicant.Page.InputValueAsync("#f-lines-0-quantity"));
        await applicant.FitsEveryoneAsync();
        await applicant.Page.FillAsync("#f-lines-0-quantity", "5");
        await applicant.Page.FillAsync("#f-validTo", "2099-01-01");
        await applicant.Page.ClickAsync("button.second[value=check]");
        await Assertions.Expect(applicant.Page.Locator("#findings")).ToContainTextAsync("怎样办理");
        await applicant.PictureAsync("papers-findings");
    }
}
