using Traceability.Api.Features.Agencies;
using Traceability.Api.Features.Audit;
using Traceability.Api.Features.Books;
using Traceability.Api.Features.Jobs;
using Traceability.Api.Features.Parties;
using Traceability.Api.Features.Patrol;
using Traceability.Api.Features.Seals;
using Traceability.Api.Features.Settings;
using Traceability.Api.Features.Users;
using Traceability.Api.Security;

namespace Traceability.Api;

/// <summary>Routes of the administrator, and of the unit that brings in its own book.</summary>
public static partial class Endpoints
{
    private static void MapAdministration(RouteGroupBuilder api)
    {
        RouteGroupBuilder admin = api.MapGroup("/admin").RequireAuthorization(Policies.Administer)
            .WithTags("管理 Administration");
        MapUsers(admin.MapGroup("/users"));
        admin.MapPost("/organisations", RegisterAgency.Handle).WithSummary("登记单位或机关 / register a unit or agency");
        admin.MapPost("/organisations/{code}/change", ChangeAgency.Handle)
            .WithSummary("变更名称、类型、辖区 / change name, kinds, agency, region");
        admin.MapPost("/organisations/{code}/status", ChangeStatus.Handle)
            .WithSummary("核实、暂停、注销 / verify, suspend, close");
        admin.MapGet("/organisations/export", ListAgencies.Export).WithSummary("导出单位 / the list as a file");
        admin.MapGet("/settings", ListSettings.Handle).WithSummary("设置及历史 / settings with their history");
        admin.MapPost("/settings", SetSetting.Handle).WithSummary("自某日起的新值 / a new value from a day");
        admin.MapGet("/jobs", ListJobs.Handle).WithSummary("作业 / the schedule with each job's last run");
        admin.MapGet("/jobs/runs", ListJobs.Runs).WithSummary("运行记录 / runs, newest first");
        admin.MapPost("/jobs/{job}/run", RunJob.Handle).WithSummary("立即运行 / run a job now");
        admin.MapPost("/jobs/{job}/stop", RunJob.Stop).WithSummary("停止运行 / stop a job that runs here");
        admin.MapGet("/audit", ListAudit.Handle).WithSummary("审计日志 / audit log, newest first");
        admin.MapGet("/audit/export", ListAudit.Export).WithSummary("导出审计日志 / the log as a file");
        admin.MapGet("/audit/proof", ProveAudit.Handle).WithSummary("核验审计日志 / walk the chain of the log");
        admin.MapGet("/seals", ExportSeals.Handle).WithSummary("日封 / daily seals as JSON lines");
        admin.MapGet("/seals/{day}/proof", CheckSeal.Handle).WithSummary("核验一日 / recompute one day");
        MapOwnBook(api.MapGroup("/unit/imports").WithTags("导入导出 Exchange"));
    }

    private static void MapUsers(RouteGroupBuilder users)
    {
        users.MapGet("/", ListUsers.Handle).WithSummary("用户列表 / sign-ins");
        users.MapGet("/export", ListUsers.Export).WithSummary("导出用户 / the list as a file");
        users.MapPost("/", OpenUser.Handle).WithSummary("新建用户，临时口令只显示一次 / a sign-in with a temporary password");
        users.MapPost("/{user}/role", ChangeUser.Handle).WithSummary("变更角色、单位 / change role and organisation");
        users.MapPost("/{user}/lock", ActOnUser.Lock).WithSummary("停用 / lock");
        users.MapPost("/{user}/unlock", ActOnUser.Unlock).WithSummary("启用 / unlock");
        users.MapPost("/{user}/end-sessions", ActOnUser.EndSessions).WithSummary("结束登录 / end every session");
        users.MapPost("/{user}/reset-second-factor", ActOnUser.ResetSecondFactor)
            .WithSummary("重置动态口令 / take the authenticator away");
        users.MapPost("/{user}/reset-password", ActOnUser.ResetPassword)
            .WithSummary("重置口令 / a temporary password, shown once");
    }

    private static void MapOwnBook(RouteGroupBuilder own)
    {
        own.RequireAuthorization(Policies.BookGoods);
        own.MapPost("/", StartOwnImport.Handle).DisableAntiforgery()
            .WithSummary("导入本单位台账 / bring in one's own stock ledger");
        own.MapGet("/", OwnImports.List).WithSummary("本单位导入记录 / one's own imports");
        own.MapGet("/{import:long}", OwnImports.Show).WithSummary("导入进度 / how far it is");
        own.MapPost("/{import:long}/cancel", OwnImports.Cancel).WithSummary("停止导入 / stop it");
        own.MapGet("/{import:long}/refused.csv", OwnImports.Refused).WithSummary("被拒行清单 / the refused rows");
    }
}
