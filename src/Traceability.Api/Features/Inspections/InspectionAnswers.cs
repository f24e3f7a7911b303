using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;

namespace Traceability.Api.Features.Inspections;

/// <summary>What is said when an act is not done: the field, why, and what to do.</summary>
internal static class InspectionAnswers
{

    public static ProblemHttpResult Refused(string zh, string en) => TypedResults.Problem(
        title: Tongue.Say(zh, en), statusCode: StatusCodes.Status409Conflict);

    public static ProblemHttpResult NotNow() => Refused(
        "现在的状态不能办理这一项，或者刚被他人办理，请刷新后查看",
        "It is not where this can be done, or somebody has just acted on it: look again");

    /// <summary>403: who looks on does not act.</summary>
    public static ProblemHttpResult NotOnTeam() => TypedResults.Problem(
        title: Tongue.Say(
            "只有本次检查的执法人员可以办理；请由检查组成员用本人账号办理",
            "Only an officer of this inspection's team may do this, with the own sign-in"),
        statusCode: StatusCodes.Status403Forbidden);

    public static ProblemHttpResult NotLead() => TypedResults.Problem(
        title: Tongue.Say("这一项由牵头机关办理", "The lead agency does this"),
        statusCode: StatusCodes.Status403Forbidden);

    public static ProblemHttpResult NotInvited() => TypedResults.Problem(
        title: Tongue.Say("本机关不是这个计划的参加机关", "Your agency is not one of this plan"),
        statusCode: StatusCodes.Status403Forbidden);
}
