namespace Traceability.Domain.Oversight.Webhooks;

/// <summary>What was done to a subscription.</summary>
public enum WebhookAct
{
    /// <summary>登记.</summary>
    Register = 1,

    /// <summary>暂停 by hand.</summary>
    Pause = 2,

    /// <summary>自动暂停: too many failures, or its owner may not sign in any more.</summary>
    GiveUp = 3,

    /// <summary>恢复.</summary>
    Resume = 4,

    /// <summary>更换密钥.</summary>
    Rotate = 5,

    /// <summary>测试推送.</summary>
    Test = 6,

    /// <summary>重新推送.</summary>
    Replay = 7,

    /// <summary>停用.</summary>
    End = 8,
}
