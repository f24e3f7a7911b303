using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight.Cases;

/// <summary>What is known of goods found without a whole code. What is not known is null: it adds nothing.</summary>
/// <param name="Substance">Catalogue code.</param>
/// <param name="Mark">Lot number or other mark as far as it can be read, '?' for what cannot.</param>
/// <param name="Quantity">Base units.</param>
/// <param name="Region">GB/T 2260.</param>
public sealed record FoundGoods(
    string? Substance, string? Mark, long? Quantity, BaseUnit? Unit, string? Region, DateTime? FoundAt);
