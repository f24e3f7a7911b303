namespace Traceability.Domain.Oversight.Cases;

/// <summary>What a case was opened on.</summary>
public enum CaseSource
{
    /// <summary>查获.</summary>
    Seizure = 1,

    /// <summary>预警.</summary>
    Alert = 2,

    /// <summary>举报.</summary>
    Tip = 3,

    /// <summary>丢失、被盗、被抢报告.</summary>
    LossReport = 4,

    /// <summary>其他来源: known to the police from elsewhere.</summary>
    ByHand = 5,
}
