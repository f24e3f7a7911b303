using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>One thing a movement moves, as claimed: so much of a lot, in bulk or in a package.</summary>
public sealed record DraftItem
{
    /// <summary>产品编码.</summary>
    public required string Product { get; init; }

    /// <summary>批号.</summary>
    public required string Lot { get; init; }

    /// <summary>包装码 in canonical form; null for bulk.</summary>
    public string? Package { get; init; }

    /// <summary>
    /// Packing of whole packages: the inner package that goes into (or comes out of) <see cref="Package"/>.
    /// </summary>
    public string? InnerPackage { get; init; }

    public required Measure Measure { get; init; }

    /// <summary>Transformation only: true for what comes out of the process.</summary>
    public bool IsOutput { get; init; }

    /// <summary>
    /// Receipt, transit loss: the row id of the dispatch row it answers, when it differs from the header's reference.
    /// </summary>
    public string? Ref { get; init; }

    /// <summary>The row of a source book this item came from; null for a live request.</summary>
    public DraftRow? Row { get; init; }
}
