using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>Pages: the own sign-in and search.</summary>
public static partial class Screens
{
    private static IReadOnlyList<Screen> Account =>
    [
        new("/account", "我的登录", "My sign-in", Policies.OwnSignIn),
        new("/account/second-factor", "动态口令", "Authenticator", Policies.OwnSignIn),
        new("/account/notifications", "通知", "Notices", Policies.SignedIn),
        new("/find", "查找", "Find", Policies.SignedIn),
    ];
}
