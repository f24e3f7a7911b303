using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Ledger;

/// <summary>
/// The identity of an account. <paramref name="Holder"/> is a site (OnHand, Unaccounted, Consumed, Transformed, Lost
/// …), a consignment (InTransit), an agency or site (Seized), a buyer (Departed), or 0. <paramref name="Package"/> is
/// null for bulk goods.
/// </summary>
public readonly record struct AccountKey(
    AccountKind Kind, Id<Organisation> Owner, long Holder, Id<Commodity> Commodity, Id<Package>? Package);
