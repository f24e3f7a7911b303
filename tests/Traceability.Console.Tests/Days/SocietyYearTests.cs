using Microsoft.Playwright;
using Traceability.Console.Tests.Goods;

namespace Traceability.Console.Tests.Days;

/// <summary>协会的一年: a course from its plan to the certificate, and a grade from the appeal to the answer.</summary>
public sealed class SocietyYearTests(Office office)
{
    private const string Title = "年度专管员培训";
    private const string Objection = "培训已经完成，合格证在系统中，评分没有计入。";

    [Fact]
    public async Task A_person_is_trained_to_the_certificate_and_a_member_is_answered_about_its_grade()
    {
        await using Visitor secretary = await office.OpenAsync("association");
        await using Visitor member = await office.OpenAsync("safety");
        (string course, string room) = await PlanAsync(secretary);
        await PassAsync(await SendAsync(member), room);

        await secretary.LookAsync(course, "year-course");
        await secretary.Expect("tr:has(a[href='/members/91150823MA0P1003XM'])").ToContainTextAsync("1");
        await member.LookAsync("/unit/officers", "year-officers");

        await AppealAsync(member);
        await AnswerAsync(secretary);
        await member.LookAsync("/unit/credit", "year-answer");
        await member.Expect("main").ToContainTextAsync("经核对，合格证有效，恢复 3 分。");
        await member.Expect("#f-reason").ToBeVisibleAsync();
    }

    private static async Task<(string Course, string Room)> PlanAsync(Visitor secretary)
    {
        await secretary.GoAsync("/training");
        // Swedish dates are as a box for dates wants them.
        string today = await secretary.Page.EvaluateAsync<string>(
            "new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })");
        foreach ((string box, string text) in new[]
        {
            ("title", Title), ("day", today), ("place", "前旗会议中心"),
            ("questions-0-text", "谁可以单独打开一类库房？"), ("questions-0-options", "保管员\n专管员\n没有人"),
            ("questions-0-right", "3"),
        })
            await secretary.Page.FillAsync("#f-" + box, text);
        await secretary.Page.Locator("main form.form button").ClickAsync();
        await secretary.Expect("h1").ToContainTextAsync(Title);
        return (new Uri(secretary.Page.Url).AbsolutePath,
            await secretary.Page.Locator(".roomcode").InnerTextAsync());
    }

    /// <summary>The address on the person's code.</summary>
    private static async Task<string> SendAsync(Visitor member)
    {
        await member.GoAsync("/unit/training");
        await member.Page.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await member.Page.Locator("input[name=People]").First.CheckAsync();
        await member.Page.ClickAsync("main form.form button");
        await member.Page.Locator("svg.qr").WaitForAsync();
        await member.SeenAsync("year-sent");
        return new Uri((await member.Page.GetByText("打开学员页").GetAttributeAsync("href"))!).PathAndQuery;
    }

    private async Task PassAsync(string card, string room)
    {
        await using Visitor trainee = await office.OpenAsync(null, ScreenSize.Phone);
        await trainee.LookAsync(card, "year-card");
        await trainee.Page.FillAsync("#room", room == "000000" ? "111111" : "000000");
        await trainee.Page.ClickAsync("button:has-text('签到')");
        await trainee.Expect("[role=alert]").ToContainTextAsync("签到码不对");
        await trainee.Page.FillAsync("#room", room);
        await trainee.Page.ClickAsync("button:has-text('签到')");
        await trainee.Page.CheckAsync("input[name=q1][value='3']");
        await trainee.Page.ClickAsync("button:has-text('交卷')");
        await trainee.Expect("[role=status]").ToContainTextAsync("考试合格");
        await trainee.SeenAsync("year-passed");
    }

    private static async Task AppealAsync(Visitor member)
    {
        await member.GoAsync("/unit/credit");
        await member.Page.FillAsync("#f-reason", Objection);
        await member.Page.ClickAsync("main form.form button");
        await member.Expect("main").ToContainTextAsync(Objection);
        await member.Expect("#f-reason").ToHaveCountAsync(0);
    }

    private static async Task AnswerAsync(Visitor secretary)
    {
        await secretary.GoAsync("/members/91150823MA0P1003XM");
        await secretary.Page.CheckAsync("input[name='Form.Accepted'][value=true]");
        await secretary.Page.FillAsync("#f-restored", "3");
        await secretary.Page.FillAsync("#f-answer", "经核对，合格证有效，恢复 3 分。");
        await secretary.Page.ClickAsync("main form.form button");
        await secretary.Expect("#f-restored").ToHaveCountAsync(0);
        await secretary.SeenAsync("year-appeal");
    }
}
