using Traceability.Api.Features.Cases;
using Traceability.Api.Features.Losses;
using Traceability.Api.Security;

namespace Traceability.Api;

/// <summary>Routes of cases, of requests between agencies and of reports of losses.</summary>
public static partial class Endpoints
{
    private static void MapCases(RouteGroupBuilder cases)
    {
        cases.RequireAuthorization(Policies.Authority);
        cases.MapGet("/", ListCases.Handle).WithSummary("案件列表 / the cases one is on");
        cases.MapGet("/export", ListCases.Export).WithSummary("导出案件列表 / the list as a file");
        cases.MapPost("/", OpenCase.Handle).RequireAuthorization(Policies.Police).WithSummary("立案 / open a case");
        cases.MapGet("/{number:long}", ShowCase.Handle).WithSummary("案件 / one case whole");
        cases.MapGet("/{number:long}/looks", ShowCase.Looks).WithSummary("查阅记录 / who looked into it");
        cases.MapPost("/{number:long}/acts", ActOnCase.Handle)
            .WithSummary("办案记录、提请结案、退回、批准、重新办理 / a note, or a step towards the end and back");
        cases.MapPost("/{number:long}/members", CaseMembers.Add).WithSummary("加入办案人员 / add somebody to the case");
        cases.MapPost("/{number:long}/members/remove", CaseMembers.Remove).WithSummary("移出办案人员 / remove somebody");
        cases.MapPost("/{number:long}/links", CaseLinks.Add)
            .WithSummary("关联预警、举报、流失报告 / what belongs to the case");
        cases.MapPost("/{number:long}/files", CaseFiles.Add).DisableAntiforgery().WithSummary("添加材料 / add a file");
        cases.MapGet("/{number:long}/files/{file:long}", CaseFiles.Show).WithSummary("材料 / a file of a case");
        cases.MapGet("/{number:long}/chain", ShowChain.Handle).WithSummary("责任链 / who answered for the goods");
        cases.MapGet("/{number:long}/chain/export", ShowChain.Export).WithSummary("导出责任链 / the chain as a file");
        cases.MapGet("/{number:long}/dossier.pdf", PrintCaseDossier.Pdf).WithSummary("卷宗 PDF / the dossier on paper");
        cases.MapGet("/{number:long}/dossier.json", PrintCaseDossier.Json)
            .WithSummary("卷宗 JSON / the same for machines, under the same hash");
        MapCaseParts(cases);
    }

    private static void MapCaseParts(RouteGroupBuilder cases)
    {
        cases.MapPost("/{number:long}/items", AddItem.Handle).WithSummary("登记查获物品 / record what was found");
        cases.MapGet("/{number:long}/items/{item:long}/sources", FindSources.Handle)
            .WithSummary("来源倒查 / what an item may be and where it may come from");
        cases.MapPost("/{number:long}/items/{item:long}/source", IdentifyItem.Handle)
            .WithSummary("认定来源 / which package or lot it is");
        cases.MapPost("/{number:long}/items/{item:long}/handovers", HandOverEvidence.Handle)
            .WithSummary("保管移交 / hand over evidence");
        cases.MapPost("/{number:long}/items/{item:long}/seizure", BookSeizure.Handle)
            .WithSummary("登记扣押 / book the seizure");
        cases.MapPost("/{number:long}/requests", AskAgency.Handle).WithSummary("发协查函 / ask another agency");
        cases.MapPost("/{number:long}/requests/{request:long}/withdraw", AskAgency.Withdraw)
            .WithSummary("撤回协查函 / withdraw a request");
        cases.MapPost("/{number:long}/measures", CaseMeasures.Propose).WithSummary("拟处理 / propose a measure");
        cases.MapPost("/{number:long}/measures/{measure:long}/acts", CaseMeasures.Act)
            .WithSummary("决定、执行、撤回处理 / decide, execute, drop a measure");
    }

    private static void MapAgencyRequests(RouteGroupBuilder requests)
    {
        requests.RequireAuthorization(Policies.Authority);
        requests.MapGet("/", AgencyRequests.List).WithSummary("收到的协查函 / requests to one's agency");
        requests.MapGet("/{request:long}", AgencyRequests.Show).WithSummary("协查函 / one request");
        requests.MapPost("/{request:long}/receive", AgencyRequests.Receive).WithSummary("签收 / confirm receipt");
        requests.MapPost("/{request:long}/answer", AgencyRequests.Answer).WithSummary("答复 / answer");
        requests.MapPost("/{request:long}/files", AgencyRequests.AddFile).DisableAntiforgery()
            .WithSummary("答复附件 / a file with the answer");
        requests.MapGet("/{request:long}/files/{file:long}", AgencyRequests.ShowFile)
            .WithSummary("协查函附件 / a file of a request");
    }

    private static void MapLosses(RouteGroupBuilder losses)
    {
        losses.MapGet("/", ListLosses.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("流失报告列表 / reports of losses");
        losses.MapGet("/export", ListLosses.Export).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("导出流失报告 / the list as a file");
        losses.MapGet("/{number:long}", ListLosses.Show).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("流失报告 / one report");
        losses.MapPost("/", ReportLoss.Handle).RequireAuthorization(Policies.BookGoods)
            .WithSummary("报告丢失、被盗、被抢 / report a loss at once");
        losses.MapPost("/{number:long}/receive", ReceiveLoss.Handle).RequireAuthorization(Policies.Police)
            .WithSummary("接报 / the police confirm");
    }
}
