using System.Globalization;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

/// <summary>
/// Facts for one movement, without a database. The defaults are an honest one: a plant of 150823 and a producer of
/// 150802, the same prefecture, on 2026-05-20, goods handed over by one person and taken over by another, paid by
/// transfer.
/// </summary>
internal sealed record World
{
    public static readonly DateOnly Today = new(2026, 5, 20);

    public required MovementKind Kind { get; init; }

    public required Organisation Booker { get; init; }

    public Organisation? Other { get; init; }

    public Organisation? Owner { get; init; }

    public Organisation? Carrier { get; init; }

    public Person? HandedOverBy { get; init; } = Cast.Keeper;

    public Person? TakenOverBy { get; init; } = Cast.Handler;

    public PaymentMeans? Payment { get; init; } = PaymentMeans.Transfer;

    public string? Purpose { get; init; }

    public string? Reason { get; init; }

    public PatientGroup? PatientGroup { get; init; }

    public int? PrescribedDays { get; init; }

    public string? Vehicle { get; init; }

    /// <summary>Duties whose fulfilment is declared.</summary>
    public IReadOnlyList<string> Confirmed { get; init; } = [];

    public DateOnly Day { get; init; } = Today;

    public string? FromRegion { get; init; }

    public string? ToRegion { get; init; }

    public string? PurchaseNumber { get; init; }

    public string? TransportNumber { get; init; }

    public PermitFacts? PurchasePermit { get; init; }

    public PermitFacts? TransportPermit { get; init; }

    public int PurchasePermitUses { get; init; }

    public int TransportPermitUses { get; init; }

    public long PermanganateThisYearMg { get; init; }

    public IReadOnlyList<PermitFacts> BuyerHolds { get; init; } = [];

    public IReadOnlyList<PermitFacts> SellerHolds { get; init; } = [];

    public IReadOnlyList<PermitFacts> OwnHolds { get; init; } = [];

    public long HerbSoldByCollectorMg { get; init; }

    /// <summary>What the store the goods come into was registered with.</summary>
    public string Controls { get; init; } = "";

    public IReadOnlySet<string> KeyAreas { get; init; } = new HashSet<string>();

    public IReadOnlyList<TradeListing> TradeListings { get; init; } = TradeLists.All;

    public ReferredMovement? Referred { get; init; }

    private sealed record Thing(Product Product, Substance[] Substances, Measure Measure, bool Packed = false,
        bool Output = false);

    private IReadOnlyList<Thing> Goods { get; init; } = [];

    private static readonly MovementKind[] BookedByTheBuyer =
        [MovementKind.Order, MovementKind.Purchase, MovementKind.Import, MovementKind.Receipt];

    /// <summary>The plant books what it buys, the producer what it sells or moves.</summary>
    public static World Of(MovementKind kind) => BookedByTheBuyer.Contains(kind)
        ? new World { Kind = kind, Booker = Cast.Plant, Other = Cast.Producer }
        : new World { Kind = kind, Booker = Cast.Producer, Other = Cast.Plant };

    /// <summary>A sale over the counter to a person of no organisation.</summary>
    public static World SaleToAPerson() =>
        Of(MovementKind.Departed) with { Other = null, TakenOverBy = Cast.PrivatePerson };

    /// <summary>A dispatch by lorry from 150802 to another prefecture.</summary>
    public static World LongHaul() =>
        Of(MovementKind.Dispatch) with { Other = Cast.FarPlant, Carrier = Cast.Carrier, Vehicle = "蒙L12345" };

    public World With(Substance substance, string amount) => With(Cast.Pure(substance), amount, substance);

    public World With(Product product, string amount, params Substance[] substances)
    {
        string[] parts = amount.Split(' ');
        return With(product, UnitName.TryMeasure(parts[0], parts[1])!.Value, substances);
    }

    public World With(Product product, Measure measure, params Substance[] substances) =>
        this with { Goods = [.. Goods, new Thing(product, substances, measure)] };

    public World InPackages() => this with { Goods = [.. Goods.Select(g => g with { Packed = true })] };

    /// <summary>The goods so far come out of the process; what follows goes in.</summary>
    public World MadeFrom() => this with { Goods = [.. Goods.Select(g => g with { Output = true })] };

    public World Under(PermitFacts permit) =>
        this with { PurchasePermit = permit, PurchaseNumber = permit.Permit.Number };

