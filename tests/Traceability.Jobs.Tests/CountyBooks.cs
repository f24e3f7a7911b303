using System.Globalization;
using System.IO.Compression;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;

namespace Traceability.Jobs.Tests;

/// <summary>
/// The county bundle as folded books, without a database: what watch rules see of a year of honest people.
/// </summary>
internal sealed partial class CountyBooks
{
    private readonly Dictionary<string, Organisation> _organisations = [];
    private readonly Dictionary<string, Site> _sites = [];
    private readonly Dictionary<string, Product> _products = [];
    private readonly Dictionary<string, Id<Person>> _people = [];
    private readonly Dictionary<string, Id<Permit>> _cited = [];
    private readonly Dictionary<string, Id<Commodity>> _lots = [];
    private readonly Dictionary<string, Id<Package>> _packages = [];
    private readonly Dictionary<string, (Movement Movement, BookLine Line)> _rows = [];
    private readonly Dictionary<(long Site, Id<Commodity> Lot, Id<Package>? Package), long> _onHand = [];
    private long _next;

    public CountyBooks(string zip)
    {
        using ZipArchive archive = ZipFile.OpenRead(zip);
        foreach (Row row in Read(archive, "organisations.csv")) AddOrganisation(row);
        foreach (Row row in Read(archive, "sites.csv")) AddSite(row);
        foreach (Row row in Read(archive, "persons.csv")) _people.Add(row["code"], NextId<Person>());
        foreach (Row row in Read(archive, "products.csv")) AddProduct(row);
        foreach (Row row in Read(archive, "permits.csv")) Known(_cited, row["number"]);
        Rows = [.. Read(archive, "movements.csv")];
    }

    /// <summary>The movements as they stand in the file; a test may change, add and drop.</summary>
    public List<Row> Rows { get; }

    public string CodeOf(Id<Organisation> id) => _organisations.Values.Single(o => o.Id == id).Code;

    public WatchContext Fold(DateOnly asOf)
    {
        CountyHistory county = new(_organisations.Values.ToDictionary(o => o.Id));
        foreach (IGrouping<string, Row> group in Rows
            .Select((row, i) => (Row: row, Key: row["group"].Length == 0
                ? "#" + i : row["uscc"] + row["group"] + row["kind"]))
            .GroupBy(x => x.Key, x => x.Row))
        {
            if (Movement([.. group]) is { } movement) county.See(movement);
        }

        return new WatchContext
        {
            AsOf = asOf,
            Settings = WatchSettings.Defaults,
            Substances = _products.Values.SelectMany(p => p.Contents).Select(c => c.Substance).Distinct()
                .ToDictionary(code => code, Substance),
            Sites = _sites.Values.ToDictionary(s => s.Id.Value),
            County = county,
        };
    }

    public static IReadOnlyList<Suspicion> Ask(WatchContext context) =>
        [.. from history in context.County.Organisations.Values.ToArray()
            from rule in Rulebook.Watch
            from suspicion in rule.Check(history, context)
            select suspicion];

    private BookMovement? Movement(Row[] rows)
    {
        Row first = rows[0];
        Organisation booker = _organisations[first["uscc"]];
        MovementKind kind = Kind(first["kind"]);
        Id<Consignment>? consignment = kind == MovementKind.Dispatch ? NextId<Consignment>() : null;
        Movement header = Header(first, kind, booker, consignment);
        List<BookLine> lines = [];
        foreach (Row row in rows)
        {
            if (Line(row, kind, booker, consignment) is not { } line) continue;
            lines.Add(line);
            if (line.From.Kind == AccountKind.OnHand) Add(line.From, -line.Quantity);
            if (line.To.Kind == AccountKind.OnHand) Add(line.To, line.Quantity);
            _rows[row["id"]] = (header, line);
        }

        Movement? reversed = kind == MovementKind.Reversal ? _rows[first["ref"]].Movement : null;
        return lines.Count == 0 ? null : new BookMovement(header, lines, reversed);
    }

    private void Add(AccountKey key, long units)
    {
        (long, Id<Commodity>, Id<Package>?) at = (key.Holder, key.Commodity, key.Package);
        _onHand[at] = _onHand.GetValueOrDefault(at) + units;
    }

