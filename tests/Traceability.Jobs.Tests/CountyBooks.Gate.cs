using System.Globalization;
using System.IO.Compression;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;

namespace Traceability.Jobs.Tests;

/// <summary>What the gate would have said to every movement of the county bundle, had it been recorded live.</summary>
internal sealed partial class CountyBooks
{
    private readonly Dictionary<string, Person> _persons = [];
    private readonly Dictionary<string, Permit> _permits = [];
    private readonly Dictionary<(Id<Commodity> Line, AccountKind Kind), long> _permitBook = [];
    private readonly Dictionary<string, List<Transfer>> _draws = [];
    private readonly Dictionary<string, int> _uses = [];
    private readonly Dictionary<(string Person, int Year), long> _permanganate = [];

    /// <summary>Row id and finding, in book order.</summary>
    public IReadOnlyList<(string Row, Finding Finding)> AskGate(string zip)
    {
        using (ZipArchive archive = ZipFile.OpenRead(zip))
        {
            foreach (Row row in Read(archive, "persons.csv")) _persons.Add(row["code"], PersonOf(row));
            foreach (IGrouping<string, Row> permit in Read(archive, "permits.csv").GroupBy(r => r["number"]))
                AddPermit([.. permit]);
        }

        List<(string, Finding)> findings = [];
        foreach (Row[] rows in Movements())
        {
            MovementFacts facts = FactsOf(rows);
            findings.AddRange(Rulebook.Gate.Select(rule => rule.Check(facts)).OfType<Finding>()
                .Select(f => (rows[0]["id"], f)));
            Draw(rows, facts);
            Movement(rows);
        }

        return findings;
    }

    private IEnumerable<Row[]> Movements() => Rows
        .Select((row, i) => (Row: row, Key: row["group"].Length == 0
            ? "#" + i : row["uscc"] + row["group"] + row["kind"]))
        .GroupBy(x => x.Key, x => x.Row)
        .Select(group => group.ToArray());

    private MovementFacts FactsOf(Row[] rows)
    {
        Row first = rows[0];
        MovementKind kind = Kind(first["kind"]);
        DraftHeader header = HeaderOf(first);
        GoodsFacts[] goods = [.. rows.Select(GoodsOf)];
        DateOnly day = ChinaTime.DayOf(header.OccurredAt);
        BookFacts book = new()
        {
            Header = header,
            Organisation = _organisations[first["uscc"]],
            Owner = _organisations[OwnerOf(first)],
            Site = _sites.GetValueOrDefault(first["site"]),
            Counterparty = _organisations.GetValueOrDefault(first["counterparty"]),
            CounterSite = _sites.GetValueOrDefault(first["counter_site"]),
            Carrier = _organisations.GetValueOrDefault(first["carrier"]),
            HandedOverBy = _persons.GetValueOrDefault(first["handed_over_by"]),
            TakenOverBy = _persons.GetValueOrDefault(first["taken_over_by"]),
            Goods = goods,
            Referred = _rows.TryGetValue(first["ref"], out var found)
                ? new ReferredMovement(found.Movement, [], null, null) : null,
            PurchasePermit = PermitOf(first["purchase_permit"]),
            TransportPermit = PermitOf(first["transport_permit"]),
        };
        MovementFacts facts = new()
        {
            Draft = MovementDrafts.Of(kind, header, [.. goods.Select(g => g.Claim)]),
            Book = book,
            Day = day,
            KeyAreas = new HashSet<string>(),
            BuyerPermits = [],
            SellerPermits = [],
            OwnPermits = [],
            HerbSoldByCollectorMg = 0,
            PurchasePermitUses = _uses.GetValueOrDefault(first["purchase_permit"]),
            TransportPermitUses = _uses.GetValueOrDefault(first["transport_permit"]),
            PermanganateThisYearMg = _permanganate.GetValueOrDefault((first["taken_over_by"], day.Year)),
        };
        return facts with
        {
            BuyerPermits = HeldBy(facts.Buyer),
            SellerPermits = HeldBy(facts.Seller),
            OwnPermits = HeldBy(facts.Book.Organisation),
        };
    }

    /// <summary>代储: the file has no owner column; what the warehouse books is the depositor's.</summary>
    private string OwnerOf(Row row) =>
        _organisations[row["uscc"]].Kinds == OrganisationKinds.Warehouse && row["counterparty"].Length > 0
            ? row["counterparty"]
            : row["uscc"];

    private static DraftHeader HeaderOf(Row row) => new()
    {
        RequestId = row["id"],
        Mode = BookMode.Live,
        OccurredAt = Time(row["occurred_at"]),
        Organisation = row["uscc"],
        Carrier = Said(row["carrier"]),
        Vehicle = Said(row["vehicle"]),
        PurchasePermit = Said(row["purchase_permit"]),
        TransportPermit = Said(row["transport_permit"]),
        Payment = Enum.TryParse(row["payment"], true, out PaymentMeans means) ? means : null,
        Purpose = Said(row["purpose"]),
    };

    private GoodsFacts GoodsOf(Row row, int item)
    {
        Product product = _products[row["product"]];
        return new GoodsFacts
        {
            Item = item,
            Claim = new DraftItem
            {
                Product = row["product"],
                Lot = row["lot"],
                Measure = UnitName.TryMeasure(row["quantity"], row["unit"])!.Value,
            },
            Product = product,
            Substances = [.. product.Contents.Select(c => Substance(c.Substance))],
            Lot = Known(_lots, row["product"] + row["lot"]),
            Package = row["package"].Length == 0 ? null : Known(_packages, row["package"]),
        };
    }

