using Traceability.Api.Features.SigningIn;
using Traceability.Api.Hosting;
using Traceability.Api.Security;

namespace Traceability.Api;

/// <summary>Routes of the own sign-in.</summary>
public static partial class Endpoints
{
    private static void MapAccount(RouteGroupBuilder account)
    {
        account.MapPost("/token", IssueToken.Handle).AllowAnonymous().RequireRateLimiting(Web.SignInLimit)
            .WithSummary("取得令牌 / get a bearer token");
        account.MapPost("/refresh", RefreshToken.Handle).AllowAnonymous().RequireRateLimiting(Web.SignInLimit)
            .WithSummary("更新令牌 / refresh a token");
        account.MapGet("/me", ShowMe.Handle).RequireAuthorization().WithSummary("当前登录人 / who is signed in");
        account.MapPost("/second-factor", EnrolSecondFactor.Handle).RequireAuthorization(Policies.OwnSignIn)
            .WithSummary("登记动态口令 / enrol a TOTP authenticator");
        account.MapPost("/second-factor/confirm", ConfirmSecondFactor.Handle)
            .RequireAuthorization(Policies.OwnSignIn)
            .RequireRateLimiting(Web.SignInLimit).WithSummary("确认动态口令 / confirm it with a code");
        account.MapPost("/users", CreateUser.Handle).RequireAuthorization(Policies.Administer)
            .WithSummary("新建用户 / create a sign-in");
        RouteGroupBuilder passkeys = account.MapGroup("/passkeys");
        passkeys.MapPost("/options", RegisterPasskey.Options).RequireAuthorization(Policies.OwnSignIn)
            .WithSummary("登记通行密钥的选项 / what a browser needs to make a passkey");
        passkeys.MapPost("/", RegisterPasskey.Handle).RequireAuthorization(Policies.OwnSignIn)
            .RequireRateLimiting(Web.SignInLimit)
            .WithSummary("登记通行密钥 / add a passkey to one's sign-in");
        passkeys.MapPost("/sign-in-options", PasskeySignIn.Options).AllowAnonymous()
            .RequireRateLimiting(Web.SignInLimit).WithSummary("通行密钥登录的选项 / what a browser needs to sign in");
        passkeys.MapPost("/sign-in", PasskeySignIn.Handle).AllowAnonymous().RequireRateLimiting(Web.SignInLimit)
            .WithSummary("用通行密钥登录 / sign in with a passkey");
    }
}
