namespace Traceability.Domain.Oversight.Inspections;

/// <summary>What was done about a finding.</summary>
public enum FindingAct
{
    /// <summary>登记问题.</summary>
    Find = 1,

    /// <summary>撤回.</summary>
    Withdraw = 2,

    /// <summary>报告整改: by the unit.</summary>
    Answer = 3,

    /// <summary>核查通过.</summary>
    Accept = 4,

    /// <summary>退回.</summary>
    SendBack = 5,

    /// <summary>复查合格.</summary>
    ReinspectGood = 6,

    /// <summary>复查不合格: with a new day.</summary>
    ReinspectBad = 7,
}
