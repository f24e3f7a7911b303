using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Tests.Ledger;

/// <summary>
/// The few parties, stores and goods that random acts move, and what each kind of movement asks of the accounts (the
/// table in HOUSE §4).
/// </summary>
internal sealed record ActStage(
    Id<Organisation> Owner,
    Id<Organisation> Buyer,
    IReadOnlyList<long> StoreIds,
    IReadOnlyList<Id<Commodity>> LotIds,
    Id<Commodity> PermitLine,
    IReadOnlyList<Id<Package>> PackageIds)
{
    public const int Lots = 2;
    public const int Stores = 2;

    /// <summary>Packages 1, 2 …; 0 is bulk. Each belongs to the lot of its number.</summary>
    public const int Packages = 2;

    private const long Lorry = 7;

    public IReadOnlyList<PostingStep> Steps(Act act, PlainBook book) =>
        act.Kind == MovementKind.Reversal
            ? [.. book.TakeBack.Select(t => new Transfer(t.To, t.From, t.Quantity))]
            : [.. act.Parts.SelectMany((part, i) => Steps(act.Kind, part, i))];

    private IEnumerable<PostingStep> Steps(MovementKind kind, Act.Part part, int item)
    {
        AccountKey shelf = Shelf(part);
        AccountKey origin = new(AccountKind.Origin, Owner, 0, shelf.Commodity, null);
        AccountKey bulk = shelf with { Package = null };
        AccountKey box = shelf with { Package = PackageIds[part.Lot] };
        AccountKey missing = bulk with { Kind = AccountKind.Unaccounted };
        AccountKey lost = bulk with { Kind = AccountKind.Lost };
        AccountKey road = shelf with { Kind = AccountKind.InTransit, Holder = Lorry };
        AccountKey police = shelf with { Kind = AccountKind.Seized, Holder = Buyer.Value };
        Transfer Take(AccountKey from, AccountKey to) => new(from, to, new Quantity(part.Quantity), item);
        Transfer Draw(AccountKind from, AccountKind to) =>
            Take(Paper(from), Paper(to)) with { UpToBalance = part.Capped };
        return kind switch
        {
            MovementKind.Opening or MovementKind.Production or MovementKind.Import or MovementKind.Harvest
                or MovementKind.Purchase => [Take(origin, shelf)],
            MovementKind.Dispatch => [Take(shelf, road)],
            MovementKind.Receipt => [Take(road, shelf), Draw(AccountKind.Reserved, AccountKind.Used)],
            MovementKind.Move => [Take(shelf, shelf with { Holder = StoreIds[(part.Store + 1) % Stores] })],
            MovementKind.Title =>
                [Take(shelf, shelf with { Owner = Buyer }), Draw(AccountKind.Reserved, AccountKind.Used)],
            MovementKind.Consumption or MovementKind.Dispense =>
                [Take(shelf, shelf with { Kind = AccountKind.Consumed })],
            MovementKind.Transformation =>
                [Take(shelf, shelf with { Kind = AccountKind.Transformed }), Made(part, item)],
            MovementKind.Pack => [Take(bulk, box)],
            MovementKind.Unpack => [Take(box, bulk)],
            MovementKind.StockCount => [new CountTo(shelf, missing, origin, part.Quantity - 1, item)],
            MovementKind.Loss => [Take(missing, lost)],
            MovementKind.Recovery => [Take(lost, missing)],
            MovementKind.Seizure => [Take(shelf, police)],
            MovementKind.Release => [Take(police, shelf)],
            MovementKind.Destruction => [Take(shelf, shelf with { Kind = AccountKind.Destroyed })],
            MovementKind.Export or MovementKind.Departed =>
                [Take(shelf, shelf with { Kind = AccountKind.Departed, Holder = 0 })],
            MovementKind.Reversal => [],
            MovementKind.Order => [Draw(AccountKind.Available, AccountKind.Reserved)],
            MovementKind.OrderCancelled => [Draw(AccountKind.Reserved, AccountKind.Available)],
            MovementKind.PermitGranted => [Take(Paper(AccountKind.Grantor), Paper(AccountKind.Available))],
            MovementKind.PermitClosed => [Draw(AccountKind.Available, AccountKind.Forfeited)],
        };
    }

    private AccountKey Shelf(Act.Part part) => new(
        AccountKind.OnHand, Owner, StoreIds[part.Store], LotIds[part.Lot],
        part.Package == part.Lot + 1 ? PackageIds[part.Lot] : null);

    private AccountKey Paper(AccountKind kind) =>
        new(kind, kind == AccountKind.Grantor ? Buyer : Owner, 0, PermitLine, null);

    /// <summary>What comes out of a process is of the other lot.</summary>
    private Transfer Made(Act.Part part, int item)
    {
        Id<Commodity> lot = LotIds[(part.Lot + 1) % Lots];
        return new Transfer(
            new AccountKey(AccountKind.Origin, Owner, 0, lot, null),
            new AccountKey(AccountKind.OnHand, Owner, StoreIds[part.Store], lot, null),
            new Quantity(part.Quantity), item);
    }
}
