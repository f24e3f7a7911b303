using Traceability.Api.Features.Inspections;
using Traceability.Api.Features.Inspections.Plans;
using Traceability.Api.Security;

namespace Traceability.Api;

/// <summary>Routes of joint inspections.</summary>
public static partial class Endpoints
{
    private static void MapPlans(RouteGroupBuilder plans)
    {
        plans.RequireAuthorization(Policies.Authority);
        plans.MapGet("/", ListPlans.Handle).WithSummary("检查计划列表 / plans of inspections");
        plans.MapGet("/export", ListPlans.Export).WithSummary("导出检查计划 / plans as CSV or workbook");
        plans.MapGet("/{plan:long}", ListPlans.Show).WithSummary("检查计划 / one plan");
        plans.MapGet("/{plan:long}/draw", ListPlans.Proof).WithSummary("抽取凭据 / with which anybody repeats the draw");
        plans.MapPost("/", MakePlan.Handle).WithSummary("编制检查计划 / make a plan");
        plans.MapPost("/{plan:long}/acts", ActOnPlan.Handle)
            .WithSummary("定案、答复、抽取、启动、结束、取消 / fix, answer, draw, begin, finish, cancel");
        plans.MapPost("/{plan:long}/officers", NameOfficer.Handle).WithSummary("指派执法人员 / name an officer");
        plans.MapPost("/{plan:long}/recusals", NameOfficer.Recuse)
            .WithSummary("回避 / an officer stays away from a unit");
    }

    private static void MapInspections(RouteGroupBuilder inspections)
    {
        RouteGroupBuilder read = inspections.MapGroup("").RequireAuthorization(Policies.ReadGoods);
        read.MapGet("/", ListInspections.Handle).WithSummary("现场检查列表 / inspections");
        read.MapGet("/export", ListInspections.Export).WithSummary("导出现场检查 / inspections as CSV or workbook");
        read.MapGet("/{inspection:long}", ListInspections.Show).WithSummary("现场检查 / one inspection");
        read.MapGet("/{inspection:long}/record.json", PrintInspection.Json)
            .WithSummary("封存的检查记录 / the sealed record under its hash");
        read.MapGet("/{inspection:long}/record.pdf", PrintInspection.Pdf)
            .WithSummary("现场检查记录 PDF / the record on paper");
        read.MapPost("/{inspection:long}/signatures", SignInspection.Handle)
            .WithSummary("签名、拒签 / sign, or refuse with a reason");
        read.MapPost("/{inspection:long}/files", AddInspectionFile.Handle).DisableAntiforgery()
            .WithSummary("现场照片、佐证材料 / add a picture or paper");
        read.MapPost("/findings/{finding:long}/acts", ActOnFinding.Handle)
            .WithSummary("报告整改、核查、复查 / answer, accept, send back, look again");
        RouteGroupBuilder act = inspections.MapGroup("").RequireAuthorization(Policies.Authority);
        act.MapPost("/{inspection:long}/acts", ActOnInspection.Handle)
            .WithSummary("开始、交付签名、退回、封存、办结、取消、备注 / a step of the inspection");
        act.MapPost("/{inspection:long}/checklist", AnswerChecklist.Handle).WithSummary("填写检查表 / answer items");
        act.MapPost("/{inspection:long}/counts", RecordSiteCount.Handle).WithSummary("现场清点 / a count of a store");
        act.MapPost("/{inspection:long}/samples", TakeSample.Handle).WithSummary("抽样 / take a sample");
        act.MapPost("/{inspection:long}/samples/{sample:long}/results", RecordResult.Handle)
            .WithSummary("检验结果 / a laboratory's result");
        act.MapPost("/{inspection:long}/findings", RecordInspectionFinding.Handle)
            .WithSummary("登记问题 / record a finding");
    }
}
