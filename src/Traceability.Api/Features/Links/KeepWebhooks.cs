using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Paging;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight.Changes;
using Traceability.Domain.Oversight.Webhooks;
using Traceability.Jobs.Webhooks;

namespace Traceability.Api.Features.Links;

/// <summary>推送订阅 over HTTP.</summary>
public static class KeepWebhooks
{
    public static async Task<Ok<IReadOnlyList<WebhookRow>>> List(
        TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) =>
        TypedResults.Ok(await WebhookReader.ListAsync(db, person, cancellationToken));

    public static async Task<Results<Ok<WebhookDetail>, NotFound>> Show(
        long number, WebhookDesk desk, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) =>
        await desk.FindAsync(number, person, cancellationToken) is { } found
            ? TypedResults.Ok(await WebhookReader.ReadAsync(db, found, cancellationToken)) : TypedResults.NotFound();

    public static async Task<Results<Ok<Page<DeliveryRow>>, NotFound>> Deliveries(
        long number, Word<DeliveryState>? state, [AsParameters] PageQuery page, WebhookDesk desk, TraceabilityDb db,
        CurrentPerson person, CancellationToken cancellationToken) =>
        await desk.FindAsync(number, person, cancellationToken) is { } found
            ? TypedResults.Ok(await WebhookReader.DeliveriesAsync(db, found, state?.Value, page, cancellationToken))
            : TypedResults.NotFound();

    /// <summary>Sent again with the same request id it registers nothing and says no secret.</summary>
    public static async Task<Results<Created<WebhookSecret>, Ok<WebhookSecret>, ValidationProblem, ProblemHttpResult>>
        Register(
            WebhookRequest request, WebhookDesk desk, WebhookReach reach, CurrentPerson person,
            CancellationToken cancellationToken)
    {
        string address = request.Address.Trim();
        if (FaultOf(address, reach) is { } fault)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["address"] = [fault] });
        IReadOnlyList<ChangeKind> kinds = request.Kinds ?? [];
        if (await desk.KnownAsync(request.RequestId, person, cancellationToken) is { } known)
        {
            return known.Address == address && known.Kinds == WebhookDesk.Named(kinds)
                ? TypedResults.Ok(new WebhookSecret(known.Id.Value, null, null))
                : Refusals.Conflict(isOtherBody: true);
        }

        if (await desk.IsFullAsync(person, cancellationToken)) return Full();
        return await desk.RegisterAsync(
            request.RequestId, address, kinds, request.After, person, cancellationToken) is var (made, secret)
            ? TypedResults.Created($"/api/webhooks/{made.Id}", new WebhookSecret(made.Id.Value, secret, null))
            : Refusals.Conflict(isOtherBody: false);
    }

    public static Task<Results<Ok<WebhookDetail>, NotFound, ProblemHttpResult>> Pause(
        long number, WebhookActRequest request, WebhookDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken) =>
        DoAsync(number, WebhookAct.Pause, request.Reason, desk, db, person, cancellationToken);

    public static Task<Results<Ok<WebhookDetail>, NotFound, ProblemHttpResult>> Resume(
        long number, WebhookActRequest request, WebhookDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken) =>
        DoAsync(number, WebhookAct.Resume, request.Reason, desk, db, person, cancellationToken);

    public static Task<Results<Ok<WebhookDetail>, NotFound, ProblemHttpResult>> End(
        long number, WebhookActRequest request, WebhookDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken) =>
        DoAsync(number, WebhookAct.End, request.Reason, desk, db, person, cancellationToken);

    public static async Task<Results<Ok<WebhookSecret>, NotFound, ProblemHttpResult>> Rotate(
        long number, WebhookDesk desk, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } found) return TypedResults.NotFound();
        return await desk.RotateAsync(found, person, cancellationToken) is { } secret
            ? TypedResults.Ok(new WebhookSecret(number, secret, found.FormerUntil)) : NotNow();
    }

    public static async Task<Results<Ok<DeliveryRow>, NotFound, ProblemHttpResult>> Test(
        long number, WebhookDesk desk, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } found) return TypedResults.NotFound();
        return await desk.TestAsync(found, person, cancellationToken) is { } test
            ? TypedResults.Ok(DeliveryRow.Of(test)) : NotNow();
    }

    public static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Replay(
        long number, long delivery, WebhookDesk desk, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } found) return TypedResults.NotFound();
        return await desk.ReplayAsync(found, delivery, person, cancellationToken)
            ? TypedResults.NoContent() : NotNow();
    }

    internal static string? FaultOf(string address, WebhookReach reach) => reach.IsFit(address) ? null : Tongue.Say(
        "须为 https 地址，不含用户名和口令，不指向内网、本机等专用地址；确需推送到专网的，请系统管理员在 Webhooks:AllowedNetworks 中放行",
        "An https address without a password that does not lead into a private network; an operator may open one with "
        + "Webhooks:AllowedNetworks");

    internal static ProblemHttpResult Full() => TypedResults.Problem(
        Tongue.Say(
            $"一个单位最多 {WebhookDesk.SubscriptionsMost} 个订阅，请先停用不用的",
            $"An organisation has {WebhookDesk.SubscriptionsMost} webhooks at most: end one first"),
        statusCode: StatusCodes.Status422UnprocessableEntity);

    private static ProblemHttpResult NotNow() => TypedResults.Problem(
        title: Tongue.Say(
            "订阅或消息现在的状态不能这样办理，或者刚被他人办理，请刷新后查看",
            "The webhook or the message is not where this can be done, or somebody has just acted: look again"),
        statusCode: StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<WebhookDetail>, NotFound, ProblemHttpResult>> DoAsync(
        long number, WebhookAct act, string? reason, WebhookDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken stop)
    {
        if (await desk.FindAsync(number, person, stop) is not { } found) return TypedResults.NotFound();
        return await desk.DoAsync(found, act, reason, person, stop)
            ? TypedResults.Ok(await WebhookReader.ReadAsync(db, found, stop)) : NotNow();
    }
}

/// <summary>Where changes are to be sent to, and which.</summary>
public sealed record WebhookRequest
{
    [Text(64, MinimumLength = 1)]
    public required string RequestId { get; init; }

    /// <summary>https://…</summary>
    [Text(500, MinimumLength = 9)]
    public required string Address { get; init; }

    /// <summary>Empty or missing: all.</summary>
    [AtMost(12)]
    public IReadOnlyList<ChangeKind>? Kinds { get; init; }

    /// <summary>Begin after this place in the feed; missing: with what happens next.</summary>
    [WholeNumber(0)]
    public long? After { get; init; }
}

/// <summary>Why.</summary>
public sealed record WebhookActRequest
{
    [Text(1000)]
    public string? Reason { get; init; }
}

/// <param name="Secret">Said once; null when this was registered before.</param>
/// <param name="FormerUntil">Until then messages are signed with the secret before, too.</param>
public sealed record WebhookSecret(long Number, string? Secret, DateTime? FormerUntil);
