namespace Traceability.Domain.Oversight;

/// <summary>How far an export of the books is.</summary>
public enum BundleState
{
    /// <summary>排队.</summary>
    Waiting = 1,

    /// <summary>生成中.</summary>
    Running = 2,

    /// <summary>可下载.</summary>
    Ready = 3,

    /// <summary>失败.</summary>
    Failed = 4,

    /// <summary>已过期删除.</summary>
    Expired = 5,
}
