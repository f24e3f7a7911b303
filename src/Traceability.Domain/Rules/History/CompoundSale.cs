using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.History;

/// <summary>A retail sale of compound preparations with ephedrines to a person .</summary>
/// <param name="Units">Of the first such product, in pieces.</param>
/// <param name="Packs">Smallest packs of all of them.</param>
public sealed record CompoundSale(
    Id<Movement> Movement, string RequestId, DateOnly Day, Id<Organisation> Seller, Product Product, long Units,
    long Packs);
