namespace Traceability.Domain.Oversight;

public enum AlertState
{
    /// <summary>待处理.</summary>
    Open = 1,

    /// <summary>已签收.</summary>
    Acknowledged = 2,

    /// <summary>核查中.</summary>
    Investigating = 3,

    /// <summary>已关闭：属实.</summary>
    Confirmed = 4,

    /// <summary>已关闭：已说明.</summary>
    Explained = 5,

    /// <summary>已消除: the finding is gone; kept, never deleted.</summary>
    Cleared = 6,
}
