using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Domain.Oversight.Enrolments;

namespace Traceability.Api.Features.Enrolments;

/// <summary>审查、询问、退回补正、不予入网: each with who, when and why.</summary>
public static class ActOnEnrolment
{
    public static async Task<Results<Ok<EnrolmentDetail>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        long number, EnrolmentActRequest request, EnrolmentOffice office, CurrentPerson person, CancellationToken stop)
    {
        if (EnrolmentLife.IsApplicants(request.Act) || request.Act == EnrolmentAct.Accept)
            return Refusals.Wrong("act", "这里不能办理这一项", "This act is not done here");
        if (EnrolmentLife.NeedsReason(request.Act) && string.IsNullOrWhiteSpace(request.Reason))
            return Refusals.Wrong("reason", "请写明意见、要求或者理由", "Say what you think, ask, or why");
        if (request.Act == EnrolmentAct.Refuse && string.IsNullOrWhiteSpace(request.Article))
            return Refusals.Wrong("article", "不予入网须写明依据的条款", "A refusal names its article");
        if (await office.FindAsync(number, person, stop) is not { } enrolment) return TypedResults.NotFound();
        if (await RefusedAsync(enrolment, request.Act, office, person, stop) is { } refused) return refused;
        return await office.DoAsync(
            enrolment, request.Act, e => e.Do(request.Act, person.UserId), request.Reason, request.Article, person,
            stop)
            ? TypedResults.Ok(await office.ReadAsync(enrolment, person, stop)) : NotNow();
    }

    /// <summary>Why this person may not do this now; null when they may.</summary>
    internal static async Task<ProblemHttpResult?> RefusedAsync(
        Enrolment enrolment, EnrolmentAct act, EnrolmentOffice office, CurrentPerson person, CancellationToken stop)
    {
        if (!await office.MayActAsync(enrolment, person, stop))
        {
            return TypedResults.Problem(
                title: Tongue.Say("只有办理机关或其上级机关可以办理", "Only the authority in charge or one above it may act"),
                statusCode: StatusCodes.Status403Forbidden);
        }

        if (EnrolmentLife.After(enrolment.State, act) is not null && EnrolmentLife.Decides(act)
            && !enrolment.MayDecide(person.UserId))
        {
            return TypedResults.Problem(
                title: Tongue.Say(
                    "审查和决定由不同人员办理（本系统内控要求）：请由另一名工作人员决定",
                    "One officer reviews, another decides (this system's own control): have another officer decide"),
                statusCode: StatusCodes.Status403Forbidden);
        }

        return EnrolmentLife.After(enrolment.State, act) is null ? NotNow() : null;
    }

    internal static ProblemHttpResult NotNow() => TypedResults.Problem(
        title: Tongue.Say(
            "申请现在的状态不能办理这一项，或者刚被他人办理，请刷新后查看",
            "The enrolment is not where this can be done, or somebody has just acted on it: look again"),
        statusCode: StatusCodes.Status409Conflict);
}

/// <summary>A step of an enrolment's life.</summary>
public sealed record EnrolmentActRequest
{
    public required EnrolmentAct Act { get; init; }

    /// <summary>Opinion, question, what is to be corrected, or why it is refused.</summary>
    [Text(2000)]
    public string? Reason { get; init; }

    /// <summary>依据: the article of a refusal.</summary>
    [Text(200)]
    public string? Article { get; init; }
}
