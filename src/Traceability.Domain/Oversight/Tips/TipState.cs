namespace Traceability.Domain.Oversight.Tips;

/// <summary>Where a tip stands. A closed set; <see cref="TipLife"/> says what may follow what.</summary>
public enum TipState
{
    /// <summary>待受理.</summary>
    Received = 1,

    /// <summary>已受理.</summary>
    Accepted = 2,

    /// <summary>核查中.</summary>
    Investigating = 3,

    /// <summary>查实.</summary>
    Substantiated = 4,

    /// <summary>查否.</summary>
    Unsubstantiated = 5,

    /// <summary>不予受理.</summary>
    NotAccepted = 6,
}