    public World TravellingUnder(PermitFacts permit) =>
        this with { TransportPermit = permit, TransportNumber = permit.Permit.Number };

    /// <summary>Answers a movement of another kind between other parties, on the given day.</summary>
    public World Answering(
        MovementKind kind, Organisation by, Organisation with, DateOnly? day = null, string? purchasePermit = null) =>
        this with
        {
            Referred = new ReferredMovement(
                Cast.Earlier(kind, by, with, day ?? Today, purchasePermit), [], null, null),
        };

    /// <summary>What the movement answered was ordered on that day.</summary>
    public World OrderedOn(DateOnly day) =>
        this with { Referred = Referred! with { OrderedAt = ChinaTime.StartOf(day) } };

    /// <summary>The goods so far came with a receipt from the other party and go back to it.</summary>
    public World Returning()
    {
        MovementFacts facts = Facts();
        AccountKey held = new(AccountKind.OnHand, Booker.Id, 0, default, null);
        return this with
        {
            Referred = new ReferredMovement(
                Cast.Earlier(MovementKind.Receipt, Booker, Other!, Today.AddDays(-3), null),
                [.. facts.Goods.Select((g, i) => new ReferredLine(
                    new Id<MovementLine>(i + 1), held, held with { Commodity = g.Lot }, g.Units, i, false))],
                null,
                null),
        };
    }

    /// <summary>More of the first lot.</summary>
    public World Again(Substance substance, string amount) => With(substance, amount) with { OneLot = true };

    /// <summary>All goods are of one lot.</summary>
    public bool OneLot { get; init; }

    /// <summary>The same far consignee as another kind of unit.</summary>
    public World ToA(OrganisationKinds kinds) => this with { Other = Cast.FarUnit(kinds) };

    /// <summary>What one rule says to these facts.</summary>
    public Finding? AskedOf(GateRule rule) => rule.Check(Facts());

    public MovementFacts Facts()
    {
        DraftHeader header = Header();
        GoodsFacts[] goods = [.. Goods.Select((g, i) =>
            Claimed(Cast.Item(i, OneLot ? 0 : i, g.Product, g.Substances, g.Measure, g.Packed), g.Output))];
        return new MovementFacts
        {
            Draft = MovementDrafts.Of(Kind, header, [.. goods.Select(g => g.Claim)]),
            Book = new BookFacts
            {
                Header = header,
                Organisation = Booker,
                Site = Cast.SiteOf(Booker, FromRegion, Controls),
                Owner = Owner ?? Booker,
                Counterparty = Other,
                CounterSite = Other is null && ToRegion is null
                    ? null : Cast.SiteOf(Other ?? Booker, ToRegion, Controls),
                Carrier = Carrier,
                HandedOverBy = HandedOverBy,
                TakenOverBy = TakenOverBy,
                Goods = goods,
                Referred = Referred,
                PurchasePermit = PurchasePermit,
                TransportPermit = TransportPermit,
            },
            Day = Day,
            KeyAreas = KeyAreas,
            TradeListings = TradeListings,
            BuyerPermits = BuyerHolds,
            SellerPermits = SellerHolds,
            OwnPermits = OwnHolds,
            PurchasePermitUses = PurchasePermitUses,
            TransportPermitUses = TransportPermitUses,
            PermanganateThisYearMg = PermanganateThisYearMg,
            HerbSoldByCollectorMg = HerbSoldByCollectorMg,
        };
    }

    private static GoodsFacts Claimed(GoodsFacts goods, bool output) =>
        goods with { Claim = goods.Claim with { IsOutput = output } };

    private DraftHeader Header() => new()
    {
        RequestId = string.Create(CultureInfo.InvariantCulture, $"world-{Kind}"),
        Mode = BookMode.Live,
        OccurredAt = ChinaTime.StartOf(Day).AddHours(10),
        Organisation = Booker.Code,
        Counterparty = Other?.Code,
        Owner = Owner?.Code,
        Carrier = Carrier?.Code,
        Vehicle = Vehicle,
        PurchasePermit = PurchaseNumber,
        TransportPermit = TransportNumber,
        Payment = Payment,
        Purpose = Purpose,
        Reason = Reason,
        PatientGroup = PatientGroup,
        PrescribedDays = PrescribedDays,
        Confirmed = Confirmed,
        HandedOverBy = HandedOverBy?.Code,
        TakenOverBy = TakenOverBy?.Code,
    };
}
