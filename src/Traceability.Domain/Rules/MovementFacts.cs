using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules;

/// <summary>Everything a gate rule may ask about a movement. Values only: no clock, no database.</summary>
public sealed record MovementFacts
{
    public required MovementDraft Draft { get; init; }

    public required BookFacts Book { get; init; }

    /// <summary>The calendar day (Asia/Shanghai) on which it happened: law is applied as of this day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>重点地区: six-digit region codes named by the ministry, where county boundaries count .</summary>
    public required IReadOnlySet<string> KeyAreas { get; init; }

    /// <summary>All permits and licences of the buyer, valid or not.</summary>
    public required IReadOnlyList<PermitFacts> BuyerPermits { get; init; }

    /// <summary>All permits and licences of the seller, valid or not.</summary>
    public required IReadOnlyList<PermitFacts> SellerPermits { get; init; }

    /// <summary>All permits and licences of the unit that books, valid or not.</summary>
    public required IReadOnlyList<PermitFacts> OwnPermits { get; init; }

    /// <summary>
    /// Other movements that already used the cited purchase permit (orders, dispatches, direct purchases).
    /// </summary>
    public required int PurchasePermitUses { get; init; }

    /// <summary>Dispatches that already used the cited transport permit.</summary>
    public required int TransportPermitUses { get; init; }

    /// <summary>
    /// Milligrams of potassium permanganate the natural-person buyer has bought since 1 January.
    /// </summary>
    public required long PermanganateThisYearMg { get; init; }

    /// <summary>
    /// Milligrams of ephedra herb that the selling collector sold since its certificates in force began.
    /// </summary>
    public required long HerbSoldByCollectorMg { get; init; }

    /// <summary>Rows of the lists of foreign trade in force on the day; empty unless it is an export.</summary>
    public IReadOnlyList<TradeListing> TradeListings { get; init; } = [];

    private bool Arrives =>
        Draft.Kind is MovementKind.Order or MovementKind.Purchase or MovementKind.Import or MovementKind.Receipt;

    private bool Leaves =>
        Draft.Kind is MovementKind.Dispatch or MovementKind.Title or MovementKind.Departed or MovementKind.Export;

    public DraftHeader Header => Draft.Header;

    public IReadOnlyList<GoodsFacts> Goods => Book.Goods;

    /// <summary>Who gets title for money: null when nobody buys, or the buyer keeps no books here.</summary>
    public Organisation? Buyer => Arrives ? Book.Organisation : Leaves ? Book.Counterparty : null;

    /// <summary>Who gives title for money: the owner, when a warehouse books for it.</summary>
    public Organisation? Seller => Arrives ? Book.Counterparty : Leaves ? Book.Owner : null;

    /// <summary>自然人: sold to a person who belongs to no organisation.</summary>
    public bool BuyerIsNaturalPerson =>
        Draft.Kind == MovementKind.Departed && Book.Counterparty is null && Book.TakenOverBy is { Organisation: null };

    /// <summary>A sale between parties; not the arrival of what was agreed before, nor a firm's own transfer.</summary>
    public bool IsAgreement =>
        Draft.Kind is MovementKind.Order or MovementKind.Purchase or MovementKind.Departed
        || (Draft.Kind == MovementKind.Title && !AnswersOrder)
        || (Draft.Kind == MovementKind.Dispatch && !AnswersOrder && !IsReturn && !IsDeposit
            && Book.Counterparty?.Id != Book.Owner.Id && Book.Counterparty?.Id != Book.Organisation.Id)
        || IsKeptForSomebodyElse;

    /// <summary>Delivery of what these two parties ordered before.</summary>
    public bool AnswersOrder =>
        Book.Referred?.Movement is { Kind: MovementKind.Order } order
        && order.Organisation == Book.Counterparty?.Id
        && (order.Counterparty == Book.Organisation.Id || order.Counterparty == Book.Owner.Id);

    /// <summary>退货: lots received from this party go back to it.</summary>
    public bool IsReturn =>
        Draft.Kind == MovementKind.Dispatch
        && Book.Referred is { Movement.Kind: MovementKind.Receipt } receipt
        && receipt.Movement.Organisation == Book.Organisation.Id
        && receipt.Movement.Counterparty == Book.Counterparty?.Id
        && Goods.GroupBy(g => g.Lot).All(lot => Sum(lot.Select(g => g.Units))
            <= Sum(receipt.Lines.Where(l => l.To.Commodity == lot.Key).Select(l => l.Quantity)));

    /// <summary>寄存: goods go to a pure warehouse for keeping; nobody buys them.</summary>
    public bool IsDeposit => Draft.Kind == MovementKind.Dispatch && IsStorehouse(Book.Counterparty);

    /// <summary>
    /// The substances in play that are controlled on <see cref="Day"/>. Compound preparations of a pharmaceutical
    /// precursor are not in the annex of Order 445: speak of them.
    /// </summary>
    public IEnumerable<(GoodsFacts Goods, Substance Substance)> Controlled =>
        from goods in Goods
        from substance in goods.Substances
        where substance.IsControlledOn(Day)
            && !(substance.Class == SubstanceClass.Precursor1Pharmaceutical && DosageForm.IsCompound(goods.Product))
        select (goods, substance);

    /// <summary>GB/T 2260 code of where the goods set out; null when nothing travels.</summary>
    public string? FromRegion => Travels
        ? Book.Site?.Region ?? Book.Organisation.Region
        : null;

    /// <summary>GB/T 2260 code of where they go; null when nothing travels.</summary>
    public string? ToRegion => Travels
        ? Book.CounterSite?.Region ?? Book.Counterparty?.Region
        : null;

    /// <summary>What is sold, agreed now or delivered on an order.</summary>
    public bool IsSale => Leaves && (IsAgreement || AnswersOrder);

    public bool Has(Func<SubstanceClass, bool> predicate) => Controlled.Any(c => predicate(c.Substance.Class));

    /// <summary>What came in for keeping and is entered as somebody else's has been sold on the way.</summary>
    private bool IsKeptForSomebodyElse =>
        Draft.Kind == MovementKind.Receipt && IsStorehouse(Book.Organisation)
        && Book.Referred?.Movement is { PurchasePermitNumber: null } dispatch && dispatch.Owner != Book.Owner.Id;

    private bool Travels => Draft.Kind is MovementKind.Dispatch or MovementKind.Move;

    private static Int128 Sum(IEnumerable<long> units) => units.Aggregate(Int128.Zero, (sum, u) => sum + u);

    private static bool IsStorehouse(Organisation? organisation) =>
        organisation is not null && organisation.Is(OrganisationKinds.Warehouse)
        && (organisation.Kinds & ~(OrganisationKinds.Warehouse | OrganisationKinds.Carrier)) == 0;
}