    /// <summary>Keeps the permit book and the counts that the next movements are judged by.</summary>
    private void Draw(Row[] rows, MovementFacts facts)
    {
        if (facts.Draft.Kind == MovementKind.Reversal)
        {
            foreach (Row row in rows) TakeBack(row["ref"]);
            return;
        }

        AccountKind from = facts.Draft.Kind == MovementKind.Receipt ? AccountKind.Reserved : AccountKind.Available;
        AccountKind to = facts.Draft.Kind == MovementKind.Dispatch ? AccountKind.Reserved : AccountKind.Used;
        foreach (PermitFacts? permit in new[] { facts.Book.PurchasePermit, facts.Book.TransportPermit })
        {
            if (permit is null || facts.Draft.Kind == MovementKind.Loss) continue;
            if (from == AccountKind.Available) Count(permit.Permit.Number, 1);
            // What lapses of a single-use permit is not followed here: its uses are counted instead.
            foreach (Transfer draw in PermitDraws.Of(facts.Book, permit, from, to).OfType<Transfer>()
                .Where(t => !t.UpToBalance))
            {
                Book(draw, 1);
                if (!_draws.TryGetValue(rows[draw.Item]["id"], out List<Transfer>? drawn))
                    _draws.Add(rows[draw.Item]["id"], drawn = []);
                drawn.Add(draw);
            }
        }

        if (!facts.BuyerIsNaturalPerson) return;
        (string, int) buyer = (rows[0]["taken_over_by"], facts.Day.Year);
        _permanganate[buyer] = _permanganate.GetValueOrDefault(buyer)
            + facts.Goods.Sum(g => g.MilligramsOf("CN-P3-04"));
    }

    private void TakeBack(string row)
    {
        foreach (Transfer draw in _draws.GetValueOrDefault(row) ?? []) Book(draw, -1);
        _draws.Remove(row);
        if (Rows.Find(r => r["id"] == row) is not { } taken || taken["kind"] == "receipt") return;
        Count(taken["purchase_permit"], -1);
        Count(taken["transport_permit"], -1);
    }

    private void Count(string permit, int change) => _uses[permit] = _uses.GetValueOrDefault(permit) + change;

    private void Book(Transfer draw, int sign)
    {
        _permitBook[(draw.From.Commodity, draw.From.Kind)] =
            _permitBook.GetValueOrDefault((draw.From.Commodity, draw.From.Kind)) - sign * draw.Quantity.Units;
        _permitBook[(draw.To.Commodity, draw.To.Kind)] =
            _permitBook.GetValueOrDefault((draw.To.Commodity, draw.To.Kind)) + sign * draw.Quantity.Units;
    }

    private IReadOnlyList<PermitFacts> HeldBy(Organisation? holder) => holder is null ? []
        : [.. _permits.Values.Where(p => p.Holder == holder.Id).Select(p => PermitOf(p.Number)!)];

    private PermitFacts? PermitOf(string number) => !_permits.TryGetValue(number, out Permit? permit) ? null
        : new PermitFacts(permit, [.. permit.Lines.Select(l => new PermitLineFacts(
            l,
            _permitBook.GetValueOrDefault((l.Id, AccountKind.Available)),
            _permitBook.GetValueOrDefault((l.Id, AccountKind.Reserved)),
            _permitBook.GetValueOrDefault((l.Id, AccountKind.Used))))]);

    private void AddPermit(Row[] rows)
    {
        Row first = rows[0];
        Id<Permit> id = NextId<Permit>();
        Permit permit = new()
        {
            Id = id,
            Number = first["number"],
            Type = first["type"],
            Holder = _organisations[first["holder"]].Id,
            Counterparty = _organisations.GetValueOrDefault(first["counterparty"])?.Id,
            Carrier = _organisations.GetValueOrDefault(first["carrier"])?.Id,
            FromRegion = Said(first["from_region"]),
            ToRegion = Said(first["to_region"]),
            ValidFrom = DateOnly.Parse(first["valid_from"], CultureInfo.InvariantCulture),
            ValidTo = DateOnly.Parse(first["valid_to"], CultureInfo.InvariantCulture),
            SingleUse = first["single_use"] == "true",
            IssuedBy = _organisations[first["issued_by"]].Id,
            // The file says what became of it by the end of the year; on the day it was valid.
            Status = PermitStatus.Valid,
            Lines = [.. rows.Select(row => LineOf(row, id))],
        };
        _permits.Add(permit.Number, permit);
        foreach (PermitLine line in permit.Lines) _permitBook[(line.Id, AccountKind.Available)] = line.Quantity ?? 0;
    }

    private PermitLine LineOf(Row row, Id<Permit> permit)
    {
        Measure? granted = UnitName.TryMeasure(row["quantity"], row["unit"]);
        return new PermitLine
        {
            Id = NextId<Commodity>(),
            Permit = permit,
            Substance = row["substance"],
            Quantity = granted?.Units,
            Unit = granted?.Unit ?? BaseUnit.Milligram,
            Basis = PermitBasis.Content,
        };
    }

    private Person PersonOf(Row row) => new()
    {
        Id = _people[row["code"]],
        Code = row["code"],
        Name = row["name"],
        Organisation = _organisations.GetValueOrDefault(row["uscc"])?.Id,
        Role = PersonRole.Handler,
    };

    private static string? Said(string text) => text.Length == 0 ? null : text;
}
