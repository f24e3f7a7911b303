using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Testing;

/// <summary>
/// Many families of lots, each made in twelve processes of eight lots, written with bulk copy through every constraint.
/// </summary>
public sealed class MillionBook
{
    private const int Hops = 12;
    private const int Inputs = 8;
    private const long Units = 1_000;
    private const int LiveDays = 300;

    /// <summary>Each input: origin, stock, process. The last product: origin and stock.</summary>
    public const int NodesOfATrace = (Hops * Inputs * 3) + 2;

    private static readonly byte[] Hash = new byte[32];
    private static readonly DateTime Day = Bench.Start;
    private readonly TraceabilityDbFactory _factory;
    private readonly IdSource _ids;
    private readonly Organisation _owner;
    private readonly Site _site;
    private readonly Product _product;
    private readonly List<Commodity> _commodities = [];
    private readonly List<Lot> _lots = [];
    private readonly List<Package> _packages = [];
    private readonly List<Permit> _permits = [];
    private readonly List<PermitLine> _permitLines = [];
    private readonly List<Alert> _alerts = [];
    private readonly List<Account> _accounts = [];
    private readonly List<Movement> _movements = [];
    private readonly List<MovementLine> _lines = [];
    private readonly List<LedgerEntry> _entries = [];
    private readonly Dictionary<Id<Account>, (long Seq, long Balance)> _tails = [];
    private readonly BookMode _mode;
    private long _number;

    /// <param name="owner">Code of the organisation all of it belongs to.</param>
    /// <param name="mode">Live: one movement a day over <see cref="LiveDays"/> days, and again from the first.</param>
    public MillionBook(
        TraceabilityDbFactory factory, IdSource ids, string owner, string site, string product,
        BookMode mode = BookMode.Historic)
    {
        _mode = mode;
        _factory = factory;
        _ids = ids;
        using TraceabilityDb db = factory.CreateDbContext();
        _owner = db.Organisations.First(o => o.Code == owner);
        _site = db.Sites.First(s => s.Code == site);
        _product = db.Products.First(p => p.Code == product);
    }

    /// <summary>The number its lot goes by.</summary>
    public static string NumberOf(Id<Commodity> lot) => $"M{lot}";

    public long Entries { get; private set; }

