namespace Traceability.Api.Features.Patrol;

/// <summary>网上巡查: what is unusual today, without a visit.</summary>
public enum PatrolCard
{
    /// <summary>逾期在途.</summary>
    OverdueTransit = 1,

    /// <summary>到货短少.</summary>
    ShortDelivery = 2,

    /// <summary>被拒登记集中.</summary>
    Refusals = 3,

    /// <summary>扫码不合.</summary>
    Scans = 4,

    /// <summary>购用量异常.</summary>
    Purchases = 5,

    /// <summary>盘点短少.</summary>
    Counts = 6,

    /// <summary>证件将尽.</summary>
    Permits = 7,

    /// <summary>漏检.</summary>
    Visits = 8,
}
