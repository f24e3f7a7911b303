using Traceability.Api.Language;
using Traceability.Domain.Oversight.Changes;
using Traceability.Domain.Oversight.Webhooks;

namespace Traceability.Api.Features.Links;

/// <summary>How people call kinds of changes, and what becomes of a webhook and its messages.</summary>
internal static class WebhookWords
{
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Movement => Tongue.Say("业务", "movements"),
        ChangeKind.Permit => Tongue.Say("许可证", "permits"),
        ChangeKind.Application => Tongue.Say("许可申请", "applications"),
        ChangeKind.Alert => Tongue.Say("预警", "alerts"),
        ChangeKind.Organisation => Tongue.Say("单位", "organisations"),
        ChangeKind.Refusal => Tongue.Say("被拒登记", "refusals"),
        ChangeKind.Incident => Tongue.Say("途中事件", "incidents"),
        ChangeKind.Visit => Tongue.Say("现场检查", "visits"),
        ChangeKind.Recall => Tongue.Say("召回", "recalls"),
        ChangeKind.Report => Tongue.Say("限期报告", "reports filed"),
        ChangeKind.Verification => Tongue.Say("最终用户核查", "checks of final users"),
        ChangeKind.Suspicion => Tongue.Say("可疑情况报告", "suspicious reports"),
    };

    public static string Of(IReadOnlyList<ChangeKind> kinds) => kinds.Count == 0
        ? Tongue.Say("全部", "all") : string.Join(Tongue.Say("、", ", "), kinds.Select(Of));

    public static string Of(WebhookState state) => state switch
    {
        WebhookState.Active => Tongue.Say("推送中", "active"),
        WebhookState.Paused => Tongue.Say("已暂停", "paused"),
        WebhookState.Ended => Tongue.Say("已停用", "ended"),
    };

    public static string Of(WebhookAct act) => act switch
    {
        WebhookAct.Register => Tongue.Say("登记", "registered"),
        WebhookAct.Pause => Tongue.Say("暂停", "pause"),
        WebhookAct.GiveUp => Tongue.Say("自动暂停", "paused by itself"),
        WebhookAct.Resume => Tongue.Say("恢复", "resume"),
        WebhookAct.Rotate => Tongue.Say("更换密钥", "new secret"),
        WebhookAct.Test => Tongue.Say("测试推送", "test"),
        WebhookAct.Replay => Tongue.Say("重新推送", "replay"),
        WebhookAct.End => Tongue.Say("停用", "end"),
    };

    public static string Of(DeliveryState state) => state switch
    {
        DeliveryState.Waiting => Tongue.Say("待推送", "waiting"),
        DeliveryState.Delivered => Tongue.Say("已送达", "delivered"),
        DeliveryState.Dead => Tongue.Say("死信", "dead letter"),
    };
}
