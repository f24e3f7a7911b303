namespace Traceability.Domain.Oversight.Cases;

/// <summary>Where a measure stands.</summary>
public enum MeasureState
{
    /// <summary>拟处理.</summary>
    Proposed = 1,

    /// <summary>已决定: final.</summary>
    Decided = 2,

    /// <summary>已执行.</summary>
    Executed = 3,

    /// <summary>已撤回, before it was decided.</summary>
    Dropped = 4,
}
