using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight;

/// <summary>
/// 盘点明细: what was found of a lot. The ledger moves only a difference; a count that agreed with the books is evidence
/// too.
/// </summary>
public sealed class CountedStock
{
    public required Id<Movement> Movement { get; init; }

    /// <summary>0-based item of the count.</summary>
    public required int Item { get; init; }

    public required Id<Commodity> Lot { get; init; }

    /// <summary>Null for bulk.</summary>
    public Id<Package>? Package { get; init; }

    /// <summary>Base units found.</summary>
    public required long Counted { get; init; }
}
