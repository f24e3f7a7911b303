using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Tests.Ledger;
using Traceability.Testing;

namespace Traceability.Db.Tests.Ledger;

/// <summary>
/// A real database with two ledger stores on it (two server processes), and fresh goods for each random sequence.
/// </summary>
internal sealed class ModelledLedger : IAsyncDisposable
{
    private readonly Bench _bench;
    private readonly LedgerStore _second;
    private int _stages;

    private ModelledLedger(Bench bench)
    {
        _bench = bench;
        _second = new LedgerStore(bench.Factory, new BlockIdSource(bench.Factory), NullLogger<LedgerStore>.Instance);
    }

    /// <summary>Each keeps its own queue, its own keys and its own memory of accounts.</summary>
    public IReadOnlyList<LedgerStore> Stores => [_bench.Store, _second];

    public static async Task<ModelledLedger> OpenAsync(TestDatabase database) => new(await Bench.OpenAsync(database));

    public async ValueTask DisposeAsync()
    {
        await _second.DisposeAsync();
        await _bench.DisposeAsync();
    }

    /// <summary>New lots, packages and a new permit line of the county's two plants.</summary>
    public async Task<ActStage> NewStageAsync()
    {
        await using TraceabilityDb db = _bench.Db();
        Id<Organisation> owner = db.Organisations.Single(o => o.Code == Bench.PlantA).Id;
        Id<Organisation> buyer = db.Organisations.Single(o => o.Code == Bench.PlantB).Id;
        Id<Product> product = db.Products.Single(p => p.Code == Bench.Acetone).Id;
        long[] stores = [.. db.Sites.Where(s => s.Organisation == owner).AsEnumerable().Select(s => s.Id.Value)];
        int number = ++_stages;
        List<Id<Package>> packages = [];
        List<Id<Commodity>> lots = [];
        for (int i = 0; i < ActStage.Lots; i++)
        {
            Commodity lot = new(_bench.Ids.Next<Commodity>(), Book.Stock, BaseUnit.Milligram);
            Package package = new()
            {
                Id = _bench.Ids.Next<Package>(), Code = Name("P", number, i), Product = product, Lot = lot.Id,
                IssuedBy = owner, CreatedAt = Bench.Start,
            };
            db.AddRange(lot, package, new Lot
            {
                Id = lot.Id, Product = product, Number = Name("L", number, i), OpenedBy = owner,
            });
            lots.Add(lot.Id);
            packages.Add(package.Id);
        }

        Commodity paper = new(_bench.Ids.Next<Commodity>(), Book.Permit, BaseUnit.Milligram);
        db.Add(paper);
        await db.SaveChangesAsync();
        return new ActStage(owner, buyer, stores, lots, paper.Id, packages);
    }

    public PostingRequest Request(ActStage stage, MovementKind kind, IReadOnlyList<PostingStep> steps) => new(
        new Posting(ActMovement.Of(_bench.Ids.Next<Movement>(), kind, stage.Owner), steps), NewRows.None);

    /// <summary>What the database says stands on the stage's accounts.</summary>
    public HashSet<KeyValuePair<AccountKey, long>> Balances(ActStage stage)
    {
        Id<Commodity>[] goods = [.. stage.LotIds, stage.PermitLine];
        using TraceabilityDb db = _bench.Db();
        return [.. (from account in db.Accounts
                    where goods.Contains(account.Commodity)
                    join entry in db.LedgerEntries
                        on new { Account = account.Id, Seq = account.Entries } equals new { entry.Account, entry.Seq }
                    where entry.After != 0
                    select new { account, entry.After })
            .AsEnumerable().Select(x => KeyValuePair.Create(x.account.Key, x.After))];
    }

    /// <summary>The entries of a movement as stored.</summary>
    public HashSet<(Id<Account>, long, long)> Stored(Id<Movement> movement)
    {
        using TraceabilityDb db = _bench.Db();
        return [.. (from line in db.MovementLines
                    where line.Movement == movement
                    join entry in db.LedgerEntries on line.Id equals entry.Line
                    select new { entry.Account, entry.Seq, entry.After })
            .AsEnumerable().Select(e => (e.Account, e.Seq, e.After))];
    }

    public ProofReport Prove() =>
        new LedgerProof(_bench.Factory).Prove(null, TestContext.Current.CancellationToken);

    private static string Name(string letter, int stage, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{letter}-{stage}-{number}");
}
