using Traceability.Api.Language;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>How people call the states and acts of an application.</summary>
internal static class ApplicationWords
{
    public static string Of(ApplicationState state) => state switch
    {
        ApplicationState.Draft => Tongue.Say("草稿", "draft"),
        ApplicationState.Submitted => Tongue.Say("待受理", "submitted"),
        ApplicationState.Incomplete => Tongue.Say("待补正", "to be completed"),
        ApplicationState.Accepted => Tongue.Say("已受理", "accepted"),
        ApplicationState.Reviewed => Tongue.Say("已审查", "reviewed"),
        ApplicationState.Granted => Tongue.Say("准予", "granted"),
        ApplicationState.Refused => Tongue.Say("不予许可", "refused"),
        ApplicationState.Declined => Tongue.Say("不予受理", "declined"),
        ApplicationState.Withdrawn => Tongue.Say("已撤回", "withdrawn"),
        ApplicationState.Verifying => Tongue.Say("国际核查中", "in verification abroad"),
    };

    public static string Of(ApplicationAct act) => act switch
    {
        ApplicationAct.Submit => Tongue.Say("提交", "submit"),
        ApplicationAct.AskToComplete => Tongue.Say("告知补正", "ask to complete"),
        ApplicationAct.Complete => Tongue.Say("补正", "complete"),
        ApplicationAct.Decline => Tongue.Say("不予受理", "decline"),
        ApplicationAct.Accept => Tongue.Say("受理", "accept"),
        ApplicationAct.Review => Tongue.Say("审查", "review"),
        ApplicationAct.Grant => Tongue.Say("准予", "grant"),
        ApplicationAct.Refuse => Tongue.Say("不予许可", "refuse"),
        ApplicationAct.Withdraw => Tongue.Say("撤回", "withdraw"),
        ApplicationAct.BeginVerification => Tongue.Say("开始国际核查", "begin the verification abroad"),
        ApplicationAct.EndVerification => Tongue.Say("结束国际核查", "end the verification abroad"),
    };
}
