namespace Traceability.Domain.Oversight.Suspicions;

/// <summary>Where a report stands. A closed set; <see cref="SuspicionLife"/> says what may follow what.</summary>
public enum SuspicionState
{
    /// <summary>待核查.</summary>
    Received = 1,

    /// <summary>核查中.</summary>
    Checking = 2,

    /// <summary>属实.</summary>
    Founded = 3,

    /// <summary>不属实.</summary>
    Unfounded = 4,

    /// <summary>已答复办结.</summary>
    Closed = 5,
}
