using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Traceability.Api.Hosting;
using Traceability.Api.Language;

namespace Traceability.Api.Security;

/// <summary>
/// Whoever is kept out only for want of a second factor, or by a temporary password, is told so, and what to do.
/// </summary>
public sealed class AccessAnswer : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult)
    {
        ScopeRequirement? scope = authorizeResult.AuthorizationFailure?.FailedRequirements
            .OfType<ScopeRequirement>().FirstOrDefault();
        if (authorizeResult.Forbidden && scope is not null)
        {
            await LackOfScopeAsync(context, scope.For(context));
            return;
        }

        bool lacksOwn = authorizeResult.AuthorizationFailure is { } failure && failure.FailedRequirements.Any()
            && failure.FailedRequirements.All(r => r is SecondFactorRequirement or OwnPasswordRequirement);
        if (!authorizeResult.Forbidden || !lacksOwn)
            await _usual.HandleAsync(next, context, policy, authorizeResult);
        else if (OwnPasswordRequirement.IsTemporary(context.User)) await AskForPasswordAsync(context);
        else await AskForFactorAsync(context);
    }

    private static async Task AskForPasswordAsync(HttpContext context)
    {
        if (Answers.WantsPage(context.Request))
        {
            context.Response.Redirect("/account#password");
            return;
        }

        await TypedResults.Problem(
            title: Tongue.Say("临时口令须先修改", "Change the temporary password first"),
            detail: Tongue.Say(
                "口令是管理员给的临时口令：请在浏览器登录，在“我的登录”（/account）改成自己的口令后再用",
                "An administrator gave this password: sign in with a browser and change it at /account first"),
            statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
    }

    private static async Task AskForFactorAsync(HttpContext context)
    {
        if (Answers.WantsPage(context.Request))
        {
            context.Response.Redirect("/account/second-factor");
            return;
        }

        await TypedResults.Problem(
            title: Tongue.Say("须用动态口令登录", "Sign in with a second factor"),
            detail: Tongue.Say(
                "监管人员和管理员须先登记动态口令（/api/account/second-factor），再用口令和动态口令重新登录",
                "Authorities and administrators first enrol an authenticator (/api/account/second-factor) and then "
                + "sign in again with password and code"),
            statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
    }

    /// <summary>RFC 6750, section 3.1.</summary>
    private static Task LackOfScopeAsync(HttpContext context, string scope)
    {
        context.Response.Headers.WWWAuthenticate = $"Bearer error=\"insufficient_scope\", scope=\"{scope}\"";
        return TypedResults.Problem(
            title: Tongue.Say($"令牌没有权限范围 {scope}", $"The token lacks the scope {scope}"),
            detail: Tongue.Say(
                "请由单位人员在“设备账号”新建有此权限范围的账号，或申请令牌时写明此范围",
                "Have your unit make a machine with this scope, or name it when asking for the token"),
            statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
    }
}
