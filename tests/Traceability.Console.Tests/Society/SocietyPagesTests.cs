using System.Text;
using Microsoft.Playwright;

namespace Traceability.Console.Tests.Society;

/// <summary>Screens of the association, its members and the committee office.</summary>
public sealed class SocietyPagesTests(Office office)
{
    [Fact]
    public async Task A_member_confirms_a_notice_that_the_association_published()
    {
        string title = "浏览器测试通知";
        await using (Visitor association = await office.OpenAsync("association"))
        {
            await association.GoAsync("/notices");
            await association.Page.FillAsync("#f-title", title);
            await association.Page.FillAsync("#f-body", "请确认收到。");
            await association.Page.ClickAsync("main form.form button");
            await association.Page.GetByRole(AriaRole.Link, new() { Name = title }).WaitForAsync();
        }

        await using Visitor member = await office.OpenAsync("safety", ScreenSize.Phone);
        await member.GoAsync("/notices");
        await member.Page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await member.Page.GetByRole(AriaRole.Button, new() { Name = "确认阅知" }).ClickAsync();
        await member.Page.GetByText("本单位已确认阅知").WaitForAsync();
        await member.FitsEveryoneAsync();
    }

    [Fact]
    public async Task A_member_reads_its_grade_and_sends_people_to_a_course()
    {
        await using Visitor member = await office.OpenAsync("safety");
        await member.GoAsync("/unit/credit");
        await member.FitsEveryoneAsync();
        await member.GoAsync("/unit/training");
        // The demo's own: other tests plan courses meanwhile.
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "危险品运输安全和交接培训" }).ClickAsync();
        await member.Page.Locator("input[name=People]").First.WaitForAsync();
        int sent = await member.Page.Locator("svg.qr").CountAsync();
        await member.Page.Locator("input[name=People]").First.CheckAsync();
        await member.Page.ClickAsync("main form.form button");
        await Assertions.Expect(member.Page.Locator("svg.qr")).ToHaveCountAsync(sent + 1);
        await member.FitsEveryoneAsync();
        await member.PictureAsync("unit-course");
    }

    [Fact]
    public async Task A_member_fills_a_self_check_in_on_a_phone_and_the_association_sees_that_it_did()
    {
        string title = "浏览器测试自查表";
        await using Visitor association = await office.OpenAsync("association");
        await association.GoAsync("/self-checks");
        await association.FitsEveryoneAsync();
        await association.Page.FillAsync("#f-title", title);
        await association.Page.FillAsync("#f-fillBy", "2099-01-31");
        await association.Page.FillAsync("#f-items", "双人双锁执行到位｜R-072\n当日登记出入库");
        await association.Page.ClickAsync("main form.form button");
        await association.Page.GetByRole(AriaRole.Link, new() { Name = title }).WaitForAsync();

        await using (Visitor member = await office.OpenAsync("safety", ScreenSize.Phone))
        {
            await member.GoAsync("/self-checks");
            await member.Page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
            await member.FitsEveryoneAsync();
            await member.Page.Locator("input[name='Form.Answers[0].Reply'][value=Yes]").CheckAsync();
            await member.Page.Locator("input[name='Form.Answers[1].Reply'][value=No]").CheckAsync();
            await member.Page.ClickAsync("main form.form button");
            await member.Page.GetByText("不符合的，写明怎样整改").First.WaitForAsync();
            await member.Page.FillAsync("#f-answers-1-remedy", "增加当日核对");
            await member.Page.FillAsync("#f-answers-1-remedyBy", "2099-02-28");
            await member.PictureAsync("self-check-fill");
            await member.Page.ClickAsync("main form.form button");
            await member.Page.GetByText("本单位已填报").WaitForAsync();
            await member.FitsEveryoneAsync();
        }

        await association.Page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await association.Page.GetByText("填报的会员少于 5 家不显示").WaitForAsync();
        await association.FitsEveryoneAsync();
        await association.PictureAsync("self-check-figures");
        Assert.DoesNotContain("增加当日核对", await association.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_prints_on_a4_with_numbered_pages()
    {
        await using Visitor committee = await office.OpenAsync("committee");
        Assert.Equal(200, await committee.GoAsync("/indicators/report"));
        await committee.FitsEveryoneAsync();
        byte[] pdf = await committee.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
        await File.WriteAllBytesAsync(
            Path.Combine(Office.Pictures, "indicator-report.pdf"), pdf, TestContext.Current.CancellationToken);
        // A4 in points, as Chromium writes it.
        Assert.Matches(@"/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]", Encoding.Latin1.GetString(pdf));
        Assert.Equal(404, await committee.GoAsync("/indicators/report?region=110000"));
        Assert.Equal(404, await committee.GoAsync("/indicators/report?quarter=2026Q9"));
    }
}
