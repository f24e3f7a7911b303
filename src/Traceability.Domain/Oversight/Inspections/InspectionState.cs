namespace Traceability.Domain.Oversight.Inspections;

/// <summary>Where an inspection stands. A closed set; <see cref="InspectionLife"/> says what may follow what.</summary>
public enum InspectionState
{
    /// <summary>待检查.</summary>
    Planned = 1,

    /// <summary>检查中.</summary>
    OnSite = 2,

    /// <summary>待签名: what was found stands; it is being signed.</summary>
    Signing = 3,

    /// <summary>已封存: only rectification, re-inspection and results of the laboratory are added.</summary>
    Sealed = 4,

    /// <summary>已办结.</summary>
    Closed = 5,

    /// <summary>未实施.</summary>
    CalledOff = 6,
}
