using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Traceability.Api.Security;

/// <summary>The password is its owner's own: a temporary one opens nothing but the change of itself.</summary>
public sealed class OwnPasswordRequirement : AuthorizationHandler<OwnPasswordRequirement>, IAuthorizationRequirement
{
    private const string TemporaryClaim = "pwd-temporary";

    /// <summary>What a sign-in carries whose password somebody else gave.</summary>
    public static Claim Temporary => new(TemporaryClaim, "yes");

    public static bool IsTemporary(ClaimsPrincipal user) => user.HasClaim(c => c.Type == TemporaryClaim);

    protected override Task HandleRequirementAsync(
        AuthorizationHandlerContext context, OwnPasswordRequirement requirement)
    {
        if (!IsTemporary(context.User)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
