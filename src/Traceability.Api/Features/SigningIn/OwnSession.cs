using Microsoft.AspNetCore.Identity;
using Traceability.Api.Security;
using Traceability.Db.People;

namespace Traceability.Api.Features.SigningIn;

/// <summary>
/// A change of password or second factor ends every session of the sign-in; the browser in which it was made goes on.
/// </summary>
internal static class OwnSession
{
    /// <param name="showedTwo">Whether the person has shown two factors here.</param>
    public static Task RenewAsync(SignInManager<User> signIns, User user, bool showedTwo) =>
        signIns.SignInWithClaimsAsync(
            user, isPersistent: false, showedTwo ? [SecondFactorRequirement.Shown] : []);
}
