using Traceability.Api.Language;

namespace Traceability.Api.Features.SigningIn;

/// <summary>What was done with the own sign-in, in a sentence.</summary>
internal static class AccountWords
{
    public const string Password = "password";
    public const string Dropped = "dropped";
    public const string Passkey = "passkey";
    public const string Reset = "reset";

    public static string? Done(string what) => what switch
    {
        Password => Tongue.Say("口令已修改，其他设备上的登录已结束。", "The password is changed; all other sessions have ended."),
        Dropped => Tongue.Say("通行密钥已删除。", "The passkey is removed."),
        Passkey => Tongue.Say("通行密钥已登记，下次可以用它登录。", "The passkey is made; sign in with it next time."),
        Reset => Tongue.Say("动态口令已停用，请重新登记。", "The authenticator is off; enrol it again."),
        _ => null,
    };
}
