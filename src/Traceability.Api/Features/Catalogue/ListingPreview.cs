namespace Traceability.Api.Features.Catalogue;

/// <summary>影响范围: whom a listing concerns.</summary>
/// <param name="Named">Products that were named: from the day on they are controlled.</param>
/// <param name="Likely">Products that were not named, but are called so: to be looked at before it is decided.</param>
public sealed record ListingPreview(
    string Code, DateOnly ListedFrom, IReadOnlyList<AffectedProduct> Named, IReadOnlyList<AffectedProduct> Likely);

/// <summary>A product, and who holds it.</summary>
public sealed record AffectedProduct(string Code, string Name, IReadOnlyList<AffectedHolder> Holders);

/// <summary>A unit that holds the product, in base units.</summary>
public sealed record AffectedHolder(string Organisation, string Name, long Quantity, string Unit);
