using Traceability.Api.Language;
using Traceability.Domain.Oversight.Suspicions;

namespace Traceability.Api.Features.Suspicions;

/// <summary>How people call what is suspicious, where a report stands and what was done.</summary>
internal static class SuspicionWords
{
    public static string Of(SuspicionKind kind) => kind switch
    {
        SuspicionKind.UnusualOrder => Tongue.Say("异常订购", "unusual order"),
        SuspicionKind.CashPayment => Tongue.Say("现金、实物交易或他人代付", "cash, barter or paid by another"),
        SuspicionKind.OddUse => Tongue.Say("用途可疑", "odd use"),
        SuspicionKind.DoubtfulPapers => Tongue.Say("证件可疑", "doubtful papers"),
        SuspicionKind.AvoidsRecord => Tongue.Say("拒绝出示证明或要求不留记录", "avoids being recorded"),
        SuspicionKind.LostLabel => Tongue.Say("标签丢失、损毁、调换", "label lost, damaged or exchanged"),
        SuspicionKind.ShortGoods => Tongue.Say("包装破损、短少", "damaged or short goods"),
        SuspicionKind.OddTransport => Tongue.Say("运输异常", "odd transport"),
        SuspicionKind.Other => Tongue.Say("其他", "other"),
    };

    public static string Of(SuspicionState state) => state switch
    {
        SuspicionState.Received => Tongue.Say("待核查", "received"),
        SuspicionState.Checking => Tongue.Say("核查中", "under check"),
        SuspicionState.Founded => Tongue.Say("属实，待答复", "founded, to be answered"),
        SuspicionState.Unfounded => Tongue.Say("不属实，待答复", "unfounded, to be answered"),
        SuspicionState.Closed => Tongue.Say("已答复办结", "answered and closed"),
    };

    public static string Of(SuspicionAct act) => act switch
    {
        SuspicionAct.Report => Tongue.Say("报告", "reported"),
        SuspicionAct.Add => Tongue.Say("补充", "add"),
        SuspicionAct.Check => Tongue.Say("开始核查", "begin the check"),
        SuspicionAct.Found => Tongue.Say("认定属实", "find it founded"),
        SuspicionAct.Dismiss => Tongue.Say("认定不属实", "find it unfounded"),
        SuspicionAct.Link => Tongue.Say("关联预警", "link to an alert"),
        SuspicionAct.Close => Tongue.Say("答复并办结", "answer and close"),
    };
}
