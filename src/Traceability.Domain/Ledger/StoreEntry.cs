using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Ledger;

/// <summary>
/// 登账: what one movement of a sealed day brought of a product into a store or took out of it, for one owner, in the
/// order of the book. What only changes package or lot inside the store neither comes in nor goes out.
/// </summary>
public sealed class StoreEntry
{
    /// <summary>The site.</summary>
    public required long Holder { get; init; }

    public required Id<Product> Product { get; init; }

    /// <summary>When it was entered in the book (UTC).</summary>
    public required DateTime RecordedAt { get; init; }

    public required Id<Movement> Movement { get; init; }

    public required Id<Organisation> Owner { get; init; }

    /// <summary>Base units.</summary>
    public required long CameIn { get; init; }

    /// <summary>Base units.</summary>
    public required long WentOut { get; init; }
}
