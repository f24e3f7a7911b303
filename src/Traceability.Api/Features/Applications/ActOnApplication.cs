using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Domain.Permits.Applications;
using Traceability.Domain.Rules;
using Outcome = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Traceability.Api.Features.Applications.ApplicationDetail>,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Traceability.Api.Features.Applications;

/// <summary>提交、补正、撤回; 受理、告知补正、不予受理、审查、不予许可: one act each.</summary>
public static class ActOnApplication
{
    public static Task<Outcome> Submit(
        string number, ApplicationDesk desk, ApplicationReader reader, CurrentPerson person, CancellationToken stop) =>
        ActAsync(number, ApplicationAct.Submit, null, desk, reader, person, stop);

    public static Task<Outcome> Complete(
        string number, ApplicationDesk desk, ApplicationReader reader, CurrentPerson person, CancellationToken stop) =>
        ActAsync(number, ApplicationAct.Complete, null, desk, reader, person, stop);

    public static Task<Outcome> Withdraw(
        string number, ReasonRequest request, ApplicationDesk desk, ApplicationReader reader, CurrentPerson person,
        CancellationToken stop) =>
        ActAsync(number, ApplicationAct.Withdraw, request.Reason, desk, reader, person, stop);

    public static Task<Outcome> Accept(
        string number, ApplicationDesk desk, ApplicationReader reader, CurrentPerson person, CancellationToken stop) =>
        ActAsync(number, ApplicationAct.Accept, null, desk, reader, person, stop);

    public static Task<Outcome> AskToComplete(
        string number, ReasonRequest request, ApplicationDesk desk, ApplicationReader reader, CurrentPerson person,
        CancellationToken stop) =>
        ActAsync(number, ApplicationAct.AskToComplete, request.Reason, desk, reader, person, stop);

    public static Task<Outcome> Decline(
        string number, ReasonRequest request, ApplicationDesk desk, ApplicationReader reader, CurrentPerson person,
        CancellationToken stop) =>
        ActAsync(number, ApplicationAct.Decline, request.Reason, desk, reader, person, stop);

    public static Task<Outcome> Review(
        string number, ReasonRequest request, ApplicationDesk desk, ApplicationReader reader, CurrentPerson person,
        CancellationToken stop) =>
        ActAsync(number, ApplicationAct.Review, request.Reason, desk, reader, person, stop);

    /// <summary>行政许可法第三十八条: a refusal states its reason and the ways to contest it.</summary>
    public static Task<Outcome> Refuse(
        string number, ReasonRequest request, ApplicationDesk desk, ApplicationReader reader, CurrentPerson person,
        CancellationToken stop) =>
        ActAsync(
            number, ApplicationAct.Refuse,
            request.Reason + Tongue.Say(
                "。可在六十日内申请行政复议，或者六个月内提起行政诉讼",
                ". Reconsideration may be asked for within 60 days, or suit brought within six months"),
            desk, reader, person, stop);

    /// <summary>条例第二十九条: the importing country is asked, the days until its answer do not count.</summary>
    public static Task<Outcome> BeginVerification(
        string number, ReasonRequest request, ApplicationDesk desk, ApplicationReader reader, CurrentPerson person,
        CancellationToken stop) =>
        ActAsync(number, ApplicationAct.BeginVerification, request.Reason, desk, reader, person, stop);

    /// <summary>Its answer is the reason; a negative one is followed by a refusal.</summary>
    public static Task<Outcome> EndVerification(
        string number, ReasonRequest request, ApplicationDesk desk, ApplicationReader reader, CurrentPerson person,
        CancellationToken stop) =>
        ActAsync(number, ApplicationAct.EndVerification, request.Reason, desk, reader, person, stop);

    private static async Task<Outcome> ActAsync(
        string number, ApplicationAct act, string? reason, ApplicationDesk desk, ApplicationReader reader,
        CurrentPerson person, CancellationToken stop)
    {
        if (await desk.FindAsync(number, person, stop) is not { } application) return TypedResults.NotFound();
        if (await desk.RefuseAsync(application, act, person, stop) is { } refused) return refused;
        if (act is ApplicationAct.Submit or ApplicationAct.Complete)
        {
            IReadOnlyList<Finding> findings = await reader.CheckAsync(application, stop);
            if (findings.Any(f => f.Severity == Severity.Block)) return NotSubmitted(findings);
        }

        if (!await desk.MoveAsync(application, act, reason, person, stop))
            return Refusals.Conflict(isOtherBody: false);
        PermitApplication? moved = await desk.FindAsync(number, person, stop);
        return TypedResults.Ok(await reader.ReadAsync(moved ?? application, person, stop));
    }

    private static ProblemHttpResult NotSubmitted(IReadOnlyList<Finding> findings) => TypedResults.Problem(
        new Microsoft.AspNetCore.Mvc.ProblemDetails
        {
            Status = StatusCodes.Status422UnprocessableEntity,
            Title = Tongue.Say("材料不齐或者不符合规定，未提交", "Papers are missing or rules are not met; not submitted"),
            Extensions = { ["findings"] = findings.Select(FindingAnswer.Of).ToArray() },
        });
}

/// <summary>Why: opinion, reason, or what is to be completed.</summary>
public sealed record ReasonRequest
{
    [Text(500, MinimumLength = 2)]
    public required string Reason { get; init; }
}
