using Traceability.Api.Language;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Audit;

/// <summary>The audit log in words.</summary>
internal static class AuditWords
{
    public static string Of(AuditKind kind) => kind switch
    {
        AuditKind.Act => Tongue.Say("办理", "act"),
        AuditKind.SignIn => Tongue.Say("登录", "sign-in"),
        AuditKind.SignInFailed => Tongue.Say("登录失败", "failed sign-in"),
        AuditKind.SignOut => Tongue.Say("退出", "sign-out"),
        AuditKind.Export => Tongue.Say("导出", "export"),
        AuditKind.Look => Tongue.Say("查看", "look"),
    };

    /// <summary>How the request was answered.</summary>
    public static string Outcome(int status) => status switch
    {
        < 400 => Tongue.Say("已答复", "answered"),
        401 or 403 => Tongue.Say("无权", "not allowed"),
        404 => Tongue.Say("没有找到", "not found"),
        < 500 => Tongue.Say("被退回", "refused"),
        _ => Tongue.Say("系统出错", "failed"),
    };
}
