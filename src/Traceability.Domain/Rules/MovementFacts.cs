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

    private bool Arrives =>
        Draft.Kind is MovementKind.Order or MovementKind.Purchase or MovementKind.Import or MovementKind.Receipt;

    private bool Leaves =>
        Draft.Kind is MovementKind.Dispatch or MovementKind.Title or MovementKind.Departed or MovementKind.Export;

    public DraftHeader Header => Draft.Header;

    public IReadOnlyList<GoodsFacts> Goods => Book.Goods;

    /// <summary>Who gets title for money: null when nobody buys, or the buyer keeps no books here.</summary>
    public Organisation? Buyer => Arrives ? Book.Organisation : Leaves ? Book.Counterparty : null;

    /// <summary>Who gives title for money.</summary>
    public Organisation? Seller => Arrives ? Book.Counterparty : Leaves ? Book.Organisation : null;

    /// <summary>自然人: sold to a person who belongs to no organisation.</summary>
    public bool BuyerIsNaturalPerson =>
        Draft.Kind == MovementKind.Departed && Book.Counterparty is null && Book.TakenOverBy is { Organisation: null };

    /// <summary>A sale between parties; not the arrival of what was agreed before, nor a firm's own transfer.</summary>
    public bool IsAgreement =>
        Draft.Kind is MovementKind.Order or MovementKind.Purchase or MovementKind.Title or MovementKind.Departed
        || (Draft.Kind == MovementKind.Dispatch
            && Book.Referred?.Movement.Kind != MovementKind.Order
            && Book.Counterparty?.Id != Book.Owner.Id);

    /// <summary>The substances in play that are controlled on <see cref="Day"/>.</summary>
    public IEnumerable<(GoodsFacts Goods, Substance Substance)> Controlled =>
        from goods in Goods
        from substance in goods.Substances
        where substance.IsControlledOn(Day)
        select (goods, substance);

    /// <summary>GB/T 2260 code of where the goods set out; null when nothing travels.</summary>
    public string? FromRegion => Draft.Kind == MovementKind.Dispatch
        ? Book.Site?.Region ?? Book.Organisation.Region
        : null;

    /// <summary>GB/T 2260 code of where they go; null when nothing travels.</summary>
    public string? ToRegion => Draft.Kind == MovementKind.Dispatch
        ? Book.CounterSite?.Region ?? Book.Counterparty?.Region
        : null;

    public bool Has(Func<SubstanceClass, bool> predicate) => Controlled.Any(c => predicate(c.Substance.Class));
}
