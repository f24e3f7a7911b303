using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Counts;

/// <summary>What the books have at the site: a labelled package, or a lot in bulk when there is no package.</summary>
/// <param name="Book">Base units on the books.</param>
/// <param name="Missed">Base units that an earlier count could not find in this package and that still wait.</param>
public sealed record ExpectedGoods(
    string Product, string ProductName, string Lot, string? Package, BaseUnit Unit, long Book, long Missed)
{
    public string Key => $"{Product}\n{Lot}\n{Package}";
}
