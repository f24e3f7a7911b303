using Traceability.Domain;
using Traceability.Domain.Catalogue;

namespace Traceability.Db.Ledger;

/// <summary>An inner package goes into an outer one, or (null) stands by itself again.</summary>
public readonly record struct PackageParent(Id<Package> Package, Id<Package>? Parent);
