using System.Globalization;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Api.Demo;

/// <summary>
/// The plan of the demo county as it grows: drafts in the order in which they were recorded, the stock they leave, the
/// permits they need. One seed, one world.
/// </summary>
internal sealed class DemoBook(DemoDates dates, Random chance)
{
    private static readonly TimeSpan OpensAt = new(8, 5, 0);
    private readonly Dictionary<DemoFirm, int> _numbers = [];
    private DateTime _at;
    private int _package;

    public DemoDates Dates { get; } = dates;

    public Random Chance { get; } = chance;

    public DemoStock Stock { get; } = new();

    public List<MovementDraft> Drafts { get; } = [];

    public List<DemoPermit> Permits { get; } = [];

    public List<DemoScan> Scans { get; } = [];

    public List<DemoReturn> Returns { get; } = [];

    public DateOnly Day { get; private set; }

    public bool IsWorkday => Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>A new morning: the county's acts of a day follow one another by some minutes.</summary>
    public void Open(DateOnly day)
    {
        Day = day;
        _at = ChinaTime.StartOf(day) + OpensAt;
    }

    /// <summary>A value so many parts per thousand around the usual one.</summary>
    public long About(long usual, int perMille) => usual + (usual * Chance.Next(-perMille, perMille + 1) / 1000);

    /// <summary>A header of this moment. The mode is decided when the world is loaded.</summary>
    public DraftHeader Header(DemoFirm firm, DemoSite? site = null)
    {
        _at = _at.AddMinutes(Chance.Next(5, 14)).AddSeconds(Chance.Next(60));
        int number = _numbers[firm] = _numbers.GetValueOrDefault(firm) + 1;
        return new DraftHeader
        {
            RequestId = string.Create(CultureInfo.InvariantCulture, $"{firm.Prefix}-{Day:yyMMdd}-{number:D4}"),
            Mode = BookMode.Historic,
            OccurredAt = _at,
            RecordedAt = _at.AddMinutes(3),
            Organisation = firm.Code,
            Site = site?.Code,
        };
    }

    public string Write(MovementKind kind, DraftHeader header, IReadOnlyList<DraftItem> items)
    {
        Drafts.Add(MovementDrafts.Of(kind, header, items));
        return header.RequestId;
    }

    /// <summary>Goods come into being: opened, made, harvested, imported, bought outside.</summary>
    public void Make(
        MovementKind kind, DemoFirm firm, DemoSite site, DemoProduct product, long units,
        Func<DraftHeader, DraftHeader>? with = null)
    {
        DraftHeader header = Header(firm, site) with { TakenOverBy = firm.Keeper, HandedOverBy = firm.Handler };
        DraftItem[] items = [DemoStock.Item(product, LotNumber(firm, product), units)];
        Write(kind, with?.Invoke(header) ?? header, items);
        Stock.Put(firm, site, items);
    }

    /// <summary>Goods leave for good: consumed, dispensed, sold to persons, exported, destroyed.</summary>
    public void Use(
        MovementKind kind, DemoFirm firm, DemoSite site, DemoProduct product, long units,
        Func<DraftHeader, DraftHeader>? with = null)
    {
        IReadOnlyList<DraftItem> items = Stock.TakeLoose(firm, site, product, units);
        if (items.Count == 0) return;
        DraftHeader header = Header(firm, site) with { HandedOverBy = firm.Keeper, TakenOverBy = firm.Handler };
        Write(kind, with?.Invoke(header) ?? header, items);
    }

    public string Order(DemoFirm buyer, DemoFirm seller, DemoProduct product, long units, string permit) => Write(
        MovementKind.Order,
        Header(buyer) with
        {
            Counterparty = seller.Code,
            PurchasePermit = permit,
            Contract = Contract(buyer, seller),
        },
        [DemoStock.Item(product, "", units)]);

