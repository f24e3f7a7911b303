using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Traceability.Api.Security;

/// <summary>
/// Regulators, the committee office and administrators have signed in with a second factor (outside Development).
/// </summary>
public sealed class SecondFactorRequirement : IAuthorizationRequirement
{
    /// <summary>How the framework marks a sign-in with a second factor (RFC 8176).</summary>
    public const string MethodClaim = "amr";
    public const string MultipleFactors = "mfa";

    /// <summary>What a sign-in carries that showed two factors.</summary>
    public static Claim Shown => new(MethodClaim, MultipleFactors);
}
