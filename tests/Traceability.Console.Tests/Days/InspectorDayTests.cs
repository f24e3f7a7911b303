using Traceability.Console.Tests.Goods;
using Traceability.Console.Tests.Oversight;
using Traceability.Console.Tests.Papers;

namespace Traceability.Console.Tests.Days;

/// <summary>民警的一天: the worklist, a filing decided between two, an alert closed, a drum traced to persons.</summary>
public sealed class InspectorDayTests(Office office)
{
    [Theory, InlineData(ScreenSize.Desktop, "325"), InlineData(ScreenSize.Phone, "326")]
    public async Task An_inspector_decides_an_application_closes_an_alert_and_traces_a_drum(
        ScreenSize size, string kilograms)
    {
        (_, IReadOnlyList<string> codes) = await GoodsDesk.SendDrumsAsync(office, GoodsDesk.New($"POL{size}"), 1);
        long alert = Raised.About(office, "R-063");
        string application;
        await using (Visitor applicant = await office.OpenAsync("operator"))
        {
            application = await applicant.ApplyAsync(kilograms);
            await applicant.AddPapersAsync();
            await applicant.ActAsync(application, "Submit", "提交");
        }

        await using Visitor police = await office.OpenAsync("police", size);
        await police.LookAsync("/home", "inspector-tasks");
        await police.LookAsync("/applications", "inspector-worklist");
        await police.LookAsync(application, "inspector-application");
        await police.ActAsync(application, "Accept", "受理");
        await police.ActAsync(application, "Review", "审查", "材料齐全，用途合法");
        await police.SeenAsync("inspector-reviewed");
        await using (Visitor second = await office.OpenAsync("police-2", size))
        {
            await second.LookAsync(application + "?act=Grant", "inspector-deciding");
            await second.Page.ClickAsync("#act button");
            await second.SaysAsync("已准予");
            await second.SeenAsync("inspector-decided");
        }

        await police.LookAsync("/alerts", "inspector-alerts");
        await police.LookAsync($"/alerts/{alert}", "inspector-alert");
        await police.Page.CheckAsync("[name=Confirmed][value=true]");
        await police.Page.FillAsync("#reason", "查实未按期到货且未报告，已立案");
        await police.Page.ClickAsync("fieldset button");
        await police.SaysAsync("查实未按期到货且未报告，已立案");
        await police.SeenAsync("inspector-closed");

        await police.LookAsync($"/trace/package/{codes[0]}", "inspector-trace");
        await police.Page.ClickAsync("a[href$='#persons']");
        await police.Expect("table.persons").ToContainTextAsync("法定代表人");
        await police.SeenAsync("inspector-persons");
        await police.LookAsync("/patrol", "inspector-patrol");
    }
}
