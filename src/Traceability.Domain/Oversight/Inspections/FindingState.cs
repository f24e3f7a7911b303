namespace Traceability.Domain.Oversight.Inspections;

/// <summary>Where a finding stands. A closed set; <see cref="FindingLife"/> says what may follow what.</summary>
public enum FindingState
{
    /// <summary>待整改.</summary>
    Open = 1,

    /// <summary>已报整改，待核.</summary>
    Answered = 2,

    /// <summary>整改完成.</summary>
    Rectified = 3,

    /// <summary>已撤回: taken back before the record was signed.</summary>
    Withdrawn = 4,
}
