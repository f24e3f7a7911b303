using Traceability.Api.Features.Labels;
using Traceability.Api.Features.SigningIn;
using Traceability.Api.Features.Storage;
using Traceability.Api.Security;

namespace Traceability.Api;

/// <summary>Routes of stock, labels and the own unit's machines.</summary>
public static partial class Endpoints
{
    private static void MapStock(RouteGroupBuilder api)
    {
        RouteGroupBuilder books = api.MapGroup("").WithTags("台账 Books").RequireAuthorization(Policies.ReadGoods);
        books.MapGet("/stock/sums", SumStock.Handle).WithSummary("库存汇总 / stock by site, product or lot");
        books.MapGet("/stock.csv", ExportStock.Csv).WithSummary("库存导出 CSV / stock as CSV");
        books.MapGet("/stock.xlsx", ExportStock.Workbook).WithSummary("库存导出 XLSX / stock as a workbook");
        books.MapGet("/stock/book.xlsx", ExportBook.OfSite)
            .WithSummary("库房台账 XLSX / a month of a product at a site as a workbook");
        books.MapGet("/accounts/{account:long}/book.xlsx", ExportBook.OfAccount)
            .WithSummary("台账 XLSX / the book of an account as a workbook");
        RouteGroupBuilder labels = api.MapGroup("/labels").WithTags("标签 Labels")
            .RequireAuthorization(Policies.ReadGoods);
        labels.MapGet("/prints/{print:long}/labels.pdf", PrintSheet.Show)
            .WithSummary("取走刚登记的打印 / fetch a print that was just kept");
        labels.MapGet("/preview.png", PrintSheet.Preview).WithSummary("标签预览 / the first page as a picture");
        RouteGroupBuilder machines = api.MapGroup("/account/machines").WithTags("登录 Account")
            .RequireAuthorization(Policies.KeepMachines);
        machines.MapGet("/", KeepMachines.List).WithSummary("本单位设备账号 / machines of the own unit");
        machines.MapPost("/", KeepMachines.Add).WithSummary("新建设备账号 / make a machine's sign-in");
        machines.MapPost("/{userName}/password", KeepMachines.Renew)
            .WithSummary("更换设备口令 / a new password, the old one ends");
        machines.MapPost("/{userName}/disable", KeepMachines.Disable)
            .WithSummary("停用设备账号 / end a machine's sign-in");
    }

    private static void MapLabels(RouteGroupBuilder labels)
    {
        labels.MapGet("/packages/{code}/label.png", PrintLabel.Png).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("标签二维码 PNG / the label's QR code");
        labels.MapGet("/packages/{code}/label.svg", PrintLabel.Svg).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("标签二维码 SVG / the label's QR code");
        labels.MapPost("/labels/sheets", PrintSheet.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("打印标签 PDF / labels as PDF, on A4 sheets or a roll");
        labels.MapPost("/recalls", RecallLot.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("召回一批 / recall a lot");
        labels.MapGet("/recalls", ListRecalls.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("召回列表 / recalls");
        labels.MapPost("/recalls/{recall:long}/lift", LiftRecall.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("解除召回 / lift a recall");
        labels.MapPost("/scans", RecordScan.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("扫码登记 / record a scan");
    }
}
