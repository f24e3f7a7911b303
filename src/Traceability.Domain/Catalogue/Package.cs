using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Catalogue;

/// <summary>包装: a drum, carton or pallet that carries a label.</summary>
public sealed class Package
{
    public required Id<Package> Id { get; init; }

    /// <summary>The canonical code (see PackageCode), unique.</summary>
    public required string Code { get; init; }

    /// <summary>Null for an outer package of mixed products.</summary>
    public Id<Product>? Product { get; init; }

    /// <summary>Null for an outer package of mixed lots.</summary>
    public Id<Commodity>? Lot { get; init; }

    public required Id<Organisation> IssuedBy { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>The outer package it is packed in; null when it stands by itself.</summary>
    public Id<Package>? Parent { get; init; }
}
