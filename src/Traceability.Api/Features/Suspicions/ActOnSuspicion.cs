using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Suspicions;
using Outcome = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Traceability.Api.Features.Suspicions.SuspicionDetail>,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ValidationProblem,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Traceability.Api.Features.Suspicions;

/// <summary>核查、认定、关联预警、答复办结: the acts of the police.</summary>
public static class ActOnSuspicion
{
    public static Task<Outcome> Handle(
        long number, SuspicionActRequest request, SuspicionDesk desk, SuspicionReader reader, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (request.Act is SuspicionAct.Report or SuspicionAct.Add or SuspicionAct.Link)
            return Task.FromResult<Outcome>(Refusals.Wrong("act", "这里不能办理这一项", "This act is not done here"));
        if (SuspicionLife.NeedsReason(request.Act) && string.IsNullOrWhiteSpace(request.Reason))
            return Task.FromResult<Outcome>(Refusals.Wrong("reason", "请写明理由或答复内容", "Say why, or what the answer is"));
        string? reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        return DoAsync(number, request.Act, r => r.Do(request.Act), reason, desk, reader, person, cancellationToken);
    }

    public static async Task<Outcome> Link(
        long number, SuspicionLinkRequest request, SuspicionDesk desk, SuspicionReader reader, TraceabilityDb db,
        CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Alert> alert = new(request.Alert);
        if (!await Visibility.Alerts(db, person).AnyAsync(a => a.Id == alert, cancellationToken))
            return Refusals.Wrong("alert", "没有这个预警，或者不在您的辖区内", "No such alert, or not in your region");
        return await DoAsync(
            number, SuspicionAct.Link, r => r.LinkTo(alert), $"{alert}", desk, reader, person, cancellationToken);
    }

    public static async Task<Outcome> Raise(
        long number, SuspicionDesk desk, SuspicionReader reader, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } report) return TypedResults.NotFound();
        return await desk.RaiseAsync(report, person, cancellationToken) is { } raised
            ? await DoAsync(
                number, SuspicionAct.Link, r => r.LinkTo(raised), $"{raised}", desk, reader, person, cancellationToken)
            : NotNow();
    }

    private static async Task<Outcome> DoAsync(
        long number, SuspicionAct kind, Func<SuspicionReport, int?> act, string? reason, SuspicionDesk desk,
        SuspicionReader reader, CurrentPerson person, CancellationToken stop)
    {
        if (await desk.FindAsync(number, person, stop) is not { } report) return TypedResults.NotFound();
        return await desk.DoAsync(report, kind, act, reason, person, stop)
            ? TypedResults.Ok(await reader.ReadAsync(report, person, stop)) : NotNow();
    }

    private static ProblemHttpResult NotNow() => TypedResults.Problem(
        title: Tongue.Say(
            "报告现在的状态不能办理这一项，或者刚被他人办理，请刷新后查看",
            "The report is not where this can be done, or somebody has just acted on it: look again"),
        statusCode: StatusCodes.Status409Conflict);
}
