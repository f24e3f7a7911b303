namespace Traceability.Domain.Oversight.EndUses;

/// <summary>Where the check of a final user stands. A closed set; see <see cref="EndUseLife"/>.</summary>
public enum EndUseState
{
    /// <summary>待核查.</summary>
    Declared = 1,

    /// <summary>核查中.</summary>
    Checking = 2,

    /// <summary>已核实.</summary>
    Verified = 3,

    /// <summary>存疑.</summary>
    Doubtful = 4,

    /// <summary>不予认定.</summary>
    Refused = 5,

    /// <summary>已撤回.</summary>
    Withdrawn = 6,
}