    /// <summary>Sends what the list says; it is off the stock already.</summary>
    public DemoSent? Send(
        DemoSite from, DemoSite to, IReadOnlyList<DraftItem> items, Func<DraftHeader, DraftHeader>? with = null)
    {
        if (items.Count == 0) return null;
        DraftHeader header = Header(from.Firm, from) with
        {
            Counterparty = to.Firm.Code,
            CounterSite = to.Code,
            Carrier = DemoFirms.Carrier.Code,
            Vehicle = "蒙L" + (53_210 + Chance.Next(4)).ToString(CultureInfo.InvariantCulture),
            Driver = DemoFirms.Carrier.Handler,
            HandedOverBy = from.Firm.Keeper,
            TakenOverBy = DemoFirms.Carrier.Handler,
            PlannedArrival = ChinaTime.StartOf(Day.AddDays(1)).AddHours(18),
            Contract = Contract(to.Firm, from.Firm),
            Payment = PaymentMeans.Transfer,
        };
        header = with?.Invoke(header) ?? header;
        string id = Write(MovementKind.Dispatch, header, items);
        return new DemoSent(id, from.Firm, to.Firm, to, items, header.TakenOverBy);
    }

    /// <summary>Counts in what arrived: everything, unless told otherwise.</summary>
    public string? Receive(DemoSent? sent, DemoFirm? owner = null, IReadOnlyList<DraftItem>? arrived = null)
    {
        if (sent is null) return null;
        arrived ??= sent.Items;
        string id = Write(
            MovementKind.Receipt,
            Header(sent.Consignee, sent.ToSite) with
            {
                Counterparty = sent.Shipper.Code,
                Ref = sent.Id,
                Owner = owner?.Code,
                HandedOverBy = sent.Bearer,
                TakenOverBy = sent.Consignee.Keeper,
            },
            arrived);
        Stock.Put(owner ?? sent.Consignee, sent.ToSite, arrived);
        return id;
    }

    /// <summary>Moves loose goods between two stores without a change of owner.</summary>
    public void Move(DemoFirm owner, DemoSite from, DemoSite to, DemoProduct product, long units)
    {
        IReadOnlyList<DraftItem> items = Stock.TakeLoose(owner, from, product, units);
        if (items.Count == 0) return;
        Write(MovementKind.Move, Header(owner, from) with { CounterSite = to.Code, HandedOverBy = owner.Keeper,
            TakenOverBy = owner.Handler }, items);
        Stock.Put(owner, to, items);
    }

    /// <summary>The newest of the firm's papers of a type that counts today and names the product.</summary>
    public string Permit(DemoFirm holder, string type, DemoProduct product) => Permits
        .Last(p => p.Holder == holder && p.Type == type && !p.IsSpecial && p.IsValidOn(Day)
            && p.Lines.Any(l => l.Substance == product.Substance)).Number;

    public void Grant(DemoPermit permit)
    {
        Permits.Add(permit);
        if (permit.HasQuantity)
            Write(MovementKind.PermitGranted, Header(permit.IssuedBy) with { PurchasePermit = permit.Number }, []);
    }

    public string LotNumber(DemoFirm firm, DemoProduct product) => string.Create(
        CultureInfo.InvariantCulture, $"{product.Code}-{firm.Prefix}{Day:yyMMdd}-{_numbers.GetValueOrDefault(firm)}");

    /// <summary>An SSCC of the county's make-believe company prefix.</summary>
    public string NewPackage()
    {
        string body = string.Create(CultureInfo.InvariantCulture, $"06901508{++_package:D9}");
        int sum = body.Reverse().Select((c, i) => (c - '0') * (i % 2 == 0 ? 3 : 1)).Sum();
        return body + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }

    private string Contract(DemoFirm buyer, DemoFirm seller) =>
        string.Create(CultureInfo.InvariantCulture, $"HT-{Day:yyMM}-{seller.Prefix}-{buyer.Prefix}");
}
