using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Traceability.Db;
using Traceability.Db.People;
using Traceability.Domain.Oversight;

namespace Traceability.Console.Tests.Admin;

/// <summary>An administrator's day, in the browser.</summary>
public sealed class AdministrationTests(Office office)
{
    private const string Producer = "91150823MA0P100133";

    private static readonly string[] Pages =
    [
        "/admin/users/new", "/admin/agencies/new", "/admin/agencies/" + Producer, "/admin/catalogue?tab=types",
        "/admin/catalogue/new", "/admin/catalogue/CN-P3-02", "/admin/settings/watch.transit-tolerance-ppm",
        "/admin/books/new",
    ];

    [Theory]
    [InlineData(ScreenSize.Desktop)]
    [InlineData(ScreenSize.Phone)]
    public async Task Pages_behind_the_lists_fit_everyone(ScreenSize size)
    {
        await using Visitor visitor = await office.OpenAsync("admin", size);
        foreach (string path in Pages)
        {
            Assert.Equal(200, await visitor.GoAsync(path));
            await visitor.FitsEveryoneAsync();
            await visitor.PictureAsync("admin-page" + path.Split('?')[0].Replace('/', '-'));
        }
    }

    [Fact]
    public async Task A_book_with_a_bad_row_is_recognised_judged_and_imported()
    {
        await using Visitor visitor = await office.OpenAsync("admin");
        IPage page = visitor.Page;
        await visitor.GoAsync("/admin/books/new");
        await page.SetInputFilesAsync("#file", new FilePayload
        {
            Name = "台账.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(
                "日期,凭证号,品名,批号,摘要,收入,发出,结存,单位\n2026-01-05,1,ACETONE,WIZARD-1,期初,10,,10,kg\n"
                + "昨天,2,ACETONE,WIZARD-1,领用,,1,9,kg\n"),
        });
        await page.ClickAsync("main button");
        await page.WaitForURLAsync("**/admin/books/new/*.csv*");
        Assert.Equal("ledger-zh", await page.InputValueAsync("#profile"));
        await visitor.FitsEveryoneAsync();
        await visitor.PictureAsync("admin-import-look");
        await page.FillAsync("#organisation", Producer);
        await page.FillAsync("#site", "P-DRUM");
        await page.ClickAsync("main button:has-text('试导入')");
        await page.Locator("h2:has-text('被拒绝的行')").WaitForAsync();
        Assert.Contains("日期须写作", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visitor.FitsEveryoneAsync();
        await visitor.PictureAsync("admin-import-judged");
        Assert.Equal(0, Lots("WIZARD-1"));
        await page.ClickAsync("main button:has-text('正式导入')");
        await page.Locator("h1:has-text('正式导入：完成')").WaitForAsync();
        Assert.Equal(1, Lots("WIZARD-1"));
    }

    [Fact]
    public async Task A_setting_gets_a_value_from_a_day_and_the_log_says_who_set_it()
    {
        await using Visitor visitor = await office.OpenAsync("admin");
        IPage page = visitor.Page;
        await visitor.GoAsync("/admin/settings/" + SettingNames.SamePlaceKilometres);
        await page.FillAsync("#text", "500");
        await page.FillAsync("#effectiveFrom", "2098-01-01");
        await page.ClickAsync("main button:has-text('设定')");
        Assert.Contains("须为 0 至 100 的整数", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.FillAsync("#text", "7");
        await page.ClickAsync("main button:has-text('设定')");
        await page.Locator("main .receipt").WaitForAsync();
        Assert.Contains("2098-01-01", await page.InnerTextAsync("main table"), StringComparison.Ordinal);
        await page.ClickAsync("main a:has-text('谁设的')");
        await page.Locator("td:has-text('from=2098-01-01')").First.WaitForAsync();
        await visitor.GoAsync("/admin/audit?verify=true");
        Assert.Contains("核验相符", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_role_is_changed_is_led_to_the_sign_in_with_the_next_click()
    {
        string id = Twin("market", "market-moved");
        await using Visitor moved = await office.OpenAsync("market-moved");
        await using Visitor visitor = await office.OpenAsync("admin");
        await visitor.GoAsync("/admin/users/" + id);
        await visitor.Page.FillAsync("#organisation", Producer);
        await visitor.Page.SelectOptionAsync("#role", "safety-officer");
        await visitor.Page.ClickAsync("main button:has-text('变更并结束其登录')");
        await visitor.Page.Locator("main .receipt").WaitForAsync();
        await visitor.FitsEveryoneAsync();
        await visitor.PictureAsync("admin-user");
        await moved.GoAsync("/home");
        Assert.Contains("/sign-in", moved.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_is_run_by_hand_and_its_outcome_stands_in_the_list()
    {
        await using Visitor visitor = await office.OpenAsync("admin");
        await visitor.GoAsync("/admin/jobs");
        await visitor.Page.ClickAsync("button[value='run:flag-permit-terms']");
        await visitor.Page.WaitForURLAsync("**/admin/jobs");
        await Visitor.UntilAsync(() => Task.FromResult(Runs("flag-permit-terms") > 0 ? "" : "The job has not ended."));
        await visitor.GoAsync("/admin/jobs?job=flag-permit-terms");
        Assert.Contains("完成", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    /// <summary>Another sign-in with the role, the organisation and the password of one there is.</summary>
    private string Twin(string of, string userName)
    {
        using TraceabilityDb db = office.Db();
        User known = db.Users.AsNoTracking().Single(u => u.UserName == of);
        User twin = new()
        {
            UserName = userName, NormalizedUserName = userName.ToUpperInvariant(), DisplayName = userName,
            Organisation = known.Organisation, PasswordHash = known.PasswordHash, LockoutEnabled = true,
        };
        db.Users.Add(twin);
        db.UserRoles.Add(new IdentityUserRole<string>
        {
            UserId = twin.Id, RoleId = db.UserRoles.Single(r => r.UserId == known.Id).RoleId,
        });
        db.SaveChanges();
        return twin.Id;
    }

    private int Lots(string number)
    {
        using TraceabilityDb db = office.Db();
        return db.Lots.Count(l => l.Number == number);
    }

    private int Runs(string job)
    {
        using TraceabilityDb db = office.Db();
        return db.JobRuns.AsNoTracking().Count(r => r.Job == job && r.FinishedAt != null);
    }
}
