using Traceability.Domain.Ledger;

namespace Traceability.Domain.Permits.Applications;

/// <summary>One substance that is asked for.</summary>
public sealed class ApplicationLine
{
    public required Id<PermitApplication> Application { get; init; }

    /// <summary>Substance code of the catalogue.</summary>
    public required string Substance { get; init; }

    /// <summary>Base units of <see cref="Unit"/>; null for a licence without quantity.</summary>
    public long? Quantity { get; init; }

    public required BaseUnit Unit { get; init; }

    public required PermitBasis Basis { get; init; }
}
