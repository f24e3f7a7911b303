namespace Traceability.Domain.Oversight.Enrolments;

/// <summary>Where an enrolment stands. A closed set; <see cref="EnrolmentLife"/> says what may follow what.</summary>
public enum EnrolmentState
{
    /// <summary>待审查.</summary>
    Sent = 1,

    /// <summary>已审查，待决定: an officer gave an opinion, another one decides.</summary>
    UnderReview = 2,

    /// <summary>退回补正.</summary>
    Returned = 3,

    /// <summary>准予入网.</summary>
    Accepted = 4,

    /// <summary>不予入网.</summary>
    Refused = 5,
}
