using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Db.Trace;

internal sealed partial class TraceNames
{
    private const string NotVisible = "不可见/not visible";

    public TraceNode Node(Id<Account> id, int depth)
    {
        TraceAccount row = _accounts[id];
        Account account = row.Account;
        if (!IsVisible(id))
            return new TraceNode { Id = id.Value, Depth = depth, IsVisible = false, Caption = NotVisible };
        Site? site = IsAtSite(account) ? _sites.GetValueOrDefault(new Id<Site>(account.Holder)) : null;
        Consignment? way = ConsignmentOf(account);
        return new TraceNode
        {
            Id = id.Value,
            Depth = depth,
            IsVisible = true,
            Caption = $"{account.Kind.Zh()}/{account.Kind.En()}",
            Kind = account.Kind,
            Owner = Party(account.Owner),
            Holder = Party(HolderOf(account)),
            Site = site?.Code,
            SiteName = site?.Name,
            Consignment = way?.Id.Value,
            Shipper = Party(way?.Shipper),
            Consignee = Party(way?.Consignee),
            Legs = way is null ? null : Legs(way),
            Product = row.Product.Code,
            ProductName = row.Product.Name,
            Lot = row.Lot,
            Package = row.Package,
            Balance = row.Balance,
            Unit = row.Unit,
            Display = UnitName.Display(row.Balance, row.Unit),
        };
    }

    public TraceEdge Edge(TraceLine line)
    {
        Movement m = _movements[line.Movement];
        TraceEdge edge = new()
        {
            Id = line.Line.Value,
            Movement = m.Id.Value,
            From = line.From.Value,
            To = line.To.Value,
            IsVisible = PartiesOf(m).Any(_visible.Contains),
            IsInput = line.IsInput,
            IsOutput = line.IsOutput,
        };
        if (!edge.IsVisible) return edge;
        BaseUnit unit = _accounts[line.From].Unit;
        return edge with
        {
            RequestId = m.RequestId,
            Kind = m.Kind,
            OccurredAt = m.OccurredAt,
            RecordedAt = m.RecordedAt,
            Quantity = line.Quantity,
            Unit = unit,
            Display = UnitName.Display(line.Quantity, unit),
            Organisation = Party(m.Organisation),
            Counterparty = Party(m.Counterparty),
            Carrier = Party(m.Carrier),
            PurchasePermit = m.PurchasePermitNumber,
            TransportPermit = m.TransportPermitNumber,
            Contract = m.Contract,
            Invoice = m.Invoice,
            HandedOverBy = Name(m.HandedOverBy),
            TakenOverBy = Name(m.TakenOverBy),
            Driver = Name(m.Driver),
            Vehicle = m.Vehicle,
            Purpose = m.Purpose,
            Reason = m.Reason,
        };
    }

    public IReadOnlyList<TraceTotal> Totals(IEnumerable<Id<Account>> accounts)
    {
        var amounts =
            from id in accounts
            where IsVisible(id)
            let row = _accounts[id]
            from content in row.Product.Contents
            select (content.Substance, row.Account.Kind, Nanograms: (Int128)row.Balance * content.NanogramsPerUnit);
        return
        [
            .. amounts.GroupBy(a => (a.Substance, a.Kind)).OrderBy(g => g.Key.Substance).ThenBy(g => g.Key.Kind)
                .Select(g => new TraceTotal(
                    g.Key.Substance, g.Key.Kind,
                    (long)(g.Aggregate(Int128.Zero, (sum, a) => sum + a.Nanograms) / 1_000_000))),
        ];
    }

    private List<TraceLeg>? Legs(Consignment way) => !_handovers.Contains(way.Id) ? null :
    [
        .. CustodyLeg.Of(way, _handovers[way.Id]).Select(c => new TraceLeg(
            c.Number, Party(c.Carrier), c.Vehicle, Name(c.Driver), c.From, c.Until, Name(c.HandedOverBy),
            Name(c.TakenOverBy))),
    ];

    private static bool IsAtSite(Account account) =>
        account.Kind is not (AccountKind.Origin or AccountKind.InTransit or AccountKind.Seized or AccountKind.Departed);

    private bool IsVisible(Id<Account> id) => PartiesOf(id).Any(_visible.Contains);

    private Consignment? ConsignmentOf(Account account) => account.Kind == AccountKind.InTransit
        ? _consignments.GetValueOrDefault(new Id<Consignment>(account.Holder))
        : null;

    private Id<Organisation>? HolderOf(Account account)
    {
        if (IsAtSite(account)) return _sites.GetValueOrDefault(new Id<Site>(account.Holder))?.Organisation;
        if (ConsignmentOf(account) is { } way) return _handovers[way.Id].MaxBy(h => h.Leg)?.Carrier ?? way.Carrier;
        return account.Holder == 0 ? null : new Id<Organisation>(account.Holder);
    }

    /// <summary>Whose business the account is: owner, holder, both ends of a consignment and who carried it.</summary>
    private IEnumerable<Id<Organisation>> PartiesOf(Id<Account> id)
    {
        Account account = _accounts[id].Account;
        Consignment? way = ConsignmentOf(account);
        Id<Organisation>?[] parties = [account.Owner, HolderOf(account), way?.Shipper, way?.Consignee, way?.Carrier,
            .. way is null ? [] : _handovers[way.Id].Select(h => (Id<Organisation>?)h.Carrier)];
        return parties.OfType<Id<Organisation>>();
    }

    private static IEnumerable<Id<Organisation>> PartiesOf(Movement m)
    {
        Id<Organisation>?[] parties = [m.Organisation, m.Owner, m.Counterparty, m.Carrier];
        return parties.OfType<Id<Organisation>>();
    }

    private TraceParty? Party(Id<Organisation>? id) =>
        id is { } known && _organisations.TryGetValue(known, out Organisation? o)
            ? new TraceParty(o.Code, o.Name, o.LegalRepresentative)
            : null;

    private string? Name(Id<Person>? id) => id is { } known ? _people.GetValueOrDefault(known) : null;
}
