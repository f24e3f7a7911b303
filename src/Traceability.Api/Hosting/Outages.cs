using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Traceability.Api.Language;
using Traceability.Db.Ledger;

namespace Traceability.Api.Hosting;

/// <summary>The database is away or cannot write: 503 and when to ask again, not a fault of the caller.</summary>
internal sealed class Outages(IProblemDetailsService problems) : IExceptionHandler
{
    private const string SecondsToWait = "5";

    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!DatabaseFaults.IsOutage(exception)) return false;
        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        httpContext.Response.Headers.RetryAfter = SecondsToWait;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails
            {
                Status = StatusCodes.Status503ServiceUnavailable,
                Title = Tongue.Say("数据库暂时不可用", "The database is not available"),
                Detail = Tongue.Say(
                    "数据库连接中断或磁盘已满。请稍后用同一流水号重试：已登记的不会重复登记。请通知管理员",
                    "The database is away or its disk is full. Try again later with the same request id: what was "
                    + "recorded is not recorded twice. Tell the administrator"),
            },
        });
    }
}
