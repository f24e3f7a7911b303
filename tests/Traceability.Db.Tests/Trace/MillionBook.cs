using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Testing;

namespace Traceability.Db.Tests.Trace;

/// <summary>
/// Many families of lots, each made in twelve processes of eight lots, written with bulk copy through every constraint.
/// </summary>
internal sealed class MillionBook
{
    private const int Hops = 12;
    private const int Inputs = 8;

    /// <summary>Each input: origin, stock, process. The last product: origin and stock.</summary>
    public const int NodesOfATrace = (Hops * Inputs * 3) + 2;

    private static readonly byte[] Hash = new byte[32];
    private readonly Bench _bench;
    private readonly Organisation _owner;
    private readonly Site _site;
    private readonly Product _product;
    private readonly List<Commodity> _commodities = [];
    private readonly List<Lot> _lots = [];
    private readonly List<Account> _accounts = [];
    private readonly List<Movement> _movements = [];
    private readonly List<MovementLine> _lines = [];
    private readonly List<LedgerEntry> _entries = [];
    private readonly Dictionary<Id<Account>, (long Seq, long Balance)> _tails = [];
    private long _number;

    public MillionBook(Bench bench)
    {
        _bench = bench;
        using TraceabilityDb db = bench.Db();
        _owner = db.Organisations.First(o => o.Code == Bench.PlantA);
        _site = db.Sites.First(s => s.Code == Bench.SiteA);
        _product = db.Products.First(p => p.Code == Bench.Acetone);
    }

    public long Entries { get; private set; }

    /// <summary>The last lot of each family.</summary>
    public IEnumerable<Id<Commodity>> AddFamilies(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => AddFamily())];

    public void Write()
    {
        using TraceabilityDb db = _bench.Db();
        using var transaction = db.Database.BeginTransaction();
        Insert(db, _commodities);
        Insert(db, _lots);
        Insert(db, _accounts);
        Insert(db, _movements);
        Insert(db, _lines);
        Insert(db, _entries);
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

    private Stock Output(Movement movement, int ordinal)
    {
        Commodity commodity = new(_bench.Ids.Next<Commodity>(), Book.Stock, BaseUnit.Milligram);
        _commodities.Add(commodity);
        _lots.Add(new Lot
        {
            Id = commodity.Id, Product = _product.Id, Number = $"M{commodity.Id}", OpenedBy = _owner.Id,
        });
        Account onHand = Open(AccountKind.OnHand, commodity.Id);
        Carry(movement, ordinal, Open(AccountKind.Origin, commodity.Id), onHand, commodity.Id);
        return new Stock(commodity.Id, onHand);
    }

    private Account Open(AccountKind kind, Id<Commodity> lot)
    {
        long holder = kind == AccountKind.Origin ? 0 : _site.Id.Value;
        Account account = new(_bench.Ids.Next<Account>(), new AccountKey(kind, _owner.Id, holder, lot, null));
        _accounts.Add(account);
        return account;
    }

    private Movement Act(MovementKind kind)
    {
        Movement movement = new()
        {
            Id = _bench.Ids.Next<Movement>(), RequestId = $"F{++_number}", BodyHash = Hash, Kind = kind,
            Mode = BookMode.Historic, OccurredAt = Bench.Start, OccurredOffsetMinutes = ChinaTime.OffsetMinutes,
            RecordedAt = Bench.Start, PostedAt = Bench.Start, Organisation = _owner.Id, Site = _site.Id,
            Owner = _owner.Id, RecordedBy = "figure",
        };
        _movements.Add(movement);
        return movement;
    }

    private void Carry(Movement movement, int ordinal, Account from, Account to, Id<Commodity> lot)
    {
        MovementLine line = new(movement.Id, ordinal, -1, from.Id, to.Id, lot, new Quantity(1_000), null);
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
                BulkCopyType = _bench.Factory.Provider == DatabaseProvider.Sqlite
                    ? BulkCopyType.MultipleRows : BulkCopyType.ProviderSpecific,
                CheckConstraints = _bench.Factory.Provider == DatabaseProvider.SqlServer ? true : null,
            },
            rows);
        rows.Clear();
    }

    private readonly record struct Stock(Id<Commodity> Lot, Account OnHand);
}
