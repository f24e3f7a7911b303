using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Features.Home;
using Traceability.Api.Language;

namespace Traceability.Api.Features.SigningIn;

/// <summary>登录页: name, password, code; works without a script. With one, also by passkey.</summary>
public static class SignInPage
{
    public static ContentHttpResult Handle(HttpContext context, IAntiforgery antiforgery, bool failed = false,
        bool locked = false, bool stopped = false, string? returnUrl = null)
    {
        AntiforgeryTokenSet tokens = antiforgery.GetAndStoreTokens(context);
        string back = HtmlPage.Safe(returnUrl ?? "");
        string form =
            $"""
            <h1>{Tongue.Say("登录", "Sign in")}</h1>
            <p>{Tongue.Say("企业、承运单位和监管部门用本单位管理员发给的登录名登录。",
                "Enterprises, carriers and authorities sign in with the name their administrator gave them.")}</p>
            {Trouble(failed, locked, stopped)}
            <form method="post" action="/sign-in">
              <input type="hidden" name="{tokens.FormFieldName}" value="{tokens.RequestToken}">
              <input type="hidden" name="returnUrl" value="{back}">
              <label for="u">{Tongue.Say("登录名", "User name")}</label>
              <input id="u" name="userName" autocomplete="username webauthn" autocapitalize="none" spellcheck="false"
                required autofocus maxlength="{Credentials.NameMost}">
              <label for="p">{Tongue.Say("口令", "Password")}</label>
              <input id="p" name="password" type="password" autocomplete="current-password" required
                maxlength="{Credentials.PasswordMost}">
              <label for="c">{Tongue.Say("动态口令或恢复码（已登记者填写）",
                "Authenticator or recovery code (if enrolled)")}</label>
              <input id="c" name="code" autocomplete="one-time-code" maxlength="{Credentials.CodeMost}">
              <button>{Tongue.Say("登录", "Sign in")}</button>
            </form>
            <div id="by-passkey" hidden data-return="{back}" data-failed="{Tongue.Say(
                "没有用通行密钥登录：请重试，或用口令登录。", "Not signed in by passkey: try again, or use the password.")}">
              <button type="button" class="second">{Tongue.Say("用通行密钥登录", "Sign in with a passkey")}</button>
              <p>{Tongue.Say("用本机的指纹、面容或解锁密码，不用输入口令和动态口令。",
                "Finger, face or PIN of this device instead of password and code.")}</p>
              <p class="wrong" role="alert" hidden></p>
            </div>
            <p>{Tongue.Say("忘记口令或账号被停用的，请联系本单位管理员或发证机关。",
                "Forgotten password, or an account that was stopped: turn to your administrator.")}</p>
            <script type="module" src="/passkey.js"></script>
            """;
        return HtmlPage.Of(Tongue.Say("登录", "Sign in"), form, context);
    }

    private static string Trouble(bool failed, bool locked, bool stopped)
    {
        if (!failed) return "";
        string text = stopped
            ? Tongue.Say(
                "账号已被管理员停用，请联系本单位管理员或发证机关。",
                "An administrator has locked this sign-in: turn to your administrator.")
            : locked
            ? Tongue.Say(
                "失败次数过多，账号已锁定。请在 15 分钟后再试；不是本人操作的，请立即告知管理员。",
                "Too many failures: the account is locked. Try again in 15 minutes; if it was not you, tell the "
                + "administrator at once.")
            : Tongue.Say(
                "登录名、口令或动态口令不正确；连续 5 次错误将锁定 15 分钟。",
                "Name, password or code is wrong; five failures in a row lock the account for 15 minutes.");
        return $"<p class=\"wrong\" role=\"alert\">{text}</p>";
    }
}
