using Traceability.Api.Language;
using Traceability.Domain;

namespace Traceability.Api.Features.Users;

/// <summary>The state of a sign-in in words.</summary>
internal static class UserWords
{
    public static string State(UserRow row) => row switch
    {
        { IsLockedByHand: true } => Tongue.Say("已停用", "locked by an administrator"),
        { LockedUntil: { } until } => Tongue.Say(
            $"口令错误过多，锁定至 {ChinaTime.Show(until)}", $"too many failures, until {ChinaTime.Show(until)}"),
        _ => Tongue.Say("可登录", "may sign in"),
    };
}
