using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Tests.Rules.History;

/// <summary>
/// Builds small books for watch rules: who did what with which goods on which day (noon, Asia/Shanghai).
/// </summary>
internal sealed class WatchWorld
{
    private readonly Dictionary<Id<Organisation>, Organisation> _organisations = [];
    private readonly Dictionary<string, Substance> _substances = [];
    private readonly List<BookMovement> _movements = [];
    private long _next = 100;

    public static readonly DateOnly Start = new(2026, 1, 1);

    public Product Acetone => field ??= Goods("ACET", "CN-P3-02", SubstanceClass.Precursor3);

    public Product Ether => field ??= Goods("ETHER", "CN-P2-04", SubstanceClass.Precursor2);

    public Product Ephedrine => field ??= Goods("EPH", "CN-P1-12-01", SubstanceClass.Precursor1Pharmaceutical);

    public Product Herb => field ??= Goods("HERB", "CN-EPH-HERB", SubstanceClass.Ephedra);

    public Product Morphine => field ??= Goods("MORS", "CN-N-01", SubstanceClass.Narcotic);

    /// <summary>4-AP, in category 2 since 2024-09-01.</summary>
    public Product Anilinopiperidine =>
        field ??= Goods("4AP", "CN-P2-12", SubstanceClass.Precursor2, new DateOnly(2024, 9, 1));

    /// <summary>A cold remedy: twelve pieces a pack, 5 mg of ephedrine each.</summary>
    public Product Compound => field ??= new Product
    {
        Id = Next<Product>(), Code = "COMP", Name = "复方片剂", BaseUnit = BaseUnit.Piece, PackSize = "12 片/盒",
        Contents = [new ProductContent
        {
            Product = Ephedrine.Id, Substance = Ephedrine.Contents[0].Substance, NanogramsPerUnit = 5_000_000,
        }],
    };

    public Product Paint => field ??= Goods("PAINT", null, SubstanceClass.Precursor3);

    public Organisation Organisation(
        OrganisationKinds kinds = OrganisationKinds.User, OrganisationStatus status = OrganisationStatus.Verified)
    {
        Id<Organisation> id = Next<Organisation>();
        Organisation organisation = new()
        {
            Id = id,
            Code = "U" + id,
            Name = "Unit " + id,
            Kinds = kinds,
            Region = "150823",
            Status = status,
            VerifiedOn = Start,
        };
        _organisations.Add(id, organisation);
        return organisation;
    }

    public BookMovement Make(Organisation who, Product product, DateOnly day, long units) => Post(
        MovementKind.Production, who, day, null,
            Line(AccountKind.Origin, 0, AccountKind.OnHand, 1, who, who, product, units));

    public BookMovement Use(
        Organisation who, Product product, DateOnly day, long units, MovementKind kind = MovementKind.Consumption) =>
        Post(kind, who, day, null, Line(AccountKind.OnHand, 1, AccountKind.Consumed, 1, who, who, product, units));

    public BookMovement Process(Organisation who, Product input, long used, Product output, long made, DateOnly day) =>
        Post(
        MovementKind.Transformation, who, day, null,
        Line(AccountKind.OnHand, 1, AccountKind.Transformed, 1, who, who, input, used),
        Line(AccountKind.Origin, 0, AccountKind.OnHand, 1, who, who, output, made));

    public BookMovement Send(
        Organisation from, Organisation to, Product product, DateOnly day, long units, int? plannedDays = 1,
        int hour = 12, string? permit = null, bool known = false)
    {
        BookLine line = Line(
            AccountKind.OnHand, 1, AccountKind.InTransit, Next<Consignment>().Value, from, from, product, units);
        return Post(
            MovementKind.Dispatch, from, day, to, [line], permit,
            plannedDays is null ? null : Noon(day.AddDays(plannedDays.Value)), hour, known: known);
    }

    public BookMovement Receive(BookMovement dispatch, Organisation to, DateOnly day, long units, string? permit = null)
    {
        BookLine sent = dispatch.Lines[0];
        BookLine line = sent
            with { From = sent.To, To = sent.From with { Owner = to.Id, Holder = 2 }, Quantity = units };
        return Post(MovementKind.Receipt, to, day, _organisations[dispatch.Header.Organisation], [line],
            permit: permit);
    }

    /// <summary>Several goods sold in one movement.</summary>
    public BookMovement SellOutTogether(
        Organisation from, DateOnly day, PaymentMeans? payment, params (Product Product, long Units)[] sold) => Post(
        MovementKind.Departed, from, day, null,
        [.. sold.Select(s => Line(AccountKind.OnHand, 1, AccountKind.Departed, 0, from, from, s.Product, s.Units))],
        person: 7, payment: payment);

    public void Buy(Organisation from, Organisation to, Product product, DateOnly day, long units,
        string? permit = null) =>
        Receive(Send(from, to, product, day, units), to, day.AddDays(1), units, permit);

    public BookMovement LoseOnTheWay(BookMovement dispatch, DateOnly day, long units)
    {
        BookLine sent = dispatch.Lines[0];
        BookLine line = sent with { From = sent.To, To = sent.To with { Kind = AccountKind.Lost }, Quantity = units };
        return Post(MovementKind.Loss, _organisations[dispatch.Header.Organisation], day, null, [line]);
    }

    public BookMovement CountShort(Organisation who, Product product, DateOnly day, long units) => Post(
        MovementKind.StockCount, who, day, null,
        Line(AccountKind.OnHand, 1, AccountKind.Unaccounted, 1, who, who, product, units));

