using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight.Inspections;

/// <summary>抽样: what was taken from which lot, under which seal, before whose eyes. Insert only.</summary>
public sealed class InspectionSample
{
    public required Id<InspectionSample> Id { get; init; }

    public required Id<Inspection> Inspection { get; init; }

    /// <summary>样品编号.</summary>
    public required string Number { get; init; }

    /// <summary>封签号.</summary>
    public required string SealNumber { get; init; }

    public required Id<Commodity> Lot { get; init; }

    public Id<Package>? Package { get; init; }

    /// <summary>Base units of the lot's product.</summary>
    public required long Quantity { get; init; }

    /// <summary>抽样人.</summary>
    public required string TakenBy { get; init; }

    /// <summary>在场人.</summary>
    public required string InPresenceOf { get; init; }

    /// <summary>送检机构.</summary>
    public required string Laboratory { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}
