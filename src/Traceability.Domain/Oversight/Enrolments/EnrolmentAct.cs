namespace Traceability.Domain.Oversight.Enrolments;

/// <summary>What was done to an enrolment, by the applicant or by an officer.</summary>
public enum EnrolmentAct
{
    /// <summary>提交.</summary>
    Send = 1,

    /// <summary>补正后再次提交.</summary>
    Resend = 2,

    /// <summary>答复、补充材料: the applicant answers or adds a paper.</summary>
    Answer = 3,

    /// <summary>询问: the authority asks, without sending it back.</summary>
    Ask = 4,

    /// <summary>审查: an officer gives an opinion.</summary>
    Review = 5,

    /// <summary>退回补正.</summary>
    Return = 6,

    /// <summary>准予入网.</summary>
    Accept = 7,

    /// <summary>不予入网.</summary>
    Refuse = 8,
}
