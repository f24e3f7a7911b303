using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Exchange.Bundle;

/// <summary>One thing a movement on the books moved, as a row of the bundle says it.</summary>
internal sealed record ExportLine(
    int Item, Id<Commodity> Lot, Id<Package>? Package, Id<Package>? Inner, long Quantity, bool IsOutput,
    long? Consignment, Id<MovementLine>? Reverses);
