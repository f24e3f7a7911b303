using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Ledger;

/// <summary>
/// 收发日计: what the sealed days have brought of one product to a unit's stores, or taken away, by the days on which it
/// happened and was entered and by kind of movement. Only goods on hand and in transit are counted.
/// </summary>
public sealed class GoodsCount
{
    public required Id<Organisation> Owner { get; init; }

    public required AccountKind State { get; init; }

    /// <summary>The site; 0 for all that is in transit.</summary>
    public required long Holder { get; init; }

    public required Id<Product> Product { get; init; }

    /// <summary>Day (Asia/Shanghai) on which it happened.</summary>
    public required DateOnly OccurredOn { get; init; }

    /// <summary>Day (Asia/Shanghai) on which it was entered in the book.</summary>
    public required DateOnly RecordedOn { get; init; }

    /// <summary>A reversal counts against the kind it takes back.</summary>
    public required MovementKind Kind { get; init; }

    /// <summary>Base units; what came in is above zero, what went out below.</summary>
    public long Units { get; private set; }

    public GoodsCount Add(long units)
    {
        Units = checked(Units + units);
        return this;
    }
}
