namespace Traceability.Domain.Catalogue;

/// <summary>How much of one controlled substance a base unit of the product contains.</summary>
public sealed class ProductContent
{
    public required Id<Product> Product { get; init; }

    public required string Substance { get; init; }

    /// <summary>
    /// Nanograms per base unit: 1 mg per mg = 1 000 000; 0.713 mg per µL = 713 000; 25 mg per tablet = 25 000 000.
    /// </summary>
    public required long NanogramsPerUnit { get; init; }

    /// <summary>
    /// Milligrams of the substance in so many base units, rounded up: a permit never gains by rounding.
    /// </summary>
    public long MilligramsIn(long units) =>
        (long)(((Int128)units * NanogramsPerUnit + (999_999 * Math.Sign(units))) / 1_000_000);
}
