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

    public static string Of(ApplicationKind kind) => kind switch
    {
        ApplicationKind.New => Tongue.Say("新办", "new"),
        ApplicationKind.Renewal => Tongue.Say("延续", "renewal"),
        ApplicationKind.Change => Tongue.Say("变更", "change"),
        ApplicationKind.Return => Tongue.Say("注销交回", "handing back"),
        ApplicationKind.Entry => Tongue.Say("外部证件登记", "entry of an outside paper"),
    };

    /// <summary>What an act does, in one sentence before it is done.</summary>
    public static string Consequence(ApplicationAct act, string agency, string number) => act switch
    {
        ApplicationAct.Submit => Tongue.Say(
            $"提交后，{number} 送 {agency}，内容不能再改；机关五日内受理或者一次告知需要补正的全部内容。",
            $"Once submitted, {number} goes to {agency} and is not changed any more; it answers within five days."),
        ApplicationAct.Complete => Tongue.Say(
            $"补正后，{number} 再次送 {agency}，五日期限重新计算。",
            $"Once completed, {number} goes to {agency} again and its five days begin anew."),
        ApplicationAct.Withdraw => Tongue.Say(
            $"撤回后，{number} 终止办理，不能恢复；需要时可以复制为新申请。",
            $"Once withdrawn, {number} ends for good; it can be copied as a new application."),
        ApplicationAct.Accept => Tongue.Say(
            $"受理后，{number} 的办理期限从今天起算。", $"Once accepted, the days to decide {number} begin today."),
        ApplicationAct.AskToComplete => Tongue.Say(
            $"告知后，{number} 退回申请单位补正；须一次告知需要补正的全部内容（《行政许可法》第三十二条）。",
            $"Once asked, {number} goes back; everything missing is said at once (Licensing Law, art. 32)."),
        ApplicationAct.Decline => Tongue.Say(
            $"不予受理后，{number} 终止办理；理由写给申请单位。",
            $"Once declined, {number} ends; the applicant reads the reason."),
        ApplicationAct.Review => Tongue.Say(
            $"提交审查意见后，由另一名工作人员对 {number} 作出决定。",
            $"Once reviewed, another officer decides on {number}."),
        ApplicationAct.BeginVerification => Tongue.Say(
            $"开始后，{number} 的办理期限停止计算，收到核查结果后继续（条例第二十九条）。",
            $"Once begun, the days to decide {number} stop until the answer comes (Order 445, art. 29)."),
        ApplicationAct.EndVerification => Tongue.Say(
            $"结束后，{number} 的办理期限继续计算。", $"Once ended, the days to decide {number} go on."),
        ApplicationAct.Grant => Tongue.Say(
            "准予后，证件立即生效，数量记入许可簿，不能收回，只能暂停、吊销或注销。",
            "Once granted, the permit is in force and its quantity in the book; it is then only suspended or ended."),
        ApplicationAct.Refuse => Tongue.Say(
            $"不予许可后，{number} 终止办理；理由和申请复议、提起诉讼的途径一并告知申请单位。",
            $"Once refused, {number} ends; the applicant reads the reason and how to contest it."),
    };

    public static bool WantsReason(ApplicationAct act) => act switch
    {
        ApplicationAct.Submit or ApplicationAct.Complete or ApplicationAct.Accept or ApplicationAct.Grant => false,
        ApplicationAct.Withdraw or ApplicationAct.AskToComplete or ApplicationAct.Decline or ApplicationAct.Review
            or ApplicationAct.Refuse or ApplicationAct.BeginVerification or ApplicationAct.EndVerification => true,
    };

    /// <summary>What ends an application against its applicant's wish.</summary>
    public static bool IsGrave(ApplicationAct act) =>
        act is ApplicationAct.Withdraw or ApplicationAct.Decline or ApplicationAct.Refuse;
}
