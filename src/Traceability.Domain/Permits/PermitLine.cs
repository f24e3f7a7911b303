using Traceability.Domain.Ledger;

namespace Traceability.Domain.Permits;

/// <summary>One substance of a permit. Shares its id with its commodity in the permit book.</summary>
public sealed class PermitLine
{
    public required Id<Commodity> Id { get; init; }

    public required Id<Permit> Permit { get; init; }

    /// <summary>Substance code of the catalogue.</summary>
    public required string Substance { get; init; }

    /// <summary>Granted base units of <see cref="Unit"/>; null for a licence without quantity.</summary>
    public long? Quantity { get; init; }

    public required BaseUnit Unit { get; init; }

    public required PermitBasis Basis { get; init; }
}
