using Traceability.Api.Features.Devices;
using Traceability.Api.Features.Enrolments;
using Traceability.Api.Features.RegisterLists;
using Traceability.Api.Features.Verifications;
using Traceability.Api.Hosting;
using Traceability.Api.Security;

namespace Traceability.Api;

/// <summary>Routes of enrolments, verifications on site, controlled equipment, lists of other registers.</summary>
public static partial class Endpoints
{
    /// <summary>入网登记: public pages without a log-in.</summary>
    private static void MapPublicEnrolments(IEndpointRouteBuilder app)
    {
        app.MapGet(EnrolPage.Path, EnrolPage.Handle).AllowAnonymous().ExcludeFromDescription();
        app.MapPost(EnrolPage.Path, SendEnrolment.Handle).AllowAnonymous().RequireRateLimiting(Web.EnrolLimit)
            .ExcludeFromDescription();
        app.MapPost("/enrol/state", AskAboutEnrolment.Handle).AllowAnonymous().RequireRateLimiting(Web.EnrolLimit)
            .ExcludeFromDescription();
        app.MapPost("/enrol/answer", AskAboutEnrolment.Answer).AllowAnonymous().RequireRateLimiting(Web.EnrolLimit)
            .ExcludeFromDescription();
        app.MapPost("/enrol/again", AskAboutEnrolment.Correct).AllowAnonymous().RequireRateLimiting(Web.EnrolLimit)
            .ExcludeFromDescription();
    }

    private static void MapEnrolments(RouteGroupBuilder enrolments)
    {
        enrolments.RequireAuthorization(Policies.Authority);
        enrolments.MapGet("/", ListEnrolments.Handle).WithSummary("入网登记申请列表 / enrolments");
        enrolments.MapGet("/export", ListEnrolments.Export).WithSummary("导出入网登记申请 / the list as a file");
        enrolments.MapGet("/{number:long}", ShowEnrolment.Handle).WithSummary("入网登记申请 / one enrolment");
        enrolments.MapGet("/{number:long}/papers/{paper:long}", ShowEnrolment.Paper)
            .WithSummary("申请材料 / a paper of an enrolment");
        enrolments.MapPost("/{number:long}/acts", ActOnEnrolment.Handle)
            .WithSummary("审查、询问、退回、不予入网 / review, ask, return, refuse");
        enrolments.MapPost("/{number:long}/accept", AcceptEnrolment.Handle)
            .WithSummary("准予入网 / accept: the unit and its first sign-in");
    }

    private static void MapVerifications(RouteGroupBuilder verifications)
    {
        RouteGroupBuilder read = verifications.MapGroup("").RequireAuthorization(Policies.ReadGoods);
        read.MapGet("/", ListVerifications.Handle).WithSummary("实地核查列表 / verifications on site");
        read.MapGet("/export", ListVerifications.Export).WithSummary("导出实地核查 / the list as a file");
        read.MapGet("/{number:long}", ListVerifications.Show).WithSummary("一次核查 / one verification");
        read.MapGet("/{number:long}/record.pdf", PrintVerification.Pdf)
            .WithSummary("核查记录 PDF / the sealed record on paper");
        read.MapGet("/{number:long}/record.html", PrintVerification.Html)
            .WithSummary("核查记录打印页 / the sealed record to be printed");
        read.MapGet("/{number:long}/record.json", PrintVerification.Json)
            .WithSummary("核查记录封存原文 / the record as it was sealed");
        RouteGroupBuilder act = verifications.MapGroup("").RequireAuthorization(Policies.Authority);
        act.MapPost("/", PlanVerification.Handle).WithSummary("安排核查 / plan a verification");
        act.MapPost("/{number:long}/acts", ActOnVerification.Handle)
            .WithSummary("改期、到场、重新填写、取消 / move, begin, open again, cancel");
        act.MapPost("/{number:long}/answers", AnswerVerification.Handle)
            .WithSummary("填写核查项目 / answer items of the checklist");
        act.MapPost("/{number:long}/photos", AnswerVerification.AddPhoto).DisableAntiforgery()
            .WithSummary("现场照片 / add a photo with place and time");
        act.MapPost("/{number:long}/close", CloseVerification.Handle)
            .WithSummary("填写完毕，送签 / close the checklist with its outcome");
        act.MapPost("/{number:long}/sign", SignVerification.Handle).WithSummary("执法人员签名 / an officer signs");
        act.MapPost("/{number:long}/unit-signature", SignVerification.Unit)
            .WithSummary("被核查单位签名或者拒绝 / the unit signs or refuses");
    }

    private static void MapDevices(RouteGroupBuilder devices)
    {
        RouteGroupBuilder read = devices.MapGroup("").RequireAuthorization(Policies.ReadGoods);
        read.MapGet("/devices", ListDevices.Handle).WithSummary("受控设备列表 / controlled equipment");
        read.MapGet("/devices/export", ListDevices.Export).WithSummary("导出受控设备 / the list as a file");
        read.MapGet("/devices/{number:long}", ListDevices.Show).WithSummary("受控设备 / one device with its course");
        read.MapPost("/devices/{number:long}/checks", CheckDevice.Handle)
            .WithSummary("自查、监督检查 / a check by the owner or an authority");
        RouteGroupBuilder own = devices.MapGroup("").RequireAuthorization(Policies.BookGoods);
        own.MapPost("/devices", RegisterDevice.Handle).WithSummary("登记受控设备 / register a device");
        own.MapPost("/devices/{number:long}/acts", ActOnDevice.Handle)
            .WithSummary("停用、移位、转让、接收、报废 / stop, move, hand over, take over, scrap");
        devices.MapGet("/device-kinds", KeepDeviceKinds.List).RequireAuthorization(Policies.SignedIn)
            .WithSummary("受控设备种类 / kinds of controlled equipment");
        devices.MapPost("/device-kinds", KeepDeviceKinds.Add).RequireAuthorization(Policies.Administer)
            .WithSummary("列入受控设备种类 / list a kind");
        devices.MapPost("/device-kinds/{code}/end", KeepDeviceKinds.End).RequireAuthorization(Policies.Administer)
            .WithSummary("结束受控设备种类 / end a kind");
    }

    private static void MapRegisterLists(RouteGroupBuilder lists)
    {
        lists.RequireAuthorization(Policies.Authority);
        lists.MapGet("/", ListMissing.Lists).WithSummary("上传的名单 / uploaded lists");
        lists.MapPost("/", UploadList.Handle).DisableAntiforgery()
            .WithSummary("上传登记名单比对 / upload another register's list");
        lists.MapGet("/{list:long}/missing", ListMissing.Handle)
            .WithSummary("名单上未入网的单位 / who of a list is not on the platform");
        lists.MapGet("/{list:long}/missing/export", ListMissing.Export)
            .WithSummary("导出未入网单位 / the same as a file");
    }
}
