using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>How people call the states and acts of a permit.</summary>
internal static class PermitWords
{
    public static string Zh(PermitAct act) => act switch
    {
        PermitAct.Suspend => "暂停",
        PermitAct.Resume => "恢复",
        PermitAct.Expire => "办理到期",
        PermitAct.Revoke => "吊销",
        PermitAct.Close => "注销",
        PermitAct.Change => "变更",
        PermitAct.HandBack => "交回",
    };

    public static string En(PermitAct act) => act switch
    {
        PermitAct.Suspend => "suspend",
        PermitAct.Resume => "resume",
        PermitAct.Expire => "expire",
        PermitAct.Revoke => "revoke",
        PermitAct.Close => "close",
        PermitAct.Change => "change",
        PermitAct.HandBack => "hand back",
    };

    public static string Zh(PermitStatus status) => status switch
    {
        PermitStatus.Valid => "有效",
        PermitStatus.Used => "已用完",
        PermitStatus.Expired => "已到期",
        PermitStatus.Revoked => "已吊销",
        PermitStatus.Suspended => "暂停",
        PermitStatus.Closed => "已注销",
        PermitStatus.Confirmed => "已确认",
    };

    public static string En(PermitStatus status) => status switch
    {
        PermitStatus.Valid => "valid",
        PermitStatus.Used => "used up",
        PermitStatus.Expired => "expired",
        PermitStatus.Revoked => "revoked",
        PermitStatus.Suspended => "suspended",
        PermitStatus.Closed => "closed",
        PermitStatus.Confirmed => "confirmed",
    };
}
