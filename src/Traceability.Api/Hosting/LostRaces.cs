using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Db.Ledger;

namespace Traceability.Api.Hosting;

/// <summary>
/// Somebody else did the same, or changed the same, in the same instant, and no use case had its own words for it: 409.
/// Nothing of this request was kept; whoever looks again sees what the other one did.
/// </summary>
internal sealed class LostRaces(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not DbUpdateException || !DatabaseFaults.MayPass(exception)) return false;
        httpContext.Response.StatusCode = StatusCodes.Status409Conflict;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails
            {
                Status = StatusCodes.Status409Conflict,
                Title = Tongue.Say(
                    "同时有人办理了同一事项，本次没有保存", "Somebody did the same at the same time; nothing was kept"),
                Detail = Tongue.Say(
                    "请返回并刷新页面，查看对方的办理结果；仍需办理的，再提交一次",
                    "Go back and load the page again to see what the other one did; if it is still needed, send it "
                    + "again"),
            },
        });
    }
}
