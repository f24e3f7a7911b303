using Traceability.Api.Language;
using Traceability.Domain.Oversight.Enrolments;

namespace Traceability.Api.Features.Enrolments;

/// <summary>How people call where an enrolment stands and what was done.</summary>
internal static class EnrolmentWords
{
    public static string Of(EnrolmentState state) => state switch
    {
        EnrolmentState.Sent => Tongue.Say("待审查", "to be reviewed"),
        EnrolmentState.UnderReview => Tongue.Say("已审查，待决定", "reviewed, to be decided"),
        EnrolmentState.Returned => Tongue.Say("退回补正", "returned for correction"),
        EnrolmentState.Accepted => Tongue.Say("准予入网", "accepted"),
        EnrolmentState.Refused => Tongue.Say("不予入网", "refused"),
    };

    public static string Of(EnrolmentAct act) => act switch
    {
        EnrolmentAct.Send => Tongue.Say("提交", "sent"),
        EnrolmentAct.Resend => Tongue.Say("补正后再次提交", "sent again"),
        EnrolmentAct.Answer => Tongue.Say("答复、补充", "answered"),
        EnrolmentAct.Ask => Tongue.Say("询问申请单位", "ask the applicant"),
        EnrolmentAct.Review => Tongue.Say("审查，送决定", "review, on to the decision"),
        EnrolmentAct.Return => Tongue.Say("退回补正", "return for correction"),
        EnrolmentAct.Accept => Tongue.Say("准予入网", "accept"),
        EnrolmentAct.Refuse => Tongue.Say("不予入网", "refuse"),
    };

    /// <summary>What comes next, told to the applicant.</summary>
    public static string Next(EnrolmentState state) => state switch
    {
        EnrolmentState.Sent or EnrolmentState.UnderReview => Tongue.Say(
            "主管机关正在办理，请隔日再查。", "The authority is at it: look again another day."),
        EnrolmentState.Returned => Tongue.Say(
            "请按下面的要求补正后再次提交。", "Correct what is asked below and send it again."),
        EnrolmentState.Accepted => Tongue.Say(
            "已经入网。登录名是统一社会信用代码（小写），临时口令由主管机关当面或者电话告知。之后将安排实地核查。",
            "On the platform. The sign-in is the USCC in small letters; the authority tells the temporary password. A "
            + "verification on site follows."),
        EnrolmentState.Refused => Tongue.Say(
            "理由见下。不服的，可以依法申请行政复议或者提起行政诉讼。", "The reason is below. It may be appealed by law."),
    };
}
