using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Tips;
using Outcome = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Traceability.Api.Features.Tips.TipDetail>,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ValidationProblem,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Traceability.Api.Features.Tips;

/// <summary>受理、核查、查实、查否、答复、奖励、关联预警: each with who, when and why.</summary>
public static class ActOnTip
{
    public static async Task<Outcome> Handle(
        long number, TipActRequest request, TipOffice office, CurrentPerson person, CancellationToken stop)
    {
        if (request.Act is TipAct.Send or TipAct.Add or TipAct.Link or TipAct.Reward)
            return Refusals.Wrong("act", "这里不能办理这一项", "This act is not done here");
        if (TipLife.NeedsReason(request.Act) && string.IsNullOrWhiteSpace(request.Reason))
            return Refusals.Wrong("reason", "请写明理由或答复内容", "Say why, or what the answer is");
        if (await office.FindAsync(number, person, stop) is not { } tip) return TypedResults.NotFound();
        return await DoAsync(tip, request.Act, t => t.Do(request.Act), request.Reason, office, person, stop);
    }

    /// <summary>One proposes, another approves, and who approved does not pay it out.</summary>
    public static async Task<Outcome> Reward(
        long number, TipRewardRequest request, TipOffice office, CurrentPerson person, CancellationToken stop)
    {
        if (await office.FindAsync(number, person, stop) is not { } tip) return TypedResults.NotFound();
        if (TipLife.IsForAnother(request.Reward) && await office.TookLastStepAsync(tip, person, stop))
        {
            return TypedResults.Problem(
                title: TipWords.OneStepEach, statusCode: StatusCodes.Status403Forbidden);
        }

        return await DoAsync(
            tip, TipAct.Reward, t => t.Decide(request.Reward), request.Reason, office, person, stop);
    }

    public static async Task<Outcome> Link(
        long number, TipLinkRequest request, TipOffice office, TraceabilityDb db, CurrentPerson person,
        CancellationToken stop)
    {
        Id<Alert> alert = new(request.Alert);
        if (!await Visibility.Alerts(db, person).AnyAsync(a => a.Id == alert, stop))
            return Refusals.Wrong("alert", "没有这个预警，或者不在您的辖区内", "No such alert, or not in your region");
        if (await office.FindAsync(number, person, stop) is not { } tip) return TypedResults.NotFound();
        return await DoAsync(
            tip, TipAct.Link, t => t.LinkTo(alert), alert.ToString(), office, person, stop);
    }

    private static async Task<Outcome> DoAsync(
        Tip tip, TipAct kind, Func<Tip, int?> act, string? reason, TipOffice office, CurrentPerson person,
        CancellationToken stop)
    {
        if (!await office.DoAsync(tip, kind, act, reason, person, stop))
        {
            return TypedResults.Problem(
                title: Tongue.Say(
                    "举报现在的状态不能办理这一项，或者刚被他人办理，请刷新后查看",
                    "The tip is not where this can be done, or somebody has just acted on it: look again"),
                statusCode: StatusCodes.Status409Conflict);
        }

        return TypedResults.Ok(await office.ReadAsync(tip, person, stop));
    }
}

/// <summary>A step of the tip's life, or an answer to the tipster.</summary>
public sealed record TipActRequest
{
    public required TipAct Act { get; init; }

    /// <summary>Why; of an answer, what the tipster is to read.</summary>
    [Text(2000)]
    public string? Reason { get; init; }
}

/// <summary>How far the reward has come, and why.</summary>
public sealed record TipRewardRequest
{
    public required TipReward Reward { get; init; }

    [Text(1000, MinimumLength = 2)]
    public required string Reason { get; init; }
}

/// <summary>The alert that the tip belongs to.</summary>
public sealed record TipLinkRequest
{
    public required long Alert { get; init; }
}
