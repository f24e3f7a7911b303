using Microsoft.Extensions.Logging.Abstractions;
using Traceability.Db;
using Traceability.Db.Facts;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Testing;

/// <summary>
/// A tiny county on a real database: plant A makes acetone, plant B uses it, carrier C, police P; with the product's
/// own store behind
/// it. Drafts are posted as historic books: shape and balance, no gate rules.
/// </summary>
public sealed class Bench : IAsyncDisposable
{
    public const string PlantA = "91150823MA0N000162";
    public const string PlantB = "91350100M000100Y43";
    public const string Carrier = "1215082340000000XY";
    public const string Police = "11150823MAHU49D47G";
    public const string SiteA = "S-A";
    public const string SiteB = "S-B";
    public const string SiteA2 = "S-A2";
    public const string Acetone = "ACET";
    public const string Tablets = "D-EPHT";
    public const string PermitNumber = "BUY-1";
    public static readonly DateTime Start = new(2026, 1, 5, 1, 0, 0, DateTimeKind.Utc);
    private int _count;

    private Bench(TraceabilityDbFactory factory)
    {
        Factory = factory;
        Ids = new BlockIdSource(factory);
        Store = new LedgerStore(factory, Ids, NullLogger<LedgerStore>.Instance);
        Facts = new FactsReader(Ids);
    }

    public TraceabilityDbFactory Factory { get; }

    public IdSource Ids { get; }

    public LedgerStore Store { get; }

    public FactsReader Facts { get; }

