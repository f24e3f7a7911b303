namespace Traceability.Domain.Oversight.Tips;

/// <summary>What was done to a tip, by the tipster or by an officer.</summary>
public enum TipAct
{
    /// <summary>举报.</summary>
    Send = 1,

    /// <summary>补充: the tipster adds to it.</summary>
    Add = 2,

    /// <summary>受理.</summary>
    Accept = 3,

    /// <summary>不予受理.</summary>
    Decline = 4,

    /// <summary>开始核查.</summary>
    Investigate = 5,

    /// <summary>查实.</summary>
    Substantiate = 6,

    /// <summary>查否.</summary>
    Refute = 7,

    /// <summary>答复: told to the tipster.</summary>
    Answer = 8,

    /// <summary>关联预警.</summary>
    Link = 9,

    /// <summary>奖励.</summary>
    Reward = 10,
}