    public BookMovement CountFound(
        Organisation who, Product product, DateOnly day, long units, bool neverBooked = false) => Post(
        MovementKind.StockCount, who, day, null,
        Line(neverBooked ? AccountKind.Origin : AccountKind.Unaccounted, 1, AccountKind.OnHand, 1, who, who, product,
            units));

    public BookMovement Lose(Organisation who, Product product, DateOnly day, long units)
    {
        CountShort(who, product, day, units);
        return Post(MovementKind.Loss, who, day, null,
            Line(AccountKind.Unaccounted, 1, AccountKind.Lost, 1, who, who, product, units));
    }

    public BookMovement SellOut(
        Organisation from, Product product, DateOnly day, long units, long? person = null, Organisation? buyer = null,
        PaymentMeans? payment = null) => Post(
        MovementKind.Departed, from, day, buyer,
        [Line(AccountKind.OnHand, 1, AccountKind.Departed, 0, from, from, product, units)],
        person: person, payment: payment);

    public BookMovement Reverse(BookMovement original, DateOnly day, bool isRefused = false) => Post(
        MovementKind.Reversal, _organisations[original.Header.Organisation], day, null,
        [.. original.Lines.Select(l => l with { From = l.To, To = l.From })], reversed: original.Header,
        isRefused: isRefused);

    public BookMovement Late(Organisation who, Product product, DateOnly day, int daysLate) => Post(
        MovementKind.Consumption, who, day, null,
        [Line(AccountKind.OnHand, 1, AccountKind.Consumed, 1, who, who, product, 1)], daysLate: daysLate);

    public IReadOnlyList<Suspicion> Ask(
        WatchRule rule, DateOnly asOf, IReadOnlyDictionary<string, string>? settings = null) =>
        Ask([rule], asOf, settings);

    /// <summary>The rules one after another, of the same books.</summary>
    public IReadOnlyList<Suspicion> Ask(
        IReadOnlyList<WatchRule> rules, DateOnly asOf, IReadOnlyDictionary<string, string>? settings = null)
    {
        CountyHistory county = new(_organisations);
        foreach (BookMovement movement in _movements.Where(m => m.RecordedOn <= asOf)) county.See(movement);
        WatchContext context = new()
        {
            AsOf = asOf,
            Settings = settings is null ? WatchSettings.Defaults : new WatchSettings(settings),
            Substances = _substances,
            Sites = new Dictionary<long, Site>(),
            County = county,
        };
        OrganisationHistory[] histories = [.. county.Organisations.Values];
        return [.. rules.SelectMany(rule => histories.SelectMany(h => rule.Check(h, context)))];
    }

    public Id<T> Next<T>() => new(++_next);

    private static DateTime Noon(DateOnly day, int hour = 12) => ChinaTime.StartOf(day).AddHours(hour);

    private Product Goods(string code, string? substance, SubstanceClass substanceClass, DateOnly? listed = null)
    {
        Id<Product> id = Next<Product>();
        ProductContent[] contents = substance is null
            ? []
            : [new ProductContent { Product = id, Substance = substance, NanogramsPerUnit = 1_000_000 }];
        if (substance is not null)
        {
            _substances[substance] = new Substance
            {
                Code = substance,
                Class = substanceClass,
                ListedFrom = listed,
                NameZh = code,
                NameEn = code,
                LegalBasis = "",
                Verified = "",
            };
        }

        return new Product { Id = id, Code = code, Name = code, BaseUnit = BaseUnit.Milligram, Contents = contents };
    }

    private static BookLine Line(
        AccountKind from, long fromHolder, AccountKind to, long toHolder, Organisation owner, Organisation newOwner,
            Product product,
        long units)
    {
        Id<Commodity> lot = new(product.Id.Value);
        return new BookLine(
            new AccountKey(from, owner.Id, fromHolder, lot, null),
                new AccountKey(to, newOwner.Id, toHolder, lot, null), product, units);
    }

    private BookMovement Post(
        MovementKind kind, Organisation who, DateOnly day, Organisation? counterparty, params BookLine[] lines) =>
        Post(kind, who, day, counterparty, lines, null);

    private BookMovement Post(
        MovementKind kind, Organisation who, DateOnly day, Organisation? counterparty, BookLine[] lines,
            string? permit = null,
        DateTime? plannedArrival = null, int hour = 12, long? person = null, PaymentMeans? payment = null,
            Movement? reversed = null,
        int daysLate = 0, bool known = false, bool isRefused = false)
    {
        Id<Movement> id = Next<Movement>();
        BookMovement movement = new(
            new Movement
            {
                Id = id,
                RequestId = "M" + id,
                BodyHash = [],
                Kind = kind,
                Mode = BookMode.Historic,
                OccurredAt = Noon(day, hour),
                OccurredOffsetMinutes = ChinaTime.OffsetMinutes,
                RecordedAt = Noon(day.AddDays(daysLate), hour),
                PostedAt = Noon(day.AddDays(daysLate), hour),
                Organisation = who.Id,
                Owner = who.Id,
                Counterparty = counterparty?.Id,
                PurchasePermit = known ? new Id<Domain.Permits.Permit>(1) : null,
                PurchasePermitNumber = permit,
                PlannedArrival = plannedArrival,
                TakenOverBy = person is null ? null : new Id<Person>(person.Value),
                Payment = payment,
                RecordedBy = "test",
            },
            lines, reversed) { TakesBackRefused = isRefused };
        _movements.Add(movement);
        return movement;
    }
}
