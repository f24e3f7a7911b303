using Traceability.Api.Language;
using Traceability.Domain.Oversight.Tips;

namespace Traceability.Api.Features.Tips;

/// <summary>How people call what a tip is about, where it stands and what was done.</summary>
internal static class TipWords
{
    /// <summary>Why an officer cannot take the next step of a reward.</summary>
    public static string OneStepEach => Tongue.Say(
        "奖励的提出、批准和发放不能由同一人连续办理（《行政事业单位内部控制规范（试行）》第十二条）：下一步请由另一名民警办理",
        "One officer proposes a reward, another approves it, and who approved does not pay it out "
        + "(Internal Control of Public Institutions, art. 12): the next step is a colleague's");

    public static string Of(TipCategory category) => category switch
    {
        TipCategory.Manufacture => Tongue.Say("非法制造", "illegal manufacture"),
        TipCategory.Trade => Tongue.Say("非法买卖", "illegal trade"),
        TipCategory.Transport => Tongue.Say("非法运输、寄递", "illegal transport or posting"),
        TipCategory.Diversion => Tongue.Say("流失、被盗", "diversion or theft"),
        TipCategory.Forgery => Tongue.Say("假标签、假证件", "forged labels or papers"),
        TipCategory.Medicines => Tongue.Say("违规销售、使用麻精药品", "misuse of narcotic or psychotropic drugs"),
        TipCategory.Ephedra => Tongue.Say("非法采挖、收购麻黄草", "illegal harvest or purchase of ephedra"),
        TipCategory.Other => Tongue.Say("其他", "other"),
    };

    public static string Of(TipState state) => state switch
    {
        TipState.Received => Tongue.Say("待受理", "received"),
        TipState.Accepted => Tongue.Say("已受理", "accepted"),
        TipState.Investigating => Tongue.Say("核查中", "under investigation"),
        TipState.Substantiated => Tongue.Say("查实", "substantiated"),
        TipState.Unsubstantiated => Tongue.Say("查否", "not substantiated"),
        TipState.NotAccepted => Tongue.Say("不予受理", "not accepted"),
    };

    public static string Of(TipReward reward) => reward switch
    {
        TipReward.Undecided => Tongue.Say("未定", "not decided"),
        TipReward.Proposed => Tongue.Say("拟奖励", "proposed"),
        TipReward.Approved => Tongue.Say("已批准，凭查询码领取", "approved, to be fetched with the code"),
        TipReward.Paid => Tongue.Say("已发放", "paid"),
        TipReward.Declined => Tongue.Say("不予奖励", "no reward"),
    };

    public static string Of(TipAct act) => act switch
    {
        TipAct.Send => Tongue.Say("举报", "sent"),
        TipAct.Add => Tongue.Say("举报人补充", "tipster adds"),
        TipAct.Accept => Tongue.Say("受理", "accept"),
        TipAct.Decline => Tongue.Say("不予受理", "do not accept"),
        TipAct.Investigate => Tongue.Say("开始核查", "investigate"),
        TipAct.Substantiate => Tongue.Say("查实", "substantiate"),
        TipAct.Refute => Tongue.Say("查否", "find unsubstantiated"),
        TipAct.Answer => Tongue.Say("答复举报人", "answer the tipster"),
        TipAct.Link => Tongue.Say("关联预警", "link to an alert"),
        TipAct.Reward => Tongue.Say("奖励", "reward"),
    };
}
