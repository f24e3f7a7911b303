using Hangfire;
using Microsoft.AspNetCore.Mvc;
using Traceability.Api.Features.Counts;
using Traceability.Api.Features.SigningIn;
using Traceability.Api.Features.Books;
using Traceability.Api.Features.Catalogue;
using Traceability.Api.Features.Home;
using Traceability.Api.Features.Labels;
using Traceability.Api.Features.Movements;
using Traceability.Api.Features.Parties;
using Traceability.Api.Features.Permits;
using Traceability.Api.Features.Rules;
using Traceability.Api.Hosting;
using Traceability.Api.Security;
using Traceability.Domain.Ledger;

namespace Traceability.Api;

/// <summary>Every HTTP route, one line each: the table of contents.</summary>
public static partial class Endpoints
{
    public static void MapEndpoints(this WebApplication app)
    {
        app.MapGet("/", ShowHome.Handle).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/language", SwitchLanguage.Handle).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/check", CheckLabel.Handle).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/p/{code}", ShowPackage.Handle).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/00/{sscc}", ShowPackage.Handle).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/01/{gtin}/21/{serial}", ShowPackage.Handle).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/01/{gtin}/10/{lot}/21/{serial}", ShowPackage.Handle).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(VerifyPermit.Path, VerifyPermit.Handle).AllowAnonymous().ExcludeFromDescription();
        MapPublicTips(app);
        MapPublicEnrolments(app);
        app.MapGet("/.well-known/label-keys", ShowLabelKeys.Handle).AllowAnonymous()
            .WithSummary("标签公钥 / public keys of labels");
        MapTraining(app);
        app.MapGet("/sign-in", SignInPage.Handle).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/sign-in", SignInForm.Handle).AllowAnonymous().RequireRateLimiting(Web.SignInLimit)
            .ExcludeFromDescription();
        app.MapPost("/sign-out", SignOut.Handle).RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = c => c.Tags.Contains("ready") }).AllowAnonymous();
        MapMachineTokens(app);
        RouteGroupBuilder api = app.MapGroup("/api").AddEndpointFilter(EntityTags.Apply);
        MapAccount(api.MapGroup("/account").WithTags("登录 Account"));
        MapParties(api.MapGroup("").WithTags("单位 Parties"));
        MapCatalogue(api.MapGroup("").WithTags("目录 Catalogue"));
        MapPermits(api.MapGroup("/permits").WithTags("许可 Permits"));
        MapApplications(api.MapGroup(""));
        MapGoods(api.MapGroup("").WithTags("业务登记 Movements"));
        MapBooks(api.MapGroup("").WithTags("台账 Books"));
        MapExchange(api.MapGroup("/books").WithTags("导入导出 Exchange"));
        MapLabels(api.MapGroup("").WithTags("标签 Labels"));
        MapStock(api.MapGroup(""));
        MapTraces(api.MapGroup("/traces").WithTags("追溯 Traces"));
        MapPatrol(api.MapGroup("").WithTags("巡查 Patrol"));
        MapChecks(api.MapGroup("").WithTags("核查 Checks"));
        MapRecords(api.MapGroup("/records").WithTags("核查 Checks"));
        MapEnrolments(api.MapGroup("/enrolments").WithTags("核查 Checks"));
        MapVerifications(api.MapGroup("/verifications").WithTags("核查 Checks"));
        MapDevices(api.MapGroup("").WithTags("核查 Checks"));
        MapRegisterLists(api.MapGroup("/register-lists").WithTags("核查 Checks"));
        MapPlans(api.MapGroup("/inspection-plans").WithTags("联合检查 Inspections"));
        MapInspections(api.MapGroup("/inspections").WithTags("联合检查 Inspections"));
        MapTips(api.MapGroup("/tips").WithTags("举报 Tips"));
        MapCases(api.MapGroup("/cases").WithTags("案件 Cases"));
        MapAgencyRequests(api.MapGroup("/agency-requests").WithTags("案件 Cases"));
        MapLosses(api.MapGroup("/loss-reports").WithTags("案件 Cases"));
        MapConsignments(api.MapGroup("/consignments").WithTags("在途 Consignments"));
        MapIncidents(api.MapGroup("/incidents").WithTags("在途 Consignments"));
        MapReports(api.MapGroup("/reports").WithTags("报告 Reports"));
        MapIndicators(api.MapGroup("/indicators").WithTags("指标 Indicators"));
        MapSociety(api.MapGroup("").WithTags("协会 Society"));
        MapSuspicions(api.MapGroup("/suspicions").WithTags("可疑情况 Suspicions"));
        MapEndUse(api.MapGroup("/end-use").WithTags("最终用户 Final users"));
        MapLinks(api.MapGroup("").WithTags("互联 Interconnection"));
        MapAdministration(api);
    }

    /// <summary>
    /// The jobs' dashboard, mapped when the server opens its door: it needs the jobs' store, which a verb may not.
    /// </summary>
    public static void MapDashboard(this WebApplication app) =>
        app.MapHangfireDashboard("/jobs", JobHosting.Dashboard).RequireAuthorization(Policies.Administer);

    private static void MapParties(RouteGroupBuilder parties)
    {
        parties.MapGet("/organisations", ListOrganisations.Handle).RequireAuthorization(Policies.ReadParties)
            .WithSummary("单位列表 / organisations");
        parties.MapGet("/parties", FindParties.Handle).RequireAuthorization(Policies.ReadParties)
            .WithSummary("查找单位 / find a unit of the public register by a part of its name or code");
        parties.MapGet("/organisations/export", ExportOrganisations.Handle).RequireAuthorization(Policies.ReadParties)
            .WithSummary("导出单位 / the filtered organisations as CSV or workbook");
        parties.MapGet("/organisations/{code}", ShowOrganisation.Handle).RequireAuthorization(Policies.ReadParties)
            .WithSummary("单位 / one organisation");
        parties.MapPost("/organisations", RegisterOrganisation.Handle).RequireAuthorization(Policies.Authority)
            .WithSummary("登记单位 / register an organisation");
        parties.MapPost("/organisations/{code}/status", ChangeStatus.Handle).RequireAuthorization(Policies.Authority)
            .WithSummary("核实、暂停、注销 / verify, suspend, close");
        parties.MapGet("/business-stops", DeclareStop.List).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("停业列表 / who stopped, and what is left to do");
        parties.MapPost("/business-stops", DeclareStop.Handle).RequireAuthorization(Policies.BookGoods)
            .WithSummary("停业声明 / declare that one's unit has stopped");
        parties.MapPost("/business-stops/withdraw", DeclareStop.Withdraw).RequireAuthorization(Policies.BookGoods)
            .WithSummary("恢复经营 / one's unit goes on");
        parties.MapGet("/sites", ListSites.Handle).RequireAuthorization(Policies.ReadGoods).WithSummary("库房列表 / sites");
        parties.MapPost("/sites", AddSite.Handle).RequireAuthorization(Policies.BookGoods)
            .WithSummary("登记库房 / add a site");
        parties.MapGet("/people", ListPeople.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("人员列表 / people");
        parties.MapPost("/people", AddPerson.Handle).RequireAuthorization(Policies.BookGoods)
            .WithSummary("登记人员 / add a person");
        parties.MapPost("/people/{code}/term", KeepTerm.Handle).RequireAuthorization(Policies.BookGoods)
            .WithSummary("任职、离任 / from which day to which somebody holds the post");
    }

    private static void MapCatalogue(RouteGroupBuilder catalogue)
    {
        catalogue.MapGet("/substances", ListSubstances.Handle).RequireAuthorization()
            .WithSummary("管制物质目录 / controlled substances");
        catalogue.MapGet("/permit-types", ListPermitTypes.Handle).RequireAuthorization()
            .WithSummary("许可种类 / permit types");
        catalogue.MapGet("/products", ListProducts.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("产品列表 / products");
        catalogue.MapPost("/products", AddProduct.Handle).RequireAuthorization(Policies.BookGoods)
            .WithSummary("登记产品 / add a product");
        catalogue.MapGet("/rules", ListRules.Handle).RequireAuthorization()
            .WithSummary("规则总表 / every rule and how it is kept");
        catalogue.MapGet("/rules/checklist", ShowChecklist.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("申明事项 / what is to be declared with a movement");
        catalogue.MapGet("/rules/duties/{act}", ShowDutiesOfAct.Handle).RequireAuthorization()
            .WithSummary("检查、收寄、吊销等的申明事项 / what is to be declared with another act");
    }

    private static void MapPermits(RouteGroupBuilder permits)
    {
        RouteGroupBuilder read = permits.MapGroup("").RequireAuthorization(Policies.ReadGoods);
        read.MapGet("/", ListPermits.Handle).WithSummary("许可证列表 / permits");
        read.MapGet("/{number}", ShowPermit.Handle).WithSummary("许可证及余量 / a permit and what is left");
        read.MapGet("/{number}/statement", ShowStatement.Handle).WithSummary("核销单 / what became of a permit");
        read.MapGet("/{number}/statement.xlsx", ShowStatement.HandleWorkbook)
            .WithSummary("核销单 XLSX / the same as a workbook");
        read.MapGet("/{number}/certificate.pdf", PrintCertificate.Handle)
            .WithSummary("证书 PDF（可核验二维码） / the certificate with a code anyone can verify");
        read.MapGet("/{number}/events", ListPermitEvents.Handle).WithSummary("办理记录 / what was done to a permit");
        RouteGroupBuilder act = permits.MapGroup("").RequireAuthorization(Policies.Authority);
        act.MapPost("/", GrantPermit.Handle).WithSummary("核发、延续 / grant or renew a permit");
        act.MapPost("/{number}/suspend", ActOnPermit.Suspend).WithSummary("暂停 / suspend: nothing is drawn");
        act.MapPost("/{number}/resume", ActOnPermit.Resume).WithSummary("恢复 / resume a suspended permit");
        act.MapPost("/{number}/revoke", ActOnPermit.Revoke).WithSummary("吊销 / revoke, what is left is forfeited");
        act.MapPost("/{number}/close", ActOnPermit.Close).WithSummary("注销 / close: handed back or not needed");
        act.MapPost("/{number}/expire", ActOnPermit.Expire).WithSummary("到期 / close after its last day");
        act.MapPost("/{number}/hand-back", ActOnPermit.HandBack).WithSummary("交回 / the ended paper is handed back");
        act.MapPost("/{number}/change", ChangePermit.Handle).WithSummary("变更 / change parties or way");
    }

    private static void MapGoods(RouteGroupBuilder goods)
    {
        RouteGroupBuilder book = goods.MapGroup("").RequireAuthorization(Policies.BookGoods);
        book.MapPost("/openings", RecordMovement.Of(MovementKind.Opening)).WithSummary("期初 / opening stock");
        book.MapPost("/productions", RecordMovement.Of(MovementKind.Production)).WithSummary("生产 / production");
        book.MapPost("/imports", RecordMovement.Of(MovementKind.Import)).WithSummary("进口 / import");
        book.MapPost("/harvests", RecordMovement.Of(MovementKind.Harvest)).WithSummary("麻黄草采集 / harvest");
        book.MapPost("/purchases", RecordMovement.Of(MovementKind.Purchase))
            .WithSummary("平台外购入 / purchase from outside");
        book.MapPost("/orders", RecordMovement.Of(MovementKind.Order))
            .WithSummary("购买约定（占用许可） / order against a permit");
        book.MapPost("/order-cancellations", RecordMovement.Of(MovementKind.OrderCancelled))
            .WithSummary("取消购买 / cancel an order");
        book.MapPost("/dispatches", RecordMovement.Of(MovementKind.Dispatch)).WithSummary("发货 / dispatch");
        book.MapPost("/receipts", RecordMovement.Of(MovementKind.Receipt))
            .WithSummary("收货 / receipt of what really arrived");
        book.MapPost("/moves", RecordMovement.Of(MovementKind.Move)).WithSummary("移库 / move between own sites");
        book.MapPost("/title-transfers", RecordMovement.Of(MovementKind.Title)).WithSummary("货权转移 / sale in place");
        book.MapPost("/consumptions", RecordMovement.Of(MovementKind.Consumption)).WithSummary("领用消耗 / end use");
        book.MapPost("/dispensings", RecordMovement.Of(MovementKind.Dispense)).WithSummary("调剂发药 / dispensing");
        book.MapPost("/transformations", RecordMovement.Of(MovementKind.Transformation))
            .WithSummary("加工转化、混批 / transformation, blending");
        book.MapPost("/packings", RecordMovement.Of(MovementKind.Pack)).WithSummary("包装 / packing");
        book.MapPost("/unpackings", RecordMovement.Of(MovementKind.Unpack)).WithSummary("拆包 / unpacking");
        book.MapPost("/stock-counts", RecordCount.Handle).WithSummary("盘点 / stock count");
        book.MapPost("/losses", RecordMovement.Of(MovementKind.Loss)).WithSummary("损耗、流失 / loss");
        book.MapPost("/recoveries", RecordMovement.Of(MovementKind.Recovery)).WithSummary("找回 / recovery");
        goods.MapPost("/destructions", RecordMovement.Of(MovementKind.Destruction))
            .RequireAuthorization(Policies.ReadGoods).WithSummary("销毁 / destruction");
        book.MapPost("/exports", RecordMovement.Of(MovementKind.Export)).WithSummary("出口 / export");
        book.MapPost("/departures", RecordMovement.Of(MovementKind.Departed))
            .WithSummary("售出平台 / sale out of the system");
        goods.MapPost("/seizures", RecordMovement.Of(MovementKind.Seizure)).RequireAuthorization(Policies.Authority)
            .WithSummary("扣押 / seizure");
        goods.MapPost("/releases", RecordMovement.Of(MovementKind.Release)).RequireAuthorization(Policies.Authority)
            .WithSummary("发还 / release");
        goods.MapPost("/reversals", RecordMovement.Of(MovementKind.Reversal)).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("冲销 / reversal");
    }

    private static void MapExchange(RouteGroupBuilder books)
    {
        books.RequireAuthorization(Policies.Administer);
        books.MapPost("/imports", StartImport.Handle).DisableAntiforgery()
            .WithFormOptions(multipartBodyLengthLimit: StartImport.SizeMost)
            .WithMetadata(new RequestSizeLimitAttribute(StartImport.SizeMost))
            .WithSummary("导入数据包或账簿 / import a bundle or a single book");
        books.MapGet("/imports", ListImports.Handle).WithSummary("导入记录 / imports");
        books.MapGet("/imports/{import:long}", ShowImport.Handle).WithSummary("导入进度 / how far an import is");
        books.MapPost("/imports/{import:long}/cancel", CancelImport.Handle).WithSummary("停止导入 / stop an import");
        books.MapGet("/imports/{import:long}/refused.csv", ShowImport.Refused)
            .WithSummary("被拒行清单 / the rows that were refused");
        books.MapGet("/imports/{import:long}/balances.csv", ShowImport.Balances)
            .WithSummary("物料平衡表 / the mass balance of each lot");
        books.MapGet("/export", ExportBooks.Handle).WithSummary("导出数据包 / the books as a data bundle");
        books.MapGet("/profiles", MappingProfiles.List).WithSummary("导入模板 / mapping profiles");
        books.MapGet("/profiles/{name}", MappingProfiles.Show).WithSummary("一个导入模板 / one mapping profile");
        books.MapPut("/profiles/{name}", MappingProfiles.Keep).WithSummary("修改导入模板 / change a mapping profile");
    }
}
