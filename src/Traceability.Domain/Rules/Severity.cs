namespace Traceability.Domain.Rules;

/// <summary>What a finding does to a movement.</summary>
public enum Severity
{
    /// <summary>拒绝: the movement cannot be recorded.</summary>
    Block = 1,

    /// <summary>报告: recorded, and reported to the authority.</summary>
    Report = 2,

    /// <summary>提醒: recorded, and the enterprise is told.</summary>
    Warn = 3,

    /// <summary>申明: a duty no machine can check; whoever acts declares that it is done.</summary>
    Declared = 4,
}
