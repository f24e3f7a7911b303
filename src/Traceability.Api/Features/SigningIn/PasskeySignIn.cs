using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db.People;

namespace Traceability.Api.Features.SigningIn;

/// <summary>
/// 通行密钥登录: the key proves who it is and that its owner unlocked it, which is two factors. A locked account stays
/// locked.
/// </summary>
public static class PasskeySignIn
{
    public const int CredentialMost = 16_000;

    public static async Task<ContentHttpResult> Options(SignInManager<User> signIns) =>
        TypedResults.Content(await signIns.MakePasskeyRequestOptionsAsync(null), "application/json");

    public static async Task<Results<Ok<PasskeyAnswer>, ValidationProblem>> Handle(
        PasskeySignInRequest request, SignInManager<User> signIns, HttpContext context)
    {
        if (!await IsAskedAsync(context)) return Refuse(RegisterPasskey.TooLate);
        PasskeyAssertionResult<User> shown = await AnswerAsync(
            () => signIns.PerformPasskeyAssertionAsync(request.Credential), PasskeyAssertionResult.Fail<User>);
        if (!shown.Succeeded || !shown.Passkey.IsUserVerified)
            return Refuse(Tongue.Say("通行密钥没有通过核验", "The passkey did not hold"));
        bool isLocked = await signIns.UserManager.IsLockedOutAsync(shown.User);
        context.Features.Set(new SignInAttempt(shown.User.Id, shown.User.Organisation.Value, Succeeded: !isLocked));
        if (isLocked) return Refuse(Credentials.Locked(shown.User));
        await signIns.UserManager.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        await signIns.SignInWithClaimsAsync(shown.User, isPersistent: false, [SecondFactorRequirement.Shown]);
        return TypedResults.Ok(new PasskeyAnswer(OwnAddress.Or(request.ReturnUrl, "/home")));
    }

    /// <summary>The question lies in a cookie of a few minutes.</summary>
    internal static async Task<bool> IsAskedAsync(HttpContext context) =>
        (await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Succeeded;

    /// <summary>The framework throws when the cookie holds another question: an answer to none, no fault of ours.
    /// </summary>
    internal static async Task<T> AnswerAsync<T>(Func<Task<T>> ask, Func<PasskeyException, T> fail)
    {
        try
        {
            return await ask();
        }
        catch (InvalidOperationException e)
        {
            return fail(new PasskeyException("No such question was asked.", e));
        }
    }

    private static ValidationProblem Refuse(string why) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["credential"] = [why] });
}

/// <summary>A passkey shown.</summary>
public sealed record PasskeySignInRequest
{
    /// <summary>What the browser answered, as JSON.</summary>
    [Text(PasskeySignIn.CredentialMost, MinimumLength = 2)]
    public required string Credential { get; init; }

    /// <summary>Where to go then; one of our own addresses.</summary>
    [Text(2000)]
    public string? ReturnUrl { get; init; }
}

/// <summary>Signed in; where to go.</summary>
public sealed record PasskeyAnswer(string GoTo);
