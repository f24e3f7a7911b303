using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Catalogue;

/// <summary>品种: what is traded, with the controlled substances it contains.</summary>
public sealed class Product
{
    public required Id<Product> Id { get; init; }

    /// <summary>产品编码, unique.</summary>
    public required string Code { get; init; }

    /// <summary>Null when the product is common to all.</summary>
    public Id<Organisation>? Owner { get; init; }

    public required string Name { get; init; }

    /// <summary>GTIN, 14 digits; null when the product has none.</summary>
    public string? Gtin { get; init; }

    public string? Form { get; init; }

    public required BaseUnit BaseUnit { get; init; }

    public string? PackSize { get; init; }

    /// <summary>Milligrams per litre (0.791 kg/L = 791 000 mg/L); null when unknown.</summary>
    public long? DensityMilligramsPerLitre { get; init; }

    public IReadOnlyList<ProductContent> Contents { get; init; } = new List<ProductContent>();
}
