using Traceability.Api.Features.Movements;
using Traceability.Api.Features.Storage;
using Traceability.Api.Security;

namespace Traceability.Api;

/// <summary>Routes that read the books: movements, stock, refusals.</summary>
public static partial class Endpoints
{
    private static void MapBooks(RouteGroupBuilder books)
    {
        books.MapGet("/movements", ListMovements.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("业务列表 / movements");
        books.MapGet("/movements/export", ListMovements.Export).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("导出业务列表 / the list of movements as a file");
        books.MapGet("/movements/{number:long}", ShowMovement.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("凭证 / one movement");
        books.MapPost("/movements/{number:long}/attachments", AddAttachment.Handle)
            .RequireAuthorization(Policies.ReadGoods).DisableAntiforgery().WithSummary("附件 / attach a paper");
        books.MapGet("/attachments/{id:long}", ShowAttachment.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("下载附件 / download a paper");
        books.MapGet("/stock", ListStock.Handle).RequireAuthorization(Policies.ReadGoods).WithSummary("库存 / stock");
        books.MapGet("/accounts/{account:long}/book", ShowBook.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("收入、发出、结存 / in, out, balance of one account");
        books.MapGet("/refusals", ListRefusals.Handle).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("被拒登记 / refusals");
        books.MapGet("/refusals/export", ListRefusals.Export).RequireAuthorization(Policies.ReadGoods)
            .WithSummary("导出被拒登记 / refusals as a file");
    }
}
