using Microsoft.Playwright;
using Traceability.Console.Tests.Goods;
using Traceability.Console.Tests.Papers;

namespace Traceability.Console.Tests.Days;

/// <summary>协会秘书和禁毒办的一天.</summary>
public sealed class SocietyDayTests(Office office)
{
    [Theory, InlineData(ScreenSize.Desktop), InlineData(ScreenSize.Phone)]
    public async Task A_secretary_looks_at_members_plans_a_course_and_publishes_a_notice(ScreenSize size)
    {
        await using Visitor secretary = await office.OpenAsync("association", size);
        await secretary.LookAsync("/home", "secretary-tasks");
        await secretary.LookAsync("/members", "secretary-members");
        string member = (await secretary.Page.GetAttributeAsync("main td a[href^='/members/']", "href"))!;
        await secretary.LookAsync(member, "secretary-grade");

        string title = $"双人双锁培训 {size}";
        await secretary.LookAsync("/training", "secretary-training");
        foreach ((string box, string text) in new[]
        {
            ("title", title), ("day", "2099-05-06"), ("place", "前旗会议中心"),
            ("questions-0-text", "谁可以单独打开一类库房？"), ("questions-0-options", "保管员\n专管员\n没有人"),
            ("questions-0-right", "3"),
        })
            await secretary.Page.FillAsync("#f-" + box, text);
        await secretary.Page.Locator("main form.form button").ClickAsync();
        await secretary.Expect("h1").ToContainTextAsync(title);
        await secretary.SeenAsync("secretary-course");

        string notice = $"年度自查通知 {size}";
        await secretary.LookAsync("/notices", "secretary-notices");
        await secretary.Page.FillAsync("#f-title", notice);
        await secretary.Page.FillAsync("#f-body", "请于月底前完成自查。");
        await secretary.Page.ClickAsync("main form.form button");
        await secretary.Page.GetByRole(AriaRole.Link, new() { Name = notice }).First.ClickAsync();
        await secretary.Expect("h1").ToContainTextAsync(notice);
        await secretary.SeenAsync("secretary-notice");
    }

    [Theory, InlineData(ScreenSize.Desktop), InlineData(ScreenSize.Phone)]
    public async Task The_committee_office_reads_its_indicators_and_the_quarterly_report(ScreenSize size)
    {
        await using Visitor committee = await office.OpenAsync("committee", size);
        await committee.LookAsync("/home", "committee-tasks");
        await committee.LookAsync("/indicators", "committee-indicators");
        string one = (await committee.Page.GetAttributeAsync("main a[href^='/indicators/']", "href"))!;
        await committee.LookAsync(one, "committee-indicator");
        await committee.LookAsync("/indicators/report", "committee-report");
        await committee.SaysAsync("乌拉特前旗");
        Assert.Equal(403, await committee.GoAsync("/movements"));
    }
}
