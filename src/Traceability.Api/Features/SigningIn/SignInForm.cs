using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Traceability.Api.Hosting;
using Traceability.Db.People;

namespace Traceability.Api.Features.SigningIn;

/// <summary>The form of the sign-in page.</summary>
public static class SignInForm
{
    public static async Task<RedirectHttpResult> Handle(
        [FromForm] string userName, [FromForm] string password, [FromForm] string? code, [FromForm] string? returnUrl,
        SignInManager<User> signIns, HttpContext context)
    {
        (ClaimsPrincipal? principal, string? why) = await Credentials.CheckAsync(signIns, userName, password, code);
        if (principal is null)
        {
            return TypedResults.Redirect(QueryHelpers.AddQueryString("/sign-in", new Dictionary<string, string?>
            {
                ["failed"] = "true",
                ["locked"] = why == Credentials.LockedForAWhile ? "true" : null,
                ["stopped"] = why == Credentials.Stopped ? "true" : null,
                ["returnUrl"] = string.IsNullOrEmpty(returnUrl) ? null : OwnAddress.Or(returnUrl, "/home"),
            }));
        }

        await context.SignInAsync(IdentityConstants.ApplicationScheme, principal);
        return TypedResults.Redirect(OwnAddress.Or(returnUrl, "/home"));
    }
}
