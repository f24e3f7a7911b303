using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Db.People;

namespace Traceability.Api.Features.SigningIn;

/// <summary>Switches the second factor on, once a code proves that the app has the secret.</summary>
public static class ConfirmSecondFactor
{
    public static async Task<Results<NoContent, ValidationProblem>> Handle(
        ConfirmRequest request, ClaimsPrincipal principal, UserManager<User> users)
    {
        User user = (await users.GetUserAsync(principal))!;
        bool right = await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider,
            request.Code);
        if (!right)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["code"] = [Tongue.Say("动态口令不正确，请核对手机时间", "The code is wrong; check the clock of the phone")],
            });
        }

        await users.SetTwoFactorEnabledAsync(user, true);
        return TypedResults.NoContent();
    }
}

/// <summary>Six digits.</summary>
public sealed record ConfirmRequest
{
    [Text(10, MinimumLength = 6)]
    public required string Code { get; init; }
}
