using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Traceability.Api.Language.Checks;
using Traceability.Db.People;

namespace Traceability.Api.Features.SigningIn;

/// <summary>A new token for an old one's refresh token, unless the sign-in has changed since.</summary>
public static class RefreshToken
{
    public static async Task<Results<SignInHttpResult, ChallengeHttpResult>> Handle(
        RefreshRequest request, SignInManager<User> signIns, IOptionsMonitor<BearerTokenOptions> options,
            TimeProvider clock)
    {
        AuthenticationTicket? ticket = options.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(
            request.RefreshToken);
        bool alive = ticket?.Properties.ExpiresUtc is { } expires && clock.GetUtcNow() < expires;
        if (!alive || await signIns.ValidateSecurityStampAsync(ticket!.Principal) is not { } user
            || user.SecretExpiresAt <= clock.GetUtcNow().UtcDateTime)
            return TypedResults.Challenge(authenticationSchemes: [IdentityConstants.BearerScheme]);
        // The old claims stand, second factor included; security stamp and the end of the secret were checked again.
        ClaimsPrincipal principal = ticket.Principal;
        return TypedResults.SignIn(principal, authenticationScheme: IdentityConstants.BearerScheme);
    }
}

/// <summary>The refresh token that came with the last token.</summary>
public sealed record RefreshRequest
{
    [Text(8000, MinimumLength = 1)]
    public required string RefreshToken { get; init; }
}
