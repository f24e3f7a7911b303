using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight.Cases;

/// <summary>What is known of one movement before it is asked who answers for it.</summary>
/// <param name="Classes">Of the goods moved.</param>
public sealed record ChainStep(
    long Movement, MovementKind Kind, DateTime OccurredAt, ChainUnit Unit, ChainUnit? Counterparty, ChainUnit? Carrier,
    string? HandedOverBy, string? TakenOverBy, string? Driver, IReadOnlyList<ChainPermit> Permits,
    IReadOnlyCollection<SubstanceClass> Classes, IReadOnlyList<string> Goods);
