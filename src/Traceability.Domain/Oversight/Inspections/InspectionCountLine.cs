using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight.Inspections;

/// <summary>One package or lot of an authority's count. Insert only.</summary>
public sealed class InspectionCountLine
{
    public required Id<InspectionCount> Count { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Number { get; init; }

    public required CountMark Mark { get; init; }

    public string? Product { get; init; }

    public string? ProductName { get; init; }

    public string? Lot { get; init; }

    /// <summary>Package code as scanned; null for bulk.</summary>
    public string? Package { get; init; }

    public BaseUnit? Unit { get; init; }

    /// <summary>Base units.</summary>
    public long Book { get; init; }

    /// <summary>Base units.</summary>
    public long Found { get; init; }

    /// <summary>What the books say of one that is strange here.</summary>
    public string? Remark { get; init; }

    /// <summary>The mark of goods that are on the books.</summary>
    public static CountMark MarkOf(long book, long found) =>
        found == book ? CountMark.Found : found == 0 ? CountMark.Missing : CountMark.Differs;
}
