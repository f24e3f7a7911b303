using Traceability.Api.Features.EndUse;
using Traceability.Api.Features.Links;
using Traceability.Api.Features.Suspicions;
using Traceability.Api.Hosting;
using Traceability.Api.Security;

namespace Traceability.Api;

/// <summary>Routes by which other systems are joined.</summary>
public static partial class Endpoints
{
    private static void MapMachineTokens(WebApplication app) =>
        app.MapPost(IssueMachineToken.Path, IssueMachineToken.Handle).AllowAnonymous()
            .RequireRateLimiting(Web.SignInLimit).DisableAntiforgery().WithTags("登录 Account")
            .WithSummary("设备账号（单位）、平台账号（机关）令牌（OAuth 2.0 客户端凭据） / "
                + "token of a machine or platform account by client credentials, RFC 6749 §4.4");

    private static void MapSuspicions(RouteGroupBuilder suspicions)
    {
        RouteGroupBuilder read = suspicions.MapGroup("").RequireAuthorization(Policies.ReadSuspicions);
        read.MapGet("/", ReportSuspicion.List).WithSummary("可疑情况报告列表 / suspicious reports");
        read.MapGet("/export", ReportSuspicion.Export).WithSummary("导出可疑情况报告 / the list as a file");
        read.MapGet("/{number:long}", ReportSuspicion.Show).WithSummary("一份可疑情况报告 / one report with its course");
        read.MapGet("/{number:long}/files/{file:long}", ReportSuspicion.File).WithSummary("报告附件 / a file of a report");
        RouteGroupBuilder send = suspicions.MapGroup("").RequireAuthorization(Policies.ReportSuspicions);
        send.MapPost("/", ReportSuspicion.Handle).WithSummary("报告可疑情况 / report something suspicious");
        send.MapPost("/{number:long}/additions", ReportSuspicion.Add).WithSummary("补充 / add to one's report");
        send.MapPost("/{number:long}/files", ReportSuspicion.Attach).DisableAntiforgery()
            .WithSummary("附件，最多5个 / a file with it, five at most");
        RouteGroupBuilder act = suspicions.MapGroup("").RequireAuthorization(Policies.Police);
        act.MapPost("/{number:long}/acts", ActOnSuspicion.Handle)
            .WithSummary("核查、认定、答复办结 / check, decide, answer and close");
        act.MapPost("/{number:long}/alert", ActOnSuspicion.Link).WithSummary("关联预警 / link to an alert");
        act.MapPost("/{number:long}/raise", ActOnSuspicion.Raise).WithSummary("新建预警 / raise an alert");
    }

    private static void MapEndUse(RouteGroupBuilder endUse)
    {
        endUse.RequireAuthorization(Policies.ReadGoods);
        endUse.MapGet("/", DeclareEndUse.List).WithSummary("最终用户核查列表 / checks of final users");
        endUse.MapPost("/", DeclareEndUse.Handle).WithSummary("申报用途或提出核查 / declare a use, or ask for a check");
        endUse.MapGet("/export", DeclareEndUse.Export).WithSummary("导出最终用户核查 / the list as a file");
        endUse.MapGet("/coverage", DeclareEndUse.Coverage).RequireAuthorization(Policies.Authority)
            .WithSummary("第一类最终用户核查率 / users of category 1 verified, by region");
        endUse.MapGet("/{number:long}", DeclareEndUse.Show).WithSummary("一次最终用户核查 / one check with its course");
        endUse.MapPost("/{number:long}/acts", DeclareEndUse.Act)
            .WithSummary("立项、核查、核实、存疑、不予认定、补充、撤回 / a step");
    }

    private static void MapLinks(RouteGroupBuilder links)
    {
        links.MapGet("/changes", ListChanges.Handle).RequireAuthorization(Policies.ReadChanges)
            .WithSummary("变更流 / everything that changed, in order, each once");
        links.MapPost(SendBundle.Route, SendBundle.Handle).RequireAuthorization(Policies.SendBundles)
            .DisableAntiforgery().WithSummary("报送本单位数据包（zip），后台逐笔校验 / send a bundle of the own movements");
        links.MapGet(SendBundle.Route + "/{import:long}", SendBundle.Show).RequireAuthorization(Policies.SendBundles)
            .WithSummary("报送进度 / how far it is");
        links.MapGet(SendBundle.Route + "/{import:long}/refused.csv", SendBundle.Refused)
            .RequireAuthorization(Policies.SendBundles).WithSummary("被拒行清单 / the refused rows");
        RouteGroupBuilder exports = links.MapGroup("/bundles/exports").RequireAuthorization(Policies.FetchBundles);
        exports.MapPost("/", FetchBundle.Ask).WithSummary("申请导出可见的台账，后台生成 / have the books one may see made ready");
        exports.MapGet("/", FetchBundle.List).WithSummary("导出记录 / exports");
        exports.MapGet("/{export:long}", FetchBundle.Show).WithSummary("导出进度 / how far it is");
        exports.MapGet("/{export:long}/bundle.zip", FetchBundle.Download)
            .WithSummary("下载数据包，ETag 为其 SHA-256 / fetch the bundle");
        RouteGroupBuilder webhooks = links.MapGroup("/webhooks").RequireAuthorization(Policies.KeepWebhooks);
        webhooks.MapGet("/", KeepWebhooks.List).WithSummary("推送订阅列表 / webhooks");
        webhooks.MapPost("/", KeepWebhooks.Register).WithSummary("登记推送订阅，密钥只显示一次 / register, the secret is said once");
        webhooks.MapGet("/{number:long}", KeepWebhooks.Show).WithSummary("一个推送订阅 / one webhook with its acts");
        webhooks.MapGet("/{number:long}/deliveries", KeepWebhooks.Deliveries)
            .WithSummary("推送记录，死信 state=dead / deliveries, dead letters by state=dead");
        webhooks.MapPost("/{number:long}/pause", KeepWebhooks.Pause).WithSummary("暂停 / pause");
        webhooks.MapPost("/{number:long}/resume", KeepWebhooks.Resume).WithSummary("恢复 / resume");
        webhooks.MapPost("/{number:long}/end", KeepWebhooks.End).WithSummary("停用 / end for good");
        webhooks.MapPost("/{number:long}/secret", KeepWebhooks.Rotate)
            .WithSummary("更换密钥，旧密钥24小时内仍签名 / a new secret; the old one signs for 24 hours");
        webhooks.MapPost("/{number:long}/test", KeepWebhooks.Test).WithSummary("测试推送 / send a test now");
        webhooks.MapPost("/{number:long}/deliveries/{delivery:long}/replay", KeepWebhooks.Replay)
            .WithSummary("重新推送死信 / send a dead letter again");
    }
}
