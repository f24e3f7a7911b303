using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Rules;

/// <summary>How much of what a suspicion is about.</summary>
public readonly record struct Goods(Product? Product, long Units)
{
    public static Goods None => default;

    public string? Substance => Product is null || Product.Contents.Count == 0 ? null : Product.Contents[0].Substance;

    public long Milligrams =>
        Product is null || Product.Contents.Count == 0 ? 0 : Product.Contents[0].MilligramsIn(Math.Max(Units, 0));

    /// <summary>12.500 kg.</summary>
    public string Shown => Product is null ? "" : UnitName.Display(Units, Product.BaseUnit);
}
