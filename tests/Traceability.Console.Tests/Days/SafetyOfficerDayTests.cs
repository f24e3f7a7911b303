using Microsoft.Playwright;
using Traceability.Console.Tests.Goods;
using Traceability.Console.Tests.Oversight;
using Traceability.Console.Tests.Stock;

namespace Traceability.Console.Tests.Days;

/// <summary>专管员的一天: duties by their day, an alert answered, a store counted between two.</summary>
public sealed class SafetyOfficerDayTests(Office office)
{
    [Theory, InlineData(ScreenSize.Desktop), InlineData(ScreenSize.Phone)]
    public async Task A_safety_officer_sees_to_duties_answers_an_alert_and_signs_a_count_as_the_second(ScreenSize size)
    {
        Store store = await Store.OpenAsync(office, 73_000 + (uint)size, "safety");
        long alert = Raised.About(office, "R-063", GoodsDesk.Coatings);
        await using Visitor officer = await office.OpenAsync("safety", size);
        await officer.LookAsync("/home", "safety-tasks");
        await officer.LookAsync("/duties", "safety-duties");

        await officer.LookAsync($"/alerts/{alert}", "safety-alert");
        await officer.Page.FillAsync("#text", "已核对称量记录，为称量误差");
        await officer.Page.ClickAsync("button:text-is('提交说明')");
        await officer.Page.WaitForURLAsync("**done=1");
        await officer.SeenAsync("safety-answered");

        await officer.LookAsync($"/counts/sheet?site={store.Site}", "safety-sheet-before");
        await officer.GoAsync("/counts");
        await officer.Page.SelectOptionAsync("#site", store.Site);
        await officer.Page.ClickAsync("main form button");
        foreach (string drum in store.Drums)
        {
            await officer.Page.FillAsync("#count-scan", drum);
            await officer.Page.PressAsync("#count-scan", "Enter");
            await officer.Expect(".scan-box .last").ToContainTextAsync($"相符：{drum}");
        }

        await officer.Page.FillAsync("#bulk-0", "50");
        await officer.SeenAsync("safety-counting");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "盘点结束，核对差异" }).ClickAsync();
        await officer.Page.SelectOptionAsync("#counter", new SelectOptionValue { Index = 1 });
        await officer.Page.SelectOptionAsync("#checker", new SelectOptionValue { Index = 1 });
        await officer.Page.ClickAsync("text=登记盘点");
        await officer.Expect("main").ToContainTextAsync("盘点人和监盘人须为两人");
        await officer.SeenAsync("safety-one-signature");
        await officer.Page.SelectOptionAsync("#checker", new SelectOptionValue { Index = 2 });
        await officer.Page.ClickAsync("text=登记盘点");
        await officer.Expect("main").ToContainTextAsync("盘点已登记");
        await officer.SeenAsync("safety-counted");
        await officer.LookAsync("/reports", "safety-reports");
    }
}
