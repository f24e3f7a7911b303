using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight.Cases;

/// <summary>
/// 查获物品: what was found, by what it can be known, under which seal. What it is held to be (package, lot) is found out
/// later and stands beside what was written at first.
/// </summary>
public sealed class SeizedItem
{
    public required Id<SeizedItem> Id { get; init; }

    public required Id<Case> Case { get; init; }

    /// <summary>With the case unique: sent twice, it is one item.</summary>
    public required string RequestId { get; init; }

    /// <summary>1, 2, 3 … within the case.</summary>
    public required int Number { get; init; }

    public required ItemMark Mark { get; init; }

    /// <summary>The code as read, with '?' for what cannot be; null when there is none.</summary>
    public string? Code { get; init; }

    /// <summary>批号或其他标记, as far as readable.</summary>
    public string? LotMark { get; init; }

    /// <summary>Catalogue code of the substance; null when not known yet.</summary>
    public string? Substance { get; init; }

    /// <summary>外观、包装.</summary>
    public string? Description { get; init; }

    /// <summary>Base units.</summary>
    public required long Quantity { get; init; }

    public required BaseUnit Unit { get; init; }

    /// <summary>GB/T 2260, where it was found.</summary>
    public required string Region { get; init; }

    public required DateTime FoundAt { get; init; }

    /// <summary>封签号.</summary>
    public string? SealNumber { get; init; }

    public required string FirstOfficer { get; init; }

    public required string SecondOfficer { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }

    public Id<Package>? Package { get; private set; }

    public Id<Commodity>? Lot { get; private set; }

    /// <summary>The seizure in the books, once posted.</summary>
    public Id<Movement>? Seizure { get; private set; }

    public bool IsIdentified => Lot is not null || Package is not null;

    public void Identify(Id<Package>? package, Id<Commodity>? lot)
    {
        Package = package;
        Lot = lot;
    }

    public void Post(Id<Movement> seizure) => Seizure = seizure;
}
