namespace Traceability.Domain.Oversight.EndUses;

/// <summary>What was done about a final user.</summary>
public enum EndUseAct
{
    /// <summary>申报用途.</summary>
    Declare = 1,

    /// <summary>补充.</summary>
    Add = 2,

    /// <summary>撤回.</summary>
    Withdraw = 3,

    /// <summary>立项核查.</summary>
    Begin = 4,

    /// <summary>核查记录: a visit, or papers that were looked at.</summary>
    Note = 5,

    /// <summary>核实.</summary>
    Verify = 6,

    /// <summary>认定存疑.</summary>
    Doubt = 7,

    /// <summary>不予认定.</summary>
    Refuse = 8,
}
