using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: users, catalogue, settings, jobs.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Administration =>
    [
        new("/admin/users", "用户", "Users", Policies.Administer),
        new("/admin/users/new", "新建用户", "New user", Policies.Administer),
        new("/admin/users/{Id}", "用户", "User", Policies.Administer),
        new("/admin/agencies", "单位和机关", "Organisations", Policies.Administer),
        new("/admin/agencies/new", "登记单位或机关", "Register a unit or agency", Policies.Administer),
        new("/admin/agencies/{Code}", "单位", "Organisation", Policies.Administer),
        new("/admin/catalogue", "目录", "Catalogue", Policies.Administer),
        new("/admin/catalogue/new", "列管", "List a substance", Policies.Administer),
        new("/admin/catalogue/{Code}", "物质", "Substance", Policies.Administer),
        new("/admin/settings", "设置", "Settings", Policies.Administer),
        new("/admin/settings/{Name}", "设置", "Setting", Policies.Administer),
        new("/admin/jobs", "作业", "Jobs", Policies.Administer),
        new("/admin/audit", "审计日志", "Audit log", Policies.Administer),
        new("/admin/seals", "日封", "Seals", Policies.Administer),
        new("/admin/books", "导入导出", "Import, export", Policies.Administer),
        new("/admin/books/new", "导入", "Import", Policies.Administer),
        new("/admin/books/new/{Token}", "导入：核对", "Import: look", Policies.Administer),
        new("/admin/books/{Import:long}", "一次导入", "An import", Policies.Administer),
        new("/unit/import", "导入台账", "Bring in a ledger", Policies.BookGoods),
        new("/unit/import/{Import:long}", "一次导入", "An import", Policies.BookGoods),
    ];
}
