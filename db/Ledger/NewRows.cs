using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;

namespace Traceability.Db.Ledger;

/// <summary>
/// What comes into being with a movement and is written in its transaction: only when the movement itself is.
/// </summary>
public sealed record NewRows
{
    public static readonly NewRows None = new();

    public IReadOnlyList<Commodity> Commodities { get; init; } = [];

    public IReadOnlyList<Lot> Lots { get; init; } = [];

    public IReadOnlyList<Package> Packages { get; init; } = [];

    /// <summary>A permit granted by the movement, with its lines.</summary>
    public Permit? Permit { get; init; }

    public Consignment? Consignment { get; init; }

    public IReadOnlyList<SourceRow> SourceRows { get; init; } = [];

    /// <summary>What a stock count found.</summary>
    public IReadOnlyList<CountedStock> Counted { get; init; } = [];

    /// <summary>Packing and unpacking of whole packages.</summary>
    public IReadOnlyList<PackageParent> Parents { get; init; } = [];
}
