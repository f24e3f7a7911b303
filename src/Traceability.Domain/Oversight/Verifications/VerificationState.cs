namespace Traceability.Domain.Oversight.Verifications;

/// <summary>Where a verification stands. A closed set; <see cref="VerificationLife"/> says what may follow.</summary>
public enum VerificationState
{
    /// <summary>待核查.</summary>
    Planned = 1,

    /// <summary>现场核查中.</summary>
    OnSite = 2,

    /// <summary>待签名: the checklist is closed, its words stand.</summary>
    ToSign = 3,

    /// <summary>核实.</summary>
    Verified = 4,

    /// <summary>限期整改.</summary>
    ToRectify = 5,

    /// <summary>不予核实.</summary>
    Refused = 6,

    /// <summary>已取消.</summary>
    Cancelled = 7,
}
