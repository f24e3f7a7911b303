namespace Traceability.Domain.Oversight.Cases;

/// <summary>涉案物品保管移交: from whom to whom, where it is kept, whether the seal was whole. Insert only.</summary>
public sealed class EvidenceHandover
{
    public required Id<SeizedItem> Item { get; init; }

    /// <summary>1, 2, 3 … within the item.</summary>
    public required int Number { get; init; }

    /// <summary>With the item unique: sent twice, it is one handover.</summary>
    public required string RequestId { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>保管地点.</summary>
    public required string Place { get; init; }

    public required bool IsSealWhole { get; init; }

    /// <summary>A new seal, when the old one was opened.</summary>
    public string? SealNumber { get; init; }

    public required string Reason { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }
}
