using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Domain.Oversight.Verifications;

namespace Traceability.Api.Features.Verifications;

/// <summary>What every act on a verification asks first, and how it answers.</summary>
internal static class VerificationDoor
{
    /// <summary>The verification, for an officer of the authority that does it; otherwise why not.</summary>
    public static async Task<(Verification? Verification, IResult? Refused)> OpenAsync(
        long number, VerificationAct act, VerificationReading reading, CurrentPerson person, CancellationToken stop)
    {
        if (await reading.FindAsync(number, person, stop) is not { } found) return (null, TypedResults.NotFound());
        if (found.Agency != person.Organisation)
        {
            return (null, TypedResults.Problem(
                title: Tongue.Say("只有承办机关的工作人员可以办理", "Only officers of the authority that does it may act"),
                statusCode: StatusCodes.Status403Forbidden));
        }

        return VerificationLife.After(found.State, act, found.Outcome ?? VerificationOutcome.Verified) is null
            ? (null, NotNow()) : (found, null);
    }

    public static ProblemHttpResult NotNow() => TypedResults.Problem(
        title: Tongue.Say(
            "核查现在的状态不能办理这一项，或者刚被他人办理，请刷新后查看",
            "The verification is not where this can be done, or somebody has just acted on it: look again"),
        statusCode: StatusCodes.Status409Conflict);
}
