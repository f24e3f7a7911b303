using System.Globalization;
using Traceability.Console.Tests.Goods;
using Traceability.Console.Tests.Papers;

namespace Traceability.Console.Tests.Days;

/// <summary>管理员的一天: a sign-in for a newcomer, settings, jobs, the log, the seals.</summary>
public sealed class AdministratorDayTests(Office office)
{
    [Theory, InlineData(ScreenSize.Desktop), InlineData(ScreenSize.Phone)]
    public async Task An_administrator_opens_a_sign_in_and_looks_after_settings_jobs_and_log(ScreenSize size)
    {
        string name = $"day.{size}".ToLower(CultureInfo.InvariantCulture);
        await using Visitor admin = await office.OpenAsync("admin", size);
        await admin.LookAsync("/home", "administrator-tasks");
        await admin.LookAsync("/admin/users", "administrator-users");
        await admin.LookAsync("/admin/users/new", "administrator-new-user");
        await admin.Page.FillAsync("#userName", name);
        await admin.Page.FillAsync("#displayName", "王新员");
        await admin.Page.FillAsync("#organisation", GoodsDesk.Trader);
        await admin.Page.SelectOptionAsync("#role", "police");
        await admin.Page.ClickAsync("main form.form button");
        await admin.Expect("main .fault").ToHaveCountAsync(1);
        await admin.SeenAsync("administrator-wrong-role");
        await admin.Page.SelectOptionAsync("#role", "enterprise-operator");
        await admin.Page.ClickAsync("main form.form button");
        await admin.Expect("main .receipt").ToContainTextAsync(name);
        await admin.SeenAsync("administrator-opened");

        await admin.LookAsync("/admin/settings", "administrator-settings");
        await admin.LookAsync("/admin/jobs", "administrator-jobs");
        await admin.LookAsync("/admin/audit?verify=true", "administrator-audit");
        await admin.SaysAsync("核验相符");
        await admin.LookAsync("/admin/seals", "administrator-seals");
        await admin.LookAsync("/admin/catalogue", "administrator-catalogue");
    }
}
