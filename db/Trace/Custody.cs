using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Db.Trace;

/// <summary>Where a package is, how much is in it, in whose hands.</summary>
/// <param name="Package">The label that was asked for.</param>
/// <param name="Outer">The pallet or carton it is packed in; its custody is then the answer.</param>
/// <param name="Held">Null when the package has no goods on any book.</param>
/// <param name="Recall">The recall of its lot that stands, null when there is none.</param>
public sealed record Custody(
    Package Package, Package? Outer, Product? Product, Lot? Lot, Account? Held, long Balance, Organisation? Owner,
    string? Place, Recall? Recall);
