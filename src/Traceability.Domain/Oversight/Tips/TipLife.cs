namespace Traceability.Domain.Oversight.Tips;

/// <summary>Which act is possible where, and where it leads. Whatever is decided stays decided.</summary>
public static class TipLife
{
    /// <summary>The state after the act; null when it cannot be done there.</summary>
    public static TipState? After(TipState state, TipAct act) => act switch
    {
        TipAct.Send => null,
        TipAct.Accept => state == TipState.Received ? TipState.Accepted : null,
        TipAct.Decline => state == TipState.Received ? TipState.NotAccepted : null,
        TipAct.Investigate => state == TipState.Accepted ? TipState.Investigating : null,
        TipAct.Substantiate => state == TipState.Investigating ? TipState.Substantiated : null,
        TipAct.Refute => state == TipState.Investigating ? TipState.Unsubstantiated : null,
        TipAct.Add or TipAct.Answer or TipAct.Link => state,
        TipAct.Reward => state == TipState.Substantiated ? state : null,
    };

    /// <summary>A reward goes forward only; what was paid or declined is done.</summary>
    public static bool MayBecome(TipReward before, TipReward after) => before switch
    {
        TipReward.Undecided => after is TipReward.Proposed or TipReward.Declined,
        TipReward.Proposed => after is TipReward.Approved or TipReward.Declined,
        TipReward.Approved => after is TipReward.Paid,
        TipReward.Paid or TipReward.Declined => false,
    };

    /// <summary>
    /// Whether the step must be taken by another officer than the one before it: one proposes, another approves,
    /// and who approves pays nothing out (《行政事业单位内部控制规范（试行）》第十二条: 不相容岗位相互分离).
    /// </summary>
    public static bool IsForAnother(TipReward after) => after switch
    {
        TipReward.Approved or TipReward.Paid => true,
        TipReward.Undecided or TipReward.Proposed or TipReward.Declined => false,
    };

    /// <summary>Those that must say why.</summary>
    public static bool NeedsReason(TipAct act) => act switch
    {
        TipAct.Decline or TipAct.Substantiate or TipAct.Refute or TipAct.Answer or TipAct.Reward or TipAct.Add
            or TipAct.Send => true,
        TipAct.Accept or TipAct.Investigate or TipAct.Link => false,
    };

    /// <summary>Told to the tipster, with its text: what officers write to one another is not.</summary>
    public static bool IsTold(TipAct act) => act switch
    {
        TipAct.Send or TipAct.Add or TipAct.Answer => true,
        TipAct.Accept or TipAct.Decline or TipAct.Investigate or TipAct.Substantiate or TipAct.Refute or TipAct.Link
            or TipAct.Reward => false,
    };
}
