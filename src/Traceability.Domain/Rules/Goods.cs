using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Rules;

/// <summary>How much of what a suspicion is about.</summary>
public readonly record struct Goods(Product? Product, long Units)
{
    public static Goods None => default;

    /// <summary>
    /// Several amounts of one product together; what is too much for the ledger is said as its largest figure.
    /// </summary>
    public static Goods Of(Product product, IEnumerable<long> units) => new(
        product, (long)Int128.Min(units.Aggregate(Int128.Zero, (sum, u) => sum + u), long.MaxValue / 8));

    public string? Substance => Product is null || Product.Contents.Count == 0 ? null : Product.Contents[0].Substance;

    public long Milligrams =>
        Product is null || Product.Contents.Count == 0 ? 0 : Product.Contents[0].MilligramsIn(Math.Max(Units, 0));

    /// <summary>12.500 kg.</summary>
    public string Shown => Product is null ? "" : UnitName.Display(Units, Product.BaseUnit);
}
