using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Console.Tests.Oversight;

/// <summary>预警: from the board to the reason for which it is closed; the unit's answer in between.</summary>
public sealed class AlertBoardTests(Office office)
{
    private static readonly byte[] Pdf = "%PDF-1.7 repair"u8.ToArray();

    [Fact]
    public async Task An_inspectors_morning_from_the_board_over_the_evidence_to_the_closing_reason()
    {
        string dispatch;
        using (TraceabilityDb db = office.Db())
        {
            Id<Organisation> trader = db.Organisations.Single(o => o.Code == Raised.Trader).Id;
            dispatch = db.Movements.Where(m => m.Organisation == trader && m.Kind == MovementKind.Dispatch)
                .OrderByDescending(m => m.Id).Select(m => m.RequestId).First();
        }

        long alert = Raised.About(office, "R-063", evidence: dispatch);
        await using Visitor police = await office.OpenAsync("police");
        IPage page = police.Page;
        await police.GoAsync("/alerts?rule=R-063&overdue=true");
        await page.ClickAsync(".levels a:has-text('L4')");
        await page.WaitForURLAsync("**level=4**");
        ILocator chosen = page.Locator("ul.chosen a");
        await Assertions.Expect(chosen).ToHaveCountAsync(3);
        await chosen.GetByText("已逾期").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("overdue", StringComparison.Ordinal));
        await page.ClickAsync($"a[href='/alerts/{alert}']");
        await page.WaitForURLAsync($"**/alerts/{alert}");
        await page.ClickAsync($"summary:has-text('{dispatch}')");
        await page.Locator("details[open] .lines li").First.WaitForAsync();
        await police.FitsEveryoneAsync();
        await police.PictureAsync("oversight-alert");
        await page.SelectOptionAsync("#assignee", "police-2");
        await page.ClickAsync("button:text-is('交办')");
        await page.WaitForURLAsync("**done=1");
        await page.CheckAsync("[name=Confirmed][value=false]");
        await page.FillAsync("#reason", "承运人证明车辆故障，货物次日到达");
        await page.ClickAsync("fieldset button");
        await page.Locator("text=办结理由").WaitForAsync();
        Assert.Equal(0, await page.Locator("fieldset button").CountAsync());
        using TraceabilityDb after = office.Db();
        Alert kept = await after.Alerts.AsNoTracking().SingleAsync(
            a => a.Id == new Id<Alert>(alert), TestContext.Current.CancellationToken);
        Assert.Equal(
            (AlertState.Explained, "police-2", "承运人证明车辆故障，货物次日到达"),
            (kept.State, kept.Assignee, kept.ClosingReason));
        Assert.Equal(
            [AlertAct.Assign, AlertAct.Explain],
            after.AlertEvents.Where(e => e.Alert == kept.Id).OrderBy(e => e.Number).Select(e => e.Act));
    }

    [Fact]
    public async Task An_enterprise_answers_its_alert_with_a_paper_on_a_phone()
    {
        long alert = Raised.About(office, "R-063");
        await using Visitor unit = await office.OpenAsync("operator", ScreenSize.Phone);
        await unit.GoAsync($"/alerts/{alert}");
        await unit.Page.FillAsync("#text", "车辆故障，已改派，明日到达");
        await unit.Page.SetInputFilesAsync("#papers", new FilePayload
        {
            Name = "维修单.pdf", MimeType = "application/pdf", Buffer = Pdf,
        });
        await unit.FitsEveryoneAsync();
        await unit.PictureAsync("oversight-answer");
        await unit.Page.ClickAsync("button:text-is('提交说明')");
        await unit.Page.WaitForURLAsync("**done=1");
        Assert.Equal("车辆故障，已改派，明日到达", await unit.Page.Locator("p.said").InnerTextAsync());
        Assert.Equal(1, await unit.Page.Locator("a:text-is('维修单.pdf')").CountAsync());
        await using Visitor other = await office.OpenAsync("hospital");
        Assert.Equal(404, await other.GoAsync($"/alerts/{alert}"));
    }

    [Fact]
    public async Task A_health_officer_does_not_see_chemicals()
    {
        long alert = Raised.About(office, "R-063");
        await using Visitor health = await office.OpenAsync("health");
        Assert.Equal(404, await health.GoAsync($"/alerts/{alert}"));
        Assert.Equal(404, await health.GoAsync($"/organisations/{Raised.Trader}"));
        await health.GoAsync("/organisations");
        Assert.DoesNotContain("恒通化工", await health.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await health.GoAsync("/patrol?card=overdueTransit");
        Assert.DoesNotContain("恒通化工", await health.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }
}
