using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Traceability.Db.People;

namespace Traceability.Api.Features.SigningIn;

/// <summary>Ends the sign-in of this browser.</summary>
public static class SignOut
{
    public static async Task<RedirectHttpResult> Handle(SignInManager<User> signIns)
    {
        await signIns.SignOutAsync();
        return TypedResults.Redirect("/");
    }
}
