using static Traceability.Domain.Oversight.Enrolments.EnrolmentAct;
using static Traceability.Domain.Oversight.Enrolments.EnrolmentState;

namespace Traceability.Domain.Oversight.Enrolments;

/// <summary>
/// 入网登记流程: sent → under review → accepted | refused; returned for correction, it is sent again. Who reviewed does not
/// decide (docs/decisions/0008). Pure.
/// </summary>
public static class EnrolmentLife
{
    public static bool HasEnded(EnrolmentState state) => state switch
    {
        Accepted or Refused => true,
        Sent or UnderReview or Returned => false,
    };

    /// <summary>The applicant's acts; all others are the authority's.</summary>
    public static bool IsApplicants(EnrolmentAct act) => act switch
    {
        Send or Resend or Answer => true,
        Ask or Review or Return or Accept or Refuse => false,
    };

    /// <summary>The state after the act; null when it cannot be done there.</summary>
    public static EnrolmentState? After(EnrolmentState state, EnrolmentAct act) => act switch
    {
        Send => null,
        Resend => state == Returned ? Sent : null,
        Answer or Ask => HasEnded(state) ? null : state,
        // What was returned and never came back is ended, too: it holds the unit's code.
        Review => state is Sent or Returned ? UnderReview : null,
        Return => state is Sent or UnderReview ? Returned : null,
        Accept => state == UnderReview ? Accepted : null,
        Refuse => state == UnderReview ? Refused : null,
    };

    /// <summary>Those that end it: not for whoever reviewed it.</summary>
    public static bool Decides(EnrolmentAct act) => act is Accept or Refuse;

    /// <summary>Those that must say why.</summary>
    public static bool NeedsReason(EnrolmentAct act) => act switch
    {
        Answer or Ask or Review or Return or Refuse => true,
        Send or Resend or Accept => false,
    };

    /// <summary>Told to the applicant with its text: an opinion is for who decides.</summary>
    public static bool IsTold(EnrolmentAct act) => act switch
    {
        Send or Resend or Answer or Ask or Return or Accept or Refuse => true,
        Review => false,
    };
}
