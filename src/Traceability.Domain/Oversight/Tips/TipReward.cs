namespace Traceability.Domain.Oversight.Tips;

/// <summary>举报奖励: how far a reward has come.</summary>
public enum TipReward
{
    /// <summary>未定.</summary>
    Undecided = 1,

    /// <summary>拟奖励.</summary>
    Proposed = 2,

    /// <summary>已批准，凭查询码领取.</summary>
    Approved = 3,

    /// <summary>已发放.</summary>
    Paid = 4,

    /// <summary>不予奖励.</summary>
    Declined = 5,
}
