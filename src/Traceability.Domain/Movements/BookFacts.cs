using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Movements;

/// <summary>
/// What the books know about the names in a draft: everything needed to write it down, nothing needed to judge it.
/// </summary>
public sealed record BookFacts
{
    public required DraftHeader Header { get; init; }

    public required Organisation Organisation { get; init; }

    public Site? Site { get; init; }

    public required Organisation Owner { get; init; }

    public Organisation? Counterparty { get; init; }

    public Site? CounterSite { get; init; }

    public Organisation? Carrier { get; init; }

    public Person? HandedOverBy { get; init; }

    public Person? TakenOverBy { get; init; }

    public Person? Driver { get; init; }

    public required IReadOnlyList<GoodsFacts> Goods { get; init; }

    /// <summary>The movement the draft answers.</summary>
    public ReferredMovement? Referred { get; init; }

    /// <summary>The consignment that a dispatch opens.</summary>
    public Id<Consignment>? NewConsignment { get; init; }

    public PermitFacts? PurchasePermit { get; init; }

    public PermitFacts? TransportPermit { get; init; }

    public bool IsHistoric => Header.Mode == BookMode.Historic;

    /// <summary>The account of goods held at a site of somebody.</summary>
    public static AccountKey At(AccountKind kind, Id<Organisation> owner, long holder, GoodsFacts goods) =>
        new(kind, owner, holder, goods.Lot, goods.Package);

    /// <summary>The account of an item at the booking site, of the owner's goods.</summary>
    public AccountKey Here(AccountKind kind, GoodsFacts goods) => At(kind, Owner.Id, Site?.Id.Value ?? 0, goods);

    public AccountKey OriginOf(GoodsFacts goods) => new(AccountKind.Origin, Owner.Id, 0, goods.Lot, null);
}