    private BookLine? Line(Row row, MovementKind kind, Organisation booker, Id<Consignment>? consignment)
    {
        Product product = _products[row["product"]];
        Id<Commodity> lot = Known(_lots, row["product"] + row["lot"]);
        Id<Package>? package = row["package"].Length == 0 ? null : Known(_packages, row["package"]);
        long site = row["site"].Length == 0 ? 0 : _sites[row["site"]].Id.Value;
        long units = UnitName.TryMeasure(row["quantity"], row["unit"])!.Value.Units;
        AccountKey here = new(AccountKind.OnHand, booker.Id, site, lot, package);
        AccountKey origin = new(AccountKind.Origin, booker.Id, 0, lot, null);
        AccountKey At(AccountKind k) => here with { Kind = k };
        (Movement Movement, BookLine Line)? referred = _rows.TryGetValue(row["ref"], out var found) ? found : null;
        switch (row["kind"])
        {
            case "opening" or "production" or "import" or "harvest" or "purchase":
                return new BookLine(origin, here, product, units);
            case "dispatch":
                return new BookLine(here, here
                    with { Kind = AccountKind.InTransit, Holder = consignment!.Value.Value }, product, units);
            case "receipt":
                return new BookLine(referred!.Value.Line.To, here, product, units);
            case "consumption" or "dispense":
                return new BookLine(here, At(AccountKind.Consumed), product, units);
            case "transformation":
                return row["direction"] == "in"
                    ? new BookLine(here, At(AccountKind.Transformed), product, units)
                    : new BookLine(origin, here, product, units);
            case "pack":
                return new BookLine(here with { Package = null }, here, product, units);
            case "unpack":
                return new BookLine(here, here with { Package = null }, product, units);
            case "stock-count":
                long difference = units - _onHand.GetValueOrDefault((site, lot, package));
                AccountKey missing = new(AccountKind.Unaccounted, booker.Id, site, lot, null);
                return difference == 0 ? null
                    : difference < 0 ? new BookLine(here, missing, product, -difference)
                    : new BookLine(missing, here, product, difference);
            case "loss":
                AccountKey source = referred?.Line.To ?? new(AccountKind.Unaccounted, booker.Id, site, lot, null);
                return new BookLine(source, source with { Kind = AccountKind.Lost, Holder = site }, product, units);
            case "export" or "departed":
                return new BookLine(here, At(AccountKind.Departed), product, units);
            case "destruction" when referred is null:
                return new BookLine(here, At(AccountKind.Destroyed), product, units);
            case "seizure":
                AccountKey held = here with
                {
                    Owner = _organisations[row["counterparty"]].Id,
                    Holder = _sites[row["counter_site"]].Id.Value,
                };
                return new BookLine(held, held with { Kind = AccountKind.Seized, Holder = booker.Id.Value }, product,
                    units);
            case "reversal":
                return new BookLine(referred!.Value.Line.To, referred.Value.Line.From, product, units);
            default:
                return null;
        }
    }

    private Movement Header(Row row, MovementKind kind, Organisation booker, Id<Consignment>? consignment) => new()
    {
        Id = NextId<Movement>(),
        RequestId = row["id"],
        BodyHash = [],
        Kind = kind,
        Mode = BookMode.Historic,
        OccurredAt = Time(row["occurred_at"]),
        OccurredOffsetMinutes = ChinaTime.OffsetMinutes,
        RecordedAt = Time(row["recorded_at"]),
        PostedAt = Time(row["recorded_at"]),
        Organisation = booker.Id,
        Owner = booker.Id,
        Counterparty = row["counterparty"].Length == 0 ? null : _organisations[row["counterparty"]].Id,
        Consignment = consignment,
        PurchasePermit = _cited.TryGetValue(row["purchase_permit"], out Id<Permit> permit) ? permit : null,
        PurchasePermitNumber = row["purchase_permit"].Length == 0 ? null : row["purchase_permit"],
        PlannedArrival = row["planned_arrival"].Length == 0 ? null : Time(row["planned_arrival"]),
        TakenOverBy = row["taken_over_by"].Length == 0 ? null : _people[row["taken_over_by"]],
        Payment = row["payment"] switch { "cash" => PaymentMeans.Cash, "barter" => PaymentMeans.Barter, _ => null },
        RecordedBy = "test",
    };

    private static MovementKind Kind(string word) =>
        Enum.Parse<MovementKind>(word.Replace("-", "", StringComparison.Ordinal), true);

    private static DateTime Time(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime;

    private Id<T> NextId<T>() => new(++_next);

    private Id<T> Known<T>(Dictionary<string, Id<T>> known, string key)
    {
        if (!known.TryGetValue(key, out Id<T> id)) known.Add(key, id = NextId<T>());
        return id;
    }

    private static IEnumerable<Row> Read(ZipArchive archive, string name)
    {
        using StreamReader reader = new(archive.GetEntry(name)!.Open());
        string[] columns = reader.ReadLine()!.TrimStart('\uFEFF').Split(',');
        while (reader.ReadLine() is { } line) yield return Row.Parse(columns, line);
    }
}
