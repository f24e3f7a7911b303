using Traceability.Api.Features.Applications;
using Traceability.Api.Features.Catalogue;
using Traceability.Api.Features.Duties;
using Traceability.Api.Features.Permits;
using Traceability.Api.Security;

namespace Traceability.Api;

/// <summary>Routes of applications for permits, of duties and of changes of the catalogue.</summary>
public static partial class Endpoints
{
    private static void MapApplications(RouteGroupBuilder api)
    {
        RouteGroupBuilder applications = api.MapGroup("/applications").WithTags("申请 Applications");
        RouteGroupBuilder read = applications.MapGroup("").RequireAuthorization(Policies.ReadGoods);
        read.MapGet("/", ListApplications.Handle).WithSummary("申请列表 / applications");
        read.MapGet("/export", ExportApplications.Handle).WithSummary("导出申请列表 / applications as CSV or XLSX");
        read.MapGet("/{number}", ShowApplication.Handle).WithSummary("申请详情 / an application and what it still wants");
        read.MapGet("/{number}/papers/{paper:long}", AddPaper.Show).WithSummary("下载材料 / a paper of it");
        api.MapGet("/permits/export", ExportPermits.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithTags("许可 Permits").WithSummary("导出许可证列表 / permits as CSV or XLSX");
        api.MapGet("/duties/units", ListUnitDuties.Handle).RequireAuthorization(Policies.Authority)
            .WithTags("办理日历 Duties").WithSummary("各单位待办 / who owes what by when");
        api.MapGet("/duties/units/export", ListUnitDuties.Export).RequireAuthorization(Policies.Authority)
            .WithTags("办理日历 Duties").WithSummary("导出各单位待办 / the same as CSV or workbook");
        api.MapGet("/duties", ListDuties.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithTags("办理日历 Duties").WithSummary("办理日历 / everything that is to be done, by its day");
        api.MapGet("/declarations", DeclareStock.List).RequireAuthorization(Policies.ReadGoods)
            .WithTags("目录 Catalogue").WithSummary("存量申报列表 / declarations of stock, owed and made");
        api.MapPost("/declarations/{substance}", DeclareStock.Handle).RequireAuthorization(Policies.BookGoods)
            .WithTags("目录 Catalogue").WithSummary("申报存量 / declare what one holds of a listed substance");
        api.MapPost("/substances/preview", ListSubstance.Preview).RequireAuthorization(Policies.Administer)
            .WithTags("目录 Catalogue").WithSummary("列管影响 / whom a listing concerns");
        api.MapPost("/substances", ListSubstance.Handle).RequireAuthorization(Policies.Administer)
            .WithTags("目录 Catalogue").WithSummary("列管 / list a substance from a day");
        api.MapGet("/trade-listings", ListTradeListings.Handle).RequireAuthorization()
            .WithTags("目录 Catalogue").WithSummary("国别×品种和国际核查目录 / lists of foreign trade, with their days");
        api.MapPost("/trade-listings", AddTradeListing.Handle).RequireAuthorization(Policies.Administer)
            .WithTags("目录 Catalogue").WithSummary("列入进出口特别目录 / a row of a list of foreign trade");
        api.MapPost("/trade-listings/{code}/end", AddTradeListing.End).RequireAuthorization(Policies.Administer)
            .WithTags("目录 Catalogue").WithSummary("移出进出口特别目录 / a row ends on a day");
        api.MapPost("/substances/{code}/delist", DelistSubstance.Handle).RequireAuthorization(Policies.Administer)
            .WithTags("目录 Catalogue").WithSummary("解除列管 / delist a substance from a day");
        api.MapPost("/substances/{code}/reclassify/preview", ReclassifySubstance.Preview)
            .RequireAuthorization(Policies.Administer)
            .WithTags("目录 Catalogue").WithSummary("类别调整影响 / whom a change of class concerns");
        api.MapPost("/substances/{code}/reclassify", ReclassifySubstance.Handle)
            .RequireAuthorization(Policies.Administer)
            .WithTags("目录 Catalogue").WithSummary("类别调整 / put a substance into another class from a day");
        RouteGroupBuilder ask = applications.MapGroup("").RequireAuthorization(Policies.BookGoods);
        ask.MapPost("/", ApplyForPermit.Handle).WithSummary("申请许可、备案、延续、变更、注销 / apply");
        ask.MapPost("/{number}/papers", AddPaper.Handle).DisableAntiforgery().WithSummary("上传材料 / add a paper");
        ask.MapPost("/{number}/submit", ActOnApplication.Submit).WithSummary("提交 / submit");
        ask.MapPost("/{number}/complete", ActOnApplication.Complete).WithSummary("补正 / submit what was missing");
        ask.MapPost("/{number}/withdraw", ActOnApplication.Withdraw).WithSummary("撤回 / withdraw");
        RouteGroupBuilder act = applications.MapGroup("").RequireAuthorization(Policies.Authority);
        act.MapPost("/{number}/accept", ActOnApplication.Accept).WithSummary("受理 / accept: the clock runs");
        act.MapPost("/{number}/ask", ActOnApplication.AskToComplete).WithSummary("告知补正 / ask to complete");
        act.MapPost("/{number}/decline", ActOnApplication.Decline).WithSummary("不予受理 / decline");
        act.MapPost("/{number}/review", ActOnApplication.Review).WithSummary("审查 / give an opinion");
        act.MapPost("/{number}/begin-verification", ActOnApplication.BeginVerification)
            .WithSummary("开始国际核查 / ask the importing country: the clock stops");
        act.MapPost("/{number}/end-verification", ActOnApplication.EndVerification)
            .WithSummary("国际核查结束 / its answer is there: the clock goes on");
        act.MapPost("/{number}/grant", DecideApplication.Handle).WithSummary("准予 / grant");
        act.MapPost("/{number}/refuse", ActOnApplication.Refuse).WithSummary("不予许可 / refuse with the reason");
    }
}
