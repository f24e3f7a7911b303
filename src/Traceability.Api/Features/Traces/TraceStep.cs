using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces;

/// <summary>责任倒查: one movement of the goods, with everyone who answers for it and the papers it cites.</summary>
/// <param name="Goods">Product, lot and quantity, by lot.</param>
/// <param name="PurchaseIssuer">Who approved the purchase; null when the paper is not on the books.</param>
public sealed record TraceStep(
    int Number, long Movement, string RequestId, MovementKind Kind, DateTime OccurredAt, TraceParty? Organisation,
    TraceParty? Counterparty, TraceParty? Carrier, string? HandedOverBy, string? TakenOverBy, string? Driver,
    string? Vehicle, string? PurchasePermit, string? PurchaseIssuer, string? TransportPermit, string? TransportIssuer,
    IReadOnlyList<string> Goods);
