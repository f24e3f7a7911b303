using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Rules.History;

/// <summary>A line of the stock book with what its accounts say.</summary>
public sealed record BookLine(
    AccountKey From, AccountKey To, Product Product, long Quantity)
{
    public Id<Commodity> Lot => From.Commodity;

    /// <summary>The first controlled substance of the product; null for goods outside the catalogue.</summary>
    public string? Substance => Product.Contents.Count == 0 ? null : Product.Contents[0].Substance;

    public long Milligrams => Product.Contents.Count == 0 ? 0 : Product.Contents[0].MilligramsIn(Quantity);
}
