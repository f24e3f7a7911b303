using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Traceability.Db.People;

namespace Traceability.Api.Features.SigningIn;

/// <summary>
/// Gives the secret for an authenticator app. It counts only after a code made with it has been confirmed.
/// </summary>
public static class EnrolSecondFactor
{
    public static async Task<Results<Ok<SecondFactorAnswer>, Conflict>> Handle(ClaimsPrincipal principal,
        UserManager<User> users, IUserStore<User> store, CancellationToken cancellationToken)
    {
        User user = (await users.GetUserAsync(principal))!;
        if (await users.GetTwoFactorEnabledAsync(user)) return TypedResults.Conflict();
        // Not by ResetAuthenticatorKeyAsync: that ends the sign-in with which the code is to be confirmed.
        string key = users.GenerateNewAuthenticatorKey();
        await ((IUserAuthenticatorKeyStore<User>)store).SetAuthenticatorKeyAsync(user, key, cancellationToken);
        await users.UpdateAsync(user);
        return TypedResults.Ok(Of(user, key));
    }

    internal static SecondFactorAnswer Of(User user, string key)
    {
        string name = Uri.EscapeDataString(user.UserName!);
        return new SecondFactorAnswer(
            key, $"otpauth://totp/Traceability:{name}?secret={key}&issuer=Traceability&digits=6");
    }
}

/// <summary>The secret, in letters and as the URI an authenticator app scans.</summary>
public sealed record SecondFactorAnswer(string Key, string Uri);
