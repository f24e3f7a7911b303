using static Traceability.Domain.Permits.Applications.ApplicationAct;
using static Traceability.Domain.Permits.Applications.ApplicationState;

namespace Traceability.Domain.Permits.Applications;

/// <summary>
/// 办理流程: draft → submitted (↔ incomplete) → accepted (↔ verifying) → reviewed → granted | refused; declined and
/// withdrawn end it before. A filing is decided on the spot, 条例第十三条、第十七条: no separate review. Pure.
/// </summary>
public static class ApplicationLife
{
    public static bool HasEnded(ApplicationState state) => state switch
    {
        Granted or Refused or Declined or Withdrawn => true,
        Draft or Submitted or Incomplete or Accepted or Reviewed or Verifying => false,
    };

    /// <summary>The applicant's acts; all others are the authority's.</summary>
    public static bool IsApplicants(ApplicationAct act) => act is Submit or Complete or Withdraw;

    /// <summary>国际核查, 条例第二十九条: of exports only.</summary>
    public static bool MayBeVerified(string type) =>
        PermitPurposes.Find(type) is { } scope && scope.Allows(PermitPurpose.Export);

    /// <summary>The state after an act; null when the act is not open in this state.</summary>
    /// <param name="isFiling">备案: no review is needed before the decision.</param>
    public static ApplicationState? After(ApplicationState state, ApplicationAct act, bool isFiling) => act switch
    {
        Submit => state == Draft ? Submitted : null,
        AskToComplete => state == Submitted ? Incomplete : null,
        Complete => state == Incomplete ? Submitted : null,
        Decline => state == Submitted ? Declined : null,
        Accept => state == Submitted ? Accepted : null,
        Review => state == Accepted ? Reviewed : null,
        Grant => IsRipe(state, isFiling) ? Granted : null,
        Refuse => IsRipe(state, isFiling) ? Refused : null,
        Withdraw => HasEnded(state) ? null : Withdrawn,
        BeginVerification => state is Accepted or Reviewed ? Verifying : null,
        // What was thought of it before the answer is thought of again.
        EndVerification => state == Verifying ? Accepted : null,
    };

    private static bool IsRipe(ApplicationState state, bool isFiling) =>
        state == Reviewed || (state == Accepted && isFiling);
}
