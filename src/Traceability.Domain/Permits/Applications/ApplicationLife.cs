using static Traceability.Domain.Permits.Applications.ApplicationAct;
using static Traceability.Domain.Permits.Applications.ApplicationState;

namespace Traceability.Domain.Permits.Applications;

/// <summary>
/// 办理流程: draft → submitted (↔ incomplete) → accepted → reviewed → granted | refused; declined and withdrawn end it
/// before. A filing is decided on the spot, 条例第十三条、第十七条: no separate review. Pure.
/// </summary>
public static class ApplicationLife
{
    public static bool HasEnded(ApplicationState state) => state switch
    {
        Granted or Refused or Declined or Withdrawn => true,
        Draft or Submitted or Incomplete or Accepted or Reviewed => false,
    };

    /// <summary>The applicant's acts; all others are the authority's.</summary>
    public static bool IsApplicants(ApplicationAct act) => act is Submit or Complete or Withdraw;

    /// <summary>The state after an act; null when the act is not open in this state.</summary>
    /// <param name="isFiling">备案: no review is needed before the decision.</param>
    public static ApplicationState? After(ApplicationState state, ApplicationAct act, bool isFiling) => (state, act) switch
    {
        (Draft, Submit) => Submitted,
        (Submitted, AskToComplete) => Incomplete,
        (Incomplete, Complete) => Submitted,
        (Submitted, Decline) => Declined,
        (Submitted, Accept) => Accepted,
        (Accepted, Review) => Reviewed,
        (Accepted, Grant) when isFiling => Granted,
        (Reviewed, Grant) => Granted,
        (Accepted or Reviewed, Refuse) => Refused,
        (_, Withdraw) when !HasEnded(state) => Withdrawn,
        _ => null,
    };
}
