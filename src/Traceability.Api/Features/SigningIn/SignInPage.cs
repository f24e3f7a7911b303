using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Features.Home;
using Traceability.Api.Language;

namespace Traceability.Api.Features.SigningIn;

/// <summary>登录页: name, password, code. No script.</summary>
public static class SignInPage
{
    public static ContentHttpResult Handle(HttpContext context, IAntiforgery antiforgery, bool failed = false,
        string? returnUrl = null)
    {
        AntiforgeryTokenSet tokens = antiforgery.GetAndStoreTokens(context);
        string wrong = failed
            ? $"<p class=\"wrong\" role=\"alert\">{Tongue.Say(
                "登录名、口令或动态口令不正确；连续 5 次错误将锁定 15 分钟。",
                "Name, password or code is wrong; five failures in a row lock the account for 15 minutes.")}</p>"
            : "";
        string form =
            $"""
            <h1>{Tongue.Say("登录", "Sign in")}</h1>
            {wrong}
            <form method="post" action="/sign-in">
              <input type="hidden" name="{tokens.FormFieldName}" value="{tokens.RequestToken}">
              <input type="hidden" name="returnUrl" value="{HtmlPage.Safe(returnUrl ?? "")}">
              <label for="u">{Tongue.Say("登录名", "User name")}</label>
              <input id="u" name="userName" autocomplete="username" required autofocus maxlength="64">
              <label for="p">{Tongue.Say("口令", "Password")}</label>
              <input id="p" name="password" type="password" autocomplete="current-password" required maxlength="128">
              <label for="c">{Tongue.Say("动态口令（已登记者填写）", "Authenticator code (if enrolled)")}</label>
              <input id="c" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="10">
              <button>{Tongue.Say("登录", "Sign in")}</button>
            </form>
            """;
        return HtmlPage.Of(Tongue.Say("登录", "Sign in"), form, context);
    }
}