    /// <summary>The last lot of each family.</summary>
    public IEnumerable<Id<Commodity>> AddFamilies(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => AddFamily())];

    /// <summary>Labelled packages, each of a lot of its own, in one production; their codes.</summary>
    public string[] AddPackages(int count)
    {
        Movement production = Act(MovementKind.Production);
        return [.. Enumerable.Range(1, count).Select(i => AddPackage(production, i))];
    }

    public void AddAlert()
    {
        Id<Alert> id = _ids.Next<Alert>();
        _alerts.Add(new Alert
        {
            Id = id, Rule = "R-063", Subject = $"figure:{id}", Period = "", Organisation = _owner.Id,
            ProductOrSubstance = _product.Code, Level = AlertLevel.Notice, MessageZh = "数字", MessageEn = "figure",
            Evidence = "", FirstSeenOn = ChinaTime.DayOf(Day), RaisedAt = Day,
        });
    }

    /// <summary>A filing of one line, granted, and goods bought under a part of it.</summary>
    public void AddPermit()
    {
        Commodity right = new(_ids.Next<Commodity>(), Book.Permit, BaseUnit.Milligram);
        Permit permit = new()
        {
            Id = _ids.Next<Permit>(), Number = $"F-{right.Id}", Type = "PT-BUY-23-M", Holder = _owner.Id,
            IssuedBy = _owner.Id, ValidFrom = ChinaTime.DayOf(Day), ValidTo = ChinaTime.DayOf(Day).AddYears(1),
            SingleUse = false, Status = PermitStatus.Valid,
        };
        _commodities.Add(right);
        _permits.Add(permit);
        _permitLines.Add(new PermitLine
        {
            Id = right.Id, Permit = permit.Id, Substance = "CN-P3-02", Quantity = 5 * Units, Unit = BaseUnit.Milligram,
            Basis = PermitBasis.GrossWeight,
        });
        Account available = Open(AccountKind.Available, right.Id);
        Movement grant = Act(MovementKind.PermitGranted, permit.Id);
        Carry(grant, 1, Open(AccountKind.Grantor, right.Id), available, right.Id, 5 * Units);
        Movement purchase = Act(MovementKind.Purchase, permit.Id);
        Output(purchase, 1);
        Carry(purchase, 2, available, Open(AccountKind.Used, right.Id), right.Id);
    }

    public void Write()
    {
        using TraceabilityDb db = _factory.CreateDbContext();
        long first = _accounts[0].Id.Value;
        using var transaction = db.Database.BeginTransaction();
        Insert(db, _commodities);
        Insert(db, _lots);
        Insert(db, _packages);
        Insert(db, _permits);
        Insert(db, _permitLines);
        Insert(db, _alerts);
        Insert(db, _accounts);
        Insert(db, _movements);
        Insert(db, _lines);
        Insert(db, _entries);
        // A new account counts no entries; a page of stock looks up the tail by that count.
        db.Database.ExecuteSqlRaw(
            "update account set entries = (select count(*) from ledger_entry e where e.account = account.id)"
            + " where entries = 0 and id >= {0}", first);
        transaction.Commit();
        _tails.Clear();
    }

    private Id<Commodity> AddFamily()
    {
        Stock last = Make(MovementKind.Production, 1)[0];
        for (int hop = 0; hop < Hops; hop++)
        {
            Stock[] inputs = [last, .. Make(MovementKind.Production, Inputs - 1)];
            Movement process = Act(MovementKind.Transformation);
            for (int i = 0; i < inputs.Length; i++)
                Carry(process, i + 1, inputs[i].OnHand, Open(AccountKind.Transformed, inputs[i].Lot), inputs[i].Lot);
            last = Output(process, inputs.Length + 1);
        }

        return last.Lot;
    }

    private Stock[] Make(MovementKind kind, int count)
    {
        Movement movement = Act(kind);
        return [.. Enumerable.Range(1, count).Select(i => Output(movement, i))];
    }

    private Stock Output(Movement movement, int ordinal) => Output(movement, ordinal, NewLot(), null);

    private Stock Output(Movement movement, int ordinal, Id<Commodity> lot, Id<Package>? package)
    {
        Account onHand = Open(AccountKind.OnHand, lot, package);
        Carry(movement, ordinal, Open(AccountKind.Origin, lot), onHand, lot);
        return new Stock(lot, onHand);
    }

    private string AddPackage(Movement production, int ordinal)
    {
        Id<Commodity> lot = NewLot();
        Id<Package> id = _ids.Next<Package>();
        string code = PackageCode.NewOwn((ulong)id.Value).Value;
        _packages.Add(new Package
        {
            Id = id, Code = code, Product = _product.Id, Lot = lot, IssuedBy = _owner.Id, CreatedAt = Day,
        });
        Output(production, ordinal, lot, id);
        return code;
    }

    private Id<Commodity> NewLot()
    {
        Commodity commodity = new(_ids.Next<Commodity>(), Book.Stock, BaseUnit.Milligram);
        _commodities.Add(commodity);
        _lots.Add(new Lot
        {
            Id = commodity.Id, Product = _product.Id, Number = NumberOf(commodity.Id), OpenedBy = _owner.Id,
        });
        return commodity.Id;
    }

    private Account Open(AccountKind kind, Id<Commodity> lot, Id<Package>? package = null)
    {
        long holder = kind is AccountKind.OnHand or AccountKind.Transformed ? _site.Id.Value : 0;
        Account account = new(_ids.Next<Account>(), new AccountKey(kind, _owner.Id, holder, lot, package));
        _accounts.Add(account);
        return account;
    }

    private Movement Act(MovementKind kind, Id<Permit>? permit = null)
    {
        DateTime at = _mode == BookMode.Live ? Day.AddDays(_number % LiveDays) : Day;
        Movement movement = new()
        {
            Id = _ids.Next<Movement>(), RequestId = $"F{++_number}", BodyHash = Hash, Kind = kind,
            Mode = _mode, OccurredAt = at, OccurredOffsetMinutes = ChinaTime.OffsetMinutes,
            RecordedAt = at, PostedAt = at, Organisation = _owner.Id, Site = _site.Id,
            Owner = _owner.Id, RecordedBy = "figure", PurchasePermit = permit,
        };
        _movements.Add(movement);
        return movement;
    }

    private void Carry(
        Movement movement, int ordinal, Account from, Account to, Id<Commodity> lot, long units = Units)
    {
        MovementLine line = new(movement.Id, ordinal, -1, from.Id, to.Id, lot, new Quantity(units), null);
        _lines.Add(line);
        Enter(from, line, -1);
        Enter(to, line, 1);
        Entries += 2;
    }

    private void Enter(Account account, MovementLine line, int side)
    {
        (long seq, long balance) = _tails.GetValueOrDefault(account.Id);
        _entries.Add(new LedgerEntry(
            new Tail(account.Id, account.Key, seq, balance, Hash), line.Id, side, line.Quantity, Hash));
        _tails[account.Id] = (seq + 1, balance + (side * line.Quantity));
    }

    private void Insert<T>(TraceabilityDb db, List<T> rows)
        where T : class
    {
        db.BulkCopy(
            new BulkCopyOptions
            {
                BulkCopyType = _factory.Provider == DatabaseProvider.Sqlite
                    ? BulkCopyType.MultipleRows : BulkCopyType.ProviderSpecific,
                CheckConstraints = _factory.Provider == DatabaseProvider.SqlServer ? true : null,
            },
            rows);
        rows.Clear();
    }

    private readonly record struct Stock(Id<Commodity> Lot, Account OnHand);
}
