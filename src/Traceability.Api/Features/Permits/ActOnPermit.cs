using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Domain.Permits;
using Outcome = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Traceability.Api.Features.Permits.PermitAnswer>,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Traceability.Api.Features.Permits;

/// <summary>暂停、恢复、吊销、注销、到期: one act each, by the agency that issued the permit or one above it.</summary>
public static class ActOnPermit
{
    public static Task<Outcome> Suspend(
        string number, PermitActRequest request, PermitClerk clerk, CurrentPerson person, CancellationToken stop) =>
        clerk.ActAsync(number, PermitAct.Suspend, request.Reason, person, stop);

    public static Task<Outcome> Resume(
        string number, PermitActRequest request, PermitClerk clerk, CurrentPerson person, CancellationToken stop) =>
        clerk.ActAsync(number, PermitAct.Resume, request.Reason, person, stop);

    public static Task<Outcome> Revoke(
        string number, PermitActRequest request, PermitClerk clerk, CurrentPerson person, CancellationToken stop) =>
        clerk.ActAsync(number, PermitAct.Revoke, request.Reason, person, stop);

    public static Task<Outcome> Close(
        string number, PermitActRequest request, PermitClerk clerk, CurrentPerson person, CancellationToken stop) =>
        clerk.ActAsync(number, PermitAct.Close, request.Reason, person, stop);

    public static Task<Outcome> Expire(
        string number, PermitActRequest request, PermitClerk clerk, CurrentPerson person, CancellationToken stop) =>
        clerk.ActAsync(number, PermitAct.Expire, request.Reason, person, stop);

    public static Task<Outcome> HandBack(
        string number, PermitActRequest request, PermitClerk clerk, CurrentPerson person, CancellationToken stop) =>
        clerk.ActAsync(number, PermitAct.HandBack, request.Reason, person, stop);
}

/// <summary>Why the agency acts.</summary>
public sealed record PermitActRequest
{
    [Text(500, MinimumLength = 2)]
    public required string Reason { get; init; }
}
