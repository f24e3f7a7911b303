namespace Traceability.Domain.Oversight.Suspicions;

/// <summary>What was done to a report, by who sent it or by an officer.</summary>
public enum SuspicionAct
{
    /// <summary>报告.</summary>
    Report = 1,

    /// <summary>补充 by the reporter.</summary>
    Add = 2,

    /// <summary>开始核查.</summary>
    Check = 3,

    /// <summary>认定属实.</summary>
    Found = 4,

    /// <summary>认定不属实.</summary>
    Dismiss = 5,

    /// <summary>关联预警.</summary>
    Link = 6,

    /// <summary>答复并办结: the reporter reads it.</summary>
    Close = 7,
}
