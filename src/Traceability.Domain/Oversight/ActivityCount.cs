using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>
/// 活动日: how many live movements a unit has on a day with goods of one class. Those taken back are taken off again; at
/// none there was no activity.
/// </summary>
public sealed class ActivityCount
{
    public required Id<Organisation> Organisation { get; init; }

    /// <summary>The day (Asia/Shanghai) on which it happened.</summary>
    public required DateOnly Day { get; init; }

    public required SubstanceClass Class { get; init; }

    /// <summary>Something was sold, in the sense of 条例第十九条.</summary>
    public required bool IsSale { get; init; }

    public long Movements { get; private set; }

    public ActivityCount Add(long movements)
    {
        Movements += movements;
        return this;
    }
}
