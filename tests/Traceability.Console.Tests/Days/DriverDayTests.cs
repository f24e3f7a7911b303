using Traceability.Console.Tests.Goods;

namespace Traceability.Console.Tests.Days;

/// <summary>驾驶员的一天: loaded, on the way, an incident, arrived.</summary>
public sealed class DriverDayTests(Office office)
{
    [Theory, InlineData(ScreenSize.Desktop), InlineData(ScreenSize.Phone)]
    public async Task A_driver_scans_at_loading_reports_an_incident_and_scans_at_arrival(ScreenSize size)
    {
        (long trip, IReadOnlyList<string> codes) =
            await GoodsDesk.SendDrumsAsync(office, GoodsDesk.New($"TRIP{size}"), 2);
        await using Visitor driver = await office.OpenAsync("carrier", size);
        await driver.LookAsync("/home", "driver-tasks");
        await driver.LookAsync("/trips", "driver-trips");
        await driver.Page.ClickAsync($"main h2 a[href='/trips/{trip}']");
        await driver.Page.WaitForURLAsync($"**/trips/{trip}");
        await driver.SeenAsync("driver-trip");
        await driver.Page.ClickAsync("a:has-text('装车扫码')");
        await ScanAsync(driver, codes);
        await driver.SeenAsync("driver-loading");

        await driver.LookAsync($"/trips/{trip}/incident", "driver-incident");
        await driver.Page.CheckAsync("input[value=Leak]");
        await driver.Page.FillAsync("#f-region", "150823");
        await driver.Page.FillAsync("#f-what", "一桶渗漏，已换桶围挡");
        await driver.Page.ClickAsync("main form button.grave");
        await driver.Page.WaitForURLAsync("**?done=incident");
        await driver.SeenAsync("driver-reported");

        await driver.Page.ClickAsync("a:has-text('到货扫码')");
        await ScanAsync(driver, codes);
        await driver.SeenAsync("driver-arrival");
        await driver.LookAsync("/parcels", "driver-parcels");
    }

    private static async Task ScanAsync(Visitor driver, IReadOnlyList<string> codes)
    {
        await driver.Page.WaitForURLAsync("**/scan?**");
        foreach (string code in codes)
        {
            await driver.Page.FillAsync("#f-code", code);
            await driver.Page.PressAsync("#f-code", "Enter");
            await driver.Page.WaitForSelectorAsync($"[data-code='{code}'].found");
        }
    }
}
