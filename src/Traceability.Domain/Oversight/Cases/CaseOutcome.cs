namespace Traceability.Domain.Oversight.Cases;

/// <summary>结案方式.</summary>
public enum CaseOutcome
{
    /// <summary>移送审查起诉.</summary>
    Prosecution = 1,

    /// <summary>行政处罚.</summary>
    AdministrativePenalty = 2,

    /// <summary>移送其他机关.</summary>
    Transferred = 3,

    /// <summary>撤销案件: no offence, or none that can be pursued.</summary>
    Withdrawn = 4,
}
