using Traceability.Api.Features.Arrivals;
using Traceability.Api.Features.Carriers;
using Traceability.Api.Features.Parcels;
using Traceability.Api.Features.Parties;
using Traceability.Api.Features.Patrol;
using Traceability.Api.Features.Records;
using Traceability.Api.Features.Reports;
using Traceability.Api.Features.Tips;
using Traceability.Api.Features.Traces;
using Traceability.Api.Features.Traces.Dossier;
using Traceability.Api.Features.Trade;
using Traceability.Api.Features.Visits;
using Traceability.Api.Hosting;
using Traceability.Api.Security;

namespace Traceability.Api;

/// <summary>Routes of patrol, checks, traces, tips and reports.</summary>
public static partial class Endpoints
{
    private static void MapPatrol(RouteGroupBuilder patrol)
    {
        patrol.MapGet("/alerts", ListAlerts.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("预警列表 / alerts");
        patrol.MapGet("/alerts/export", ExportAlerts.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("导出预警 / the filtered alerts as CSV or workbook");
        patrol.MapGet("/alerts/{number:long}", ShowAlert.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("预警详情 / an alert with what was done about it");
        patrol.MapPost("/alerts/{number:long}/answer", AnswerAlert.Handle).RequireAuthorization(Policies.BookGoods)
            .WithSummary("说明情况 / the unit's answer to an alert");
        patrol.MapPost("/alerts/{number:long}/papers", AddAlertPaper.Handle).RequireAuthorization(Policies.BookGoods)
            .DisableAntiforgery().WithSummary("佐证材料 / a paper with the answer");
        patrol.MapGet("/alerts/{number:long}/papers/{paper:long}", AddAlertPaper.Show)
            .RequireAuthorization(Policies.ReadGoods).WithSummary("下载佐证材料 / a paper of an alert");
        patrol.MapPost("/alerts/{number:long}/acknowledge", AcknowledgeAlert.Handle)
            .RequireAuthorization(Policies.ReadGoods).WithSummary("签收预警 / acknowledge an alert");
        patrol.MapPost("/alerts/{number:long}/assign", AssignAlert.Handle).RequireAuthorization(Policies.Authority)
            .WithSummary("交办预警 / assign an alert");
        patrol.MapPost("/alerts/{number:long}/investigate", InvestigateAlert.Handle)
            .RequireAuthorization(Policies.Authority).WithSummary("核查预警 / investigate an alert");
        patrol.MapPost("/alerts/{number:long}/close", CloseAlert.Handle).RequireAuthorization(Policies.Authority)
            .WithSummary("办结预警（属实或已说明） / close an alert, confirmed or explained");
        patrol.MapGet("/patrol/export", ExportPatrol.Handle).RequireAuthorization(Policies.Authority)
            .WithSummary("导出网上巡查 / the patrol's lists as CSV or workbook");
        patrol.MapGet("/coverage/export", ExportCoverage.Handle).RequireAuthorization(Policies.Authority)
            .WithSummary("导出覆盖情况 / coverage, or who is missing, as CSV or workbook");
        patrol.MapGet("/seals", ExportSeals.Handle).RequireAuthorization(Policies.Authority)
            .WithSummary("日封 / daily seals as JSON lines");
    }

    private static void MapRecords(RouteGroupBuilder records) =>
        records.MapGet("/files/{file:long}", RecordFiles.Show).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("记录附件 / a file of a record");

    private static void MapChecks(RouteGroupBuilder checks)
    {
        checks.MapPost("/movements/{number:long}/confirmations", ConfirmTrade.Handle)
            .RequireAuthorization(Policies.Authority)
            .WithSummary("双向核查 / the answer from abroad on an import or export");
        checks.MapGet("/movements/{number:long}/confirmations", ConfirmTrade.List)
            .RequireAuthorization(Policies.ReadGoods).WithSummary("双向核查结果 / answers from abroad");
        checks.MapPost("/parcels", RecordParcel.Handle).RequireAuthorization(Policies.BookGoods)
            .WithSummary("收寄登记 / a parcel with its three checks");
        checks.MapGet("/parcels", ListParcels.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("收寄登记列表 / parcels");
        checks.MapGet("/parcels/export", ExportParcels.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("导出收寄登记 / parcels as CSV or XLSX");
        checks.MapPost("/visits", RecordVisit.Handle).RequireAuthorization(Policies.Authority)
            .WithSummary("现场检查登记 / record a visit");
        checks.MapGet("/visits", ListVisits.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("现场检查列表 / visits");
        checks.MapGet("/visits/export", ExportVisits.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("导出检查记录 / visits as CSV or workbook");
        checks.MapGet("/visits/coverage", ListVisits.Coverage).RequireAuthorization(Policies.Authority)
            .WithSummary("检查覆盖率 / who was visited in the running period and who was not");
    }

    private static void MapConsignments(RouteGroupBuilder consignments)
    {
        consignments.MapGet("/{consignment:long}/legs", ShowLegs.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("运输分段和在途保管 / the legs of a consignment and who has it in hand");
        consignments.MapPost("/{consignment:long}/legs", PlanLegs.Handle).RequireAuthorization(Policies.BookGoods)
            .WithSummary("安排运输分段 / plan the legs of a consignment");
        consignments.MapPost("/{consignment:long}/handovers", RecordHandover.Handle)
            .RequireAuthorization(Policies.BookGoods).WithSummary("转运交接 / hand over on the way");
        consignments.MapPost("/{consignment:long}/incidents", ReportIncident.Handle)
            .RequireAuthorization(Policies.BookGoods).WithSummary("途中事件报告 / report an incident on the way");
        consignments.MapGet("/{consignment:long}/incidents", ListIncidents.Handle)
            .RequireAuthorization(Policies.ReadGoods).WithSummary("途中事件 / incidents of a consignment");
        consignments.MapGet("/refused", ListReturns.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("拒收退回 / consignments refused as a whole");
        consignments.MapGet("/refused/export", ListReturns.Export).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("导出拒收退回 / refused consignments as CSV or XLSX");
        consignments.MapGet("/{consignment:long}/refusal", ShowRefusal.Handle)
            .RequireAuthorization(Policies.ReadGoods).WithSummary("拒收情况 / how a refused consignment stands");
        consignments.MapPost("/{consignment:long}/refusal", RefuseArrival.Handle)
            .RequireAuthorization(Policies.BookGoods).WithSummary("整票拒收 / refuse a consignment on arrival");
        consignments.MapPost("/{consignment:long}/refusal/withdrawal", WithdrawRefusal.Handle)
            .RequireAuthorization(Policies.BookGoods).WithSummary("撤回拒收 / accept it after all");
        consignments.MapPost("/{consignment:long}/refusal/return", TakeBackRefused.Handle)
            .RequireAuthorization(Policies.BookGoods).WithSummary("收回拒收货物 / the shipper takes it back");
    }

    private static void MapIncidents(RouteGroupBuilder incidents)
    {
        incidents.MapPost("/{incident:long}/photos", IncidentPhotos.Add).RequireAuthorization(Policies.BookGoods)
            .DisableAntiforgery().WithSummary("现场照片 / add a photo to an incident");
        incidents.MapGet("/photos/{photo:long}", IncidentPhotos.Show).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("查看照片 / a photo of an incident");
    }

    private static void MapReports(RouteGroupBuilder reports)
    {
        RouteGroupBuilder read = reports.MapGroup("").RequireAuthorization(Policies.ReadGoods);
        read.MapGet("/goods", ShowGoodsReport.Handle).WithSummary("收发存报表 / opening, in, out and closing of a period");
        read.MapGet("/goods.xlsx", ShowGoodsReport.HandleWorkbook)
            .WithSummary("收发存报表 XLSX / the same as a workbook");
        read.MapGet("/goods.html", ShowGoodsReport.HandlePage).WithSummary("收发存报表（打印） / the same to be printed");
        read.MapGet("/dispensings", ShowDispensingReport.Handle)
            .WithSummary("调剂汇总 / dispensings by unit, department, product and patients");
        read.MapGet("/dispensings.xlsx", ShowDispensingReport.HandleWorkbook)
            .WithSummary("调剂汇总 XLSX / the same as a workbook");
        read.MapGet("/dispensings.html", ShowDispensingReport.HandlePage)
            .WithSummary("调剂汇总（打印） / the same to be printed");
        read.MapGet("/owed", FileReports.Owed).WithSummary("待提交的限期报告 / reports owed, by due day");
        read.MapGet("/filed", FileReports.Filed).WithSummary("已提交的报告 / reports filed, with their figures");
        read.MapGet("/filed/{number:long}", FileReports.ShowFiled).WithSummary("一份已提交的报告 / one filed report");
        reports.MapPost("/file/{rule}/{period}", FileReports.FileOne).RequireAuthorization(Policies.BookGoods)
            .WithSummary("提交一份 / file one of them");
        reports.MapPost("/file", FileReports.File).RequireAuthorization(Policies.BookGoods)
            .WithSummary("一键提交 / file everything owed");
    }

    private static void MapTraces(RouteGroupBuilder traces)
    {
        MapDossiers(traces);
        traces.MapGet("/packages", TracePackage.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("按包装码（残码用?）追溯 / trace a package, '?' for unreadable characters");
        traces.MapGet("/lots", TraceLot.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("按批号追溯 / trace a lot");
        traces.MapGet("/consignments/{consignment:long}", TraceConsignment.Handle)
            .RequireAuthorization(Policies.ReadGoods).WithSummary("按在途货物追溯 / trace a consignment");
        traces.MapGet("/movements", TraceMovement.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("按凭证追溯 / trace the goods of a movement");
        traces.MapGet("/organisations/{organisation}", TraceOrganisation.Handle)
            .RequireAuthorization(Policies.ReadGoods)
            .WithSummary("按单位、品种、日期追溯 / trace what a unit booked of a product between two days");
    }

    private static void MapDossiers(RouteGroupBuilder traces)
    {
        traces.MapGet("/dossier.pdf", PrintDossier.Pdf).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("追溯卷宗 PDF / picture, persons and flows on paper");
        traces.MapGet("/dossier.json", PrintDossier.Json).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("追溯卷宗 JSON / the same for machines, under the same hash");
    }

    /// <summary>举报: public pages without a log-in.</summary>
    private static void MapPublicTips(IEndpointRouteBuilder app)
    {
        app.MapGet(TipsPage.Path, TipsPage.Handle).AllowAnonymous().ExcludeFromDescription();
        app.MapPost(TipsPage.Path, SendTip.Handle).AllowAnonymous().RequireRateLimiting(Web.TipLimit)
            .ExcludeFromDescription();
        app.MapPost("/tips/answer", AskAboutTip.Handle).AllowAnonymous().RequireRateLimiting(Web.TipLimit)
            .ExcludeFromDescription();
        app.MapPost("/tips/add", AskAboutTip.Add).AllowAnonymous().RequireRateLimiting(Web.TipLimit)
            .ExcludeFromDescription();
    }

    private static void MapTips(RouteGroupBuilder tips)
    {
        tips.RequireAuthorization(Policies.Police);
        tips.MapGet("/", ListTips.Handle).WithSummary("举报列表 / tips of the region");
        tips.MapGet("/export", ListTips.Export).WithSummary("导出举报列表 / the list as a file");
        tips.MapGet("/{number:long}", ShowTip.Handle).WithSummary("举报 / one tip with its course");
        tips.MapGet("/{number:long}/files/{file:int}", ShowTip.File).WithSummary("举报附件 / a file of a tip");
        tips.MapPost("/{number:long}/acts", ActOnTip.Handle)
            .WithSummary("受理、核查、查实、查否、答复 / a step, or an answer to the tipster");
        tips.MapPost("/{number:long}/reward", ActOnTip.Reward).WithSummary("奖励 / how far the reward has come");
        tips.MapPost("/{number:long}/alert", ActOnTip.Link).WithSummary("关联预警 / link to an alert");
    }
}
