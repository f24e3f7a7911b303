using Microsoft.Playwright;

namespace Traceability.Console.Tests.Papers;

/// <summary>Reports that are owed, filed with one click.</summary>
public sealed class FilingTests(Office office)
{
    [Fact]
    public async Task What_is_owed_is_filed_with_one_click_and_stands_with_its_figures()
    {
        await using Visitor person = await OfWhoOwesAsync();
        await person.SaysAsync("待提交");
        await person.FitsEveryoneAsync();
        await person.Page.Locator("button", new() { HasText = "一键提交" }).ClickAsync();
        await person.SaysAsync("份报告，见下方");
        await person.SaysAsync("没有待提交的报告");
        await person.Page.Locator("td a[href^='/reports/filed/']").First.ClickAsync();
        await person.SaysAsync("期末结存");
        await person.FitsEveryoneAsync();
        string filed = new Uri(person.Page.Url).AbsolutePath;
        await using Visitor stranger = await office.OpenAsync("safety");
        Assert.Equal(404, await stranger.GoAsync(filed));
    }

    /// <summary>The demo county owes what its last days bring: on some days nobody owes anything.</summary>
    private async Task<Visitor> OfWhoOwesAsync()
    {
        foreach (string user in new[] { "operator", "pharma", "hospital" })
        {
            Visitor person = await office.OpenAsync(user);
            await person.GoAsync("/reports");
            if (await person.Page.Locator("button", new() { HasText = "一键提交" }).CountAsync() > 0) return person;
            await person.DisposeAsync();
        }

        Assert.Skip("Nobody of the demo county owes a report today.");
        throw new InvalidOperationException("Skipped before.");
    }

    [Fact]
    public async Task An_authority_reads_the_reports_and_duties_of_a_unit_it_oversees()
    {
        await using Visitor officer = await office.OpenAsync("police");
        await officer.GoAsync("/reports");
        await officer.SaysAsync("请选择单位");
        await officer.Page.SelectOptionAsync("#organisation", new SelectOptionValue { Label = "前旗鑫源涂料有限公司" });
        await officer.Page.Locator("main button", new() { HasText = "查看" }).ClickAsync();
        await officer.SaysAsync("已提交");
        await Assertions.Expect(officer.Page.Locator("button", new() { HasText = "一键提交" })).ToHaveCountAsync(0);
        string query = new Uri(officer.Page.Url).Query;
        await officer.GoAsync("/duties" + query);
        await officer.SaysAsync("办理日历");
    }
}
