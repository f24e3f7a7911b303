using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db.People;

namespace Traceability.Api.Features.SigningIn;

/// <summary>
/// Checks name, password and second factor; counts failures towards the lock-out. The same for pages and programs.
/// </summary>
internal static class Credentials
{
    public const int NameMost = 64;
    public const int PasswordMost = 128;

    /// <summary>A recovery code is longer than a code of the app.</summary>
    public const int CodeMost = 20;

    private static readonly User Nobody = new() { Organisation = default, DisplayName = "" };

    private static string? _nobodysHash;

    /// <summary>Also leaves word for the audit log of how it went.</summary>
    public static async Task<(ClaimsPrincipal? Principal, string? Why)> CheckAsync(
        SignInManager<User> signIns, string userName, string password, string? code)
    {
        (ClaimsPrincipal? principal, string? why, User? meant) = await JudgeAsync(signIns, userName, password, code);
        signIns.Context.Features.Set(
            new SignInAttempt(meant?.Id, meant?.Organisation.Value, Succeeded: principal is not null));
        return (principal, why);
    }

    private static async Task<(ClaimsPrincipal? Principal, string? Why, User? Meant)> JudgeAsync(
        SignInManager<User> signIns, string userName, string password, string? code)
    {
        UserManager<User> users = signIns.UserManager;
        // The same answer for an unknown name and a wrong password: names are not to be guessed.
        string wrong = Tongue.Say("登录名、口令或动态口令不正确", "Name, password or code is wrong");
        // A form asks for what it likes: a name that cannot be one is not looked for.
        if (userName.Length > NameMost || password.Length > PasswordMost || !WritableText.IsFit(userName))
            return (null, wrong, null);
        User? user = await users.FindByNameAsync(userName);
        if (user is null)
        {
            // As slow as a wrong password: the time of the answer tells no names either.
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash(users), password);
            return (null, wrong, null);
        }

        if (await users.IsLockedOutAsync(user)) return (null, Locked(user), user);
        DateTime now = signIns.Context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        if (user.SecretExpiresAt <= now) return (null, Ended, user);
        if (!await users.CheckPasswordAsync(user, password)) return await FailAsync(users, user, wrong);
        bool enrolled = await users.GetTwoFactorEnabledAsync(user);
        if (enrolled && !await HasCodeAsync(users, user, code)) return await FailAsync(users, user, wrong);
        await users.ResetAccessFailedCountAsync(user);
        ClaimsPrincipal principal = await signIns.CreateUserPrincipalAsync(user);
        if (enrolled) ((ClaimsIdentity)principal.Identity!).AddClaim(SecondFactorRequirement.Shown);

        return (principal, null, user);
    }

    private static string NobodysHash(UserManager<User> users) => LazyInitializer.EnsureInitialized(
        ref _nobodysHash, () => users.PasswordHasher.HashPassword(Nobody, ""));

    private static string Ended => Tongue.Say(
        "设备账号（单位）、平台账号（机关）的口令已到期，请由本单位、本机关人员更换口令",
        "The password of this machine (of a unit) or platform account (of an authority) has ended: have your unit or "
        + "authority make a new one");

    public static string Stopped => Tongue.Say("账号已被管理员停用", "An administrator has locked this sign-in");

    public static string LockedForAWhile =>
        Tongue.Say("失败次数过多，账号已锁定 15 分钟", "Too many failures: locked for 15 minutes");

    public static string Locked(User user) =>
        user.LockoutEnd == DateTimeOffset.MaxValue ? Stopped : LockedForAWhile;

    /// <summary>The app's code, or one of the recovery codes, which serves once.</summary>
    private static async Task<bool> HasCodeAsync(UserManager<User> users, User user, string? code)
    {
        if (string.IsNullOrWhiteSpace(code) || code.Length > CodeMost) return false;
        string plain = code.Replace(" ", "", StringComparison.Ordinal);
        return await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, plain)
            || (await users.RedeemTwoFactorRecoveryCodeAsync(user, plain.ToUpperInvariant())).Succeeded;
    }

    private static async Task<(ClaimsPrincipal?, string?, User?)> FailAsync(
        UserManager<User> users, User user, string why)
    {
        await users.AccessFailedAsync(user);
        return (null, why, user);
    }
}
