namespace Traceability.Domain.Oversight.Cases;

/// <summary>Where a case stands. A closed set; <see cref="CaseLife"/> says what may follow what.</summary>
public enum CaseState
{
    /// <summary>办理中.</summary>
    Investigating = 1,

    /// <summary>提请结案: one officer has proposed to close it, another decides.</summary>
    ClosingProposed = 2,

    /// <summary>已结案, under seal.</summary>
    Closed = 3,
}