    public static async Task<Bench> OpenAsync(TestDatabase database)
    {
        Bench bench = new(await database.OpenAsync());
        bench.Seed();
        return bench;
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    public TraceabilityDb Db() => Factory.CreateDbContext();

    public static DraftItem Item(long units, string lot = "L1", string? package = null, bool output = false,
        string product = Acetone) =>
        new()
        {
            Product = product,
            Lot = lot,
            Package = package,
            IsOutput = output,
            Measure = new Measure(units, product == Tablets ? BaseUnit.Piece : BaseUnit.Milligram),
        };

    /// <summary>A draft of plant A at its own site unless said otherwise.</summary>
    public MovementDraft Draft(MovementKind kind, IReadOnlyList<DraftItem> items, Func<DraftHeader,
        DraftHeader>? with = null)
    {
        int n = Interlocked.Increment(ref _count);
        DraftHeader header = new()
        {
            RequestId = $"R{n}",
            Mode = BookMode.Historic,
            OccurredAt = Start.AddMinutes(n),
            RecordedAt = Start.AddMinutes(n),
            Organisation = PlantA,
            Site = SiteA,
        };
        return MovementDrafts.Of(kind, with is null ? header : with(header), items);
    }

    /// <param name="postedAt">When it goes into the books; 300 days after the start unless said otherwise.</param>
    /// <param name="findings">What the rules noted, as JSON.</param>
    public PostingRequest Request(MovementDraft draft, DateTime? postedAt = null, string? findings = null)
    {
        using TraceabilityDb db = Db();
        DraftFacts facts = Facts.Read(db, [draft])[0];
        if (facts.Facts is null) throw new InvalidOperationException(string.Join("; ", facts.Faults.Select(f =>
            f.MessageEn)));
        return PostingForm.Of(
            draft, facts.Facts, Ids.Next<Movement>(), postedAt ?? Start.AddDays(300),
            new EnteredBy("bench", Findings: findings));
    }

    public Task<PostOutcome> PostAsync(MovementDraft draft) => Store.PostAsync(Request(draft));

    /// <summary>Posts what must succeed and returns the request id.</summary>
    public async Task<string> MustAsync(
        MovementKind kind, IReadOnlyList<DraftItem> items, Func<DraftHeader, DraftHeader>? with = null)
    {
        MovementDraft draft = Draft(kind, items, with);
        PostOutcome outcome = await PostAsync(draft);
        return outcome is PostOutcome.Done
            ? draft.Header.RequestId
            : throw new InvalidOperationException($"{kind} was not posted: {outcome}");
    }

    /// <summary>The sum of balances of a lot by kind of account.</summary>
    public Dictionary<AccountKind, long> Balances(string lot = "L1")
    {
        using TraceabilityDb db = Db();
        return (from l in db.Lots
                where l.Number == lot
                join a in db.Accounts on l.Id equals a.Commodity
                join e in db.LedgerEntries on new { Account = a.Id, Seq = a.Entries } equals new { e.Account, e.Seq }
                select new { a.Kind, e.After }).ToList()
            .GroupBy(x => x.Kind).ToDictionary(g => g.Key, g => g.Sum(x => x.After));
    }

    private void Seed()
    {
        using TraceabilityDb db = Db();
        Organisation Org(string code, string name, OrganisationKinds kinds) => new()
        {
            Id = Ids.Next<Organisation>(), Code = code, Name = name, Kinds = kinds, Region = "150823",
            Status = OrganisationStatus.Verified,
        };
        Organisation a = Org(PlantA, "甲化工厂", OrganisationKinds.Producer);
        Organisation b = Org(PlantB, "乙涂料厂", OrganisationKinds.User);
        Organisation police = Org(Police, "公安局", OrganisationKinds.Regulator);
        db.AddRange(a, b, Org(Carrier, "丙运输", OrganisationKinds.Carrier), police);
        Site At(Organisation o, string code) => new()
        {
            Id = Ids.Next<Site>(), Organisation = o.Id, Code = code, Name = code, Kind = SiteKind.Warehouse,
                Region = o.Region,
        };
        db.AddRange(At(a, SiteA), At(a, SiteA2), At(b, SiteB));
        db.AddRange(Stuff("CN-P3-02", SubstanceClass.Precursor3, "丙酮"), Stuff("CN-P1-12-01",
            SubstanceClass.Precursor1Pharmaceutical, "麻黄素"));
        Product acetone = Good(Acetone, BaseUnit.Milligram, "CN-P3-02", 1_000_000);
        Product tablets = Good(Tablets, BaseUnit.Piece, "CN-P1-12-01", 25_000_000);
        db.AddRange(acetone, tablets);
        db.PermitTypes.Add(new PermitType
        {
            Code = "PT-BUY-23-M", NameZh = "购买备案", NameEn = "filing", AppliesTo = "2;3", IssuingAuthority = "公安",
            IssuedFor = "purchase", Validity = "P6M", SingleUse = false, LegalBasis = "Order 445", Verified = "yes",
        });
        Permit permit = new()
        {
            Id = Ids.Next<Permit>(), Number = PermitNumber, Type = "PT-BUY-23-M", Holder = b.Id, IssuedBy = police.Id,
            ValidFrom = new DateOnly(2026, 1, 1), ValidTo = new DateOnly(2026, 6, 30), SingleUse = false,
                Status = PermitStatus.Valid,
        };
        Commodity commodity = new(Ids.Next<Commodity>(), Book.Permit, BaseUnit.Milligram);
        db.AddRange(permit, commodity, new PermitLine
        {
            Id = commodity.Id, Permit = permit.Id, Substance = "CN-P3-02", Quantity = 50, Unit = BaseUnit.Milligram,
            Basis = PermitBasis.Content,
        });
        db.SaveChanges();
    }

    private static Substance Stuff(string code, SubstanceClass @class, string name) => new()
    {
        Code = code, Class = @class, NameZh = name, NameEn = name, LegalBasis = "Order 445", Verified = "yes",
    };

    private Product Good(string code, BaseUnit unit, string substance, long content)
    {
        Id<Product> id = Ids.Next<Product>();
        return new Product
        {
            Id = id, Code = code, Name = code, BaseUnit = unit,
            Contents = new List<ProductContent> { new() { Product = id, Substance = substance,
                NanogramsPerUnit = content } },
        };
    }
}
