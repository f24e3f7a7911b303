using Traceability.Db.Ledger;
using Traceability.Domain.Ledger;
using Traceability.Testing;

namespace Traceability.Db.Tests.Ledger;

/// <summary>Every row of the table in HOUSE §4, on every database.</summary>
public sealed class MovementKindsTests
{
    private const string Drum = "01095204126066272100000001";
    private const string Pallet = "369012340000000178";

    [Theory, DatabaseData]
    public async Task Packed_seized_released_and_destroyed_goods_are_always_on_one_account(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        await bench.MustAsync(MovementKind.Pack, [Bench.Item(40, package: Drum)]);
        string seizure = await bench.MustAsync(MovementKind.Seizure, [Bench.Item(40, package: Drum)], h => h with
        {
            Organisation = Bench.Police, Site = null, Counterparty = Bench.PlantA, CounterSite = Bench.SiteA,
        });
        Assert.Equal(40, bench.Balances()[AccountKind.Seized]);
        await bench.MustAsync(MovementKind.Release, [Bench.Item(15, package: Drum)], h => h with
        {
            Organisation = Bench.Police, Site = null, Counterparty = Bench.PlantA, Ref = seizure,
        });
        await bench.MustAsync(MovementKind.Destruction, [Bench.Item(25, package: Drum)], h => h with
        {
            Organisation = Bench.Police, Site = null, Counterparty = Bench.PlantA, Ref = seizure,
        });
        await bench.MustAsync(MovementKind.Unpack, [Bench.Item(15, package: Drum)]);
        Dictionary<AccountKind, long> balances = bench.Balances();
        Assert.Equal((75, 0, 25), (balances[AccountKind.OnHand], balances[AccountKind.Seized],
            balances[AccountKind.Destroyed]));
        Assert.Equal(0, balances.Values.Sum());
    }

    [Theory, DatabaseData]
    public async Task A_seizure_elsewhere_takes_goods_from_where_the_books_have_them_even_consumed(
        TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Opening, [Bench.Item(40, package: Drum)]);
        await bench.MustAsync(MovementKind.Consumption, [Bench.Item(40, package: Drum)]);
        await bench.MustAsync(MovementKind.Seizure, [Bench.Item(30, package: Drum)], h => h with
        {
            Organisation = Bench.Police, Site = null,
        });
        await bench.MustAsync(MovementKind.Seizure, [Bench.Item(9, lot: "NOBODY-KNOWS")], h => h with
        {
            Organisation = Bench.Police, Site = null,
        });
        Assert.Equal(10, bench.Balances()[AccountKind.Consumed]);
        Assert.Equal(30, bench.Balances()[AccountKind.Seized]);
        Assert.Equal(-9, bench.Balances("NOBODY-KNOWS")[AccountKind.Origin]);
    }

    [Theory, DatabaseData]
    public async Task Goods_sent_back_come_home_and_the_permit_that_bought_them_stays_used(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(
            MovementKind.PermitGranted, [],
            h => h with { Organisation = Bench.Police, Site = null, PurchasePermit = Bench.PermitNumber });
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        string sent = await bench.MustAsync(MovementKind.Dispatch, [Bench.Item(40)], h => h with
        {
            Counterparty = Bench.PlantB, CounterSite = Bench.SiteB, PurchasePermit = Bench.PermitNumber,
        });
        string received = await bench.MustAsync(MovementKind.Receipt, [Bench.Item(40)], h => h with
        {
            Organisation = Bench.PlantB, Site = Bench.SiteB, Counterparty = Bench.PlantA, Ref = sent,
        });
        string back = await bench.MustAsync(MovementKind.Dispatch, [Bench.Item(15)], h => h with
        {
            Organisation = Bench.PlantB, Site = Bench.SiteB, Counterparty = Bench.PlantA, CounterSite = Bench.SiteA,
            Ref = received,
        });
        await bench.MustAsync(
            MovementKind.Receipt, [Bench.Item(15)], h => h with { Counterparty = Bench.PlantB, Ref = back });

        Dictionary<AccountKind, long> balances = bench.Balances();
        Assert.Equal((100, 0), (balances[AccountKind.OnHand], balances[AccountKind.InTransit]));
        using TraceabilityDb db = bench.Db();
        Dictionary<AccountKind, long> permit = db.Accounts
            .Where(a => db.PermitLines.Any(l => l.Id == a.Commodity)).WithBalance(db)
            .ToDictionary(b => b.Account.Kind, b => b.Balance);
        // 核销 is for what was bought; that some of it went back is told by the trace.
        Assert.Equal((10, 40), (permit[AccountKind.Available], permit[AccountKind.Used]));
        Assert.Equal(4, db.Movements.Count(m => m.Kind == MovementKind.Dispatch || m.Kind == MovementKind.Receipt));
    }

    [Theory, DatabaseData]
    public async Task Loss_in_transit_and_at_home_is_declared_and_recovered(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        string dispatch = await bench.MustAsync(
            MovementKind.Dispatch, [Bench.Item(50)], h => h with { Counterparty = Bench.PlantB });
        await bench.MustAsync(MovementKind.Loss, [Bench.Item(2)], h => h with { Site = null, Ref = dispatch });
        await bench.MustAsync(MovementKind.StockCount, [Bench.Item(46)]);
        string loss = await bench.MustAsync(MovementKind.Loss, [Bench.Item(4)]);
        await bench.MustAsync(MovementKind.Recovery, [Bench.Item(3)], h => h with { Ref = loss });
        await bench.MustAsync(MovementKind.StockCount, [Bench.Item(49)]);
        Dictionary<AccountKind, long> balances = bench.Balances();
        Assert.Equal(
            (49, 48, 0, 3),
            (balances[AccountKind.OnHand], balances[AccountKind.InTransit], balances[AccountKind.Unaccounted],
                balances[AccountKind.Lost]));
    }

    [Theory, DatabaseData]
    public async Task A_transformation_takes_inputs_and_makes_outputs_in_one_movement(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100), Bench.Item(10, "L2")]);
        await bench.MustAsync(
            MovementKind.Transformation,
            [Bench.Item(80), Bench.Item(10, "L2"), Bench.Item(85, "L3", output: true)]);
        Assert.Equal(80, bench.Balances()[AccountKind.Transformed]);
        Assert.Equal((85, -85), (bench.Balances("L3")[AccountKind.OnHand], bench.Balances("L3")[AccountKind.Origin]));
    }

    [Theory, DatabaseData]
    public async Task A_pallet_moves_as_one_account_and_its_drum_knows_its_parent(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Opening, [Bench.Item(40, package: Drum)]);
        await bench.MustAsync(
            MovementKind.Pack, [Bench.Item(40, package: Pallet) with { InnerPackage = Drum }]);
        using TraceabilityDb db = bench.Db();
        Assert.NotNull(db.Packages.Single(p => p.Code == Drum).Parent);
        Exception refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => bench.MustAsync(MovementKind.Consumption, [Bench.Item(40, package: Drum)]));
        Assert.Contains("packed in an outer package", refused.Message, StringComparison.Ordinal);
        await bench.MustAsync(
            MovementKind.Move, [Bench.Item(40, package: Pallet)], h => h with { CounterSite = Bench.SiteA2 });
        await bench.MustAsync(
            MovementKind.Unpack,
            [Bench.Item(40, package: Pallet) with { InnerPackage = Drum }],
            h => h with { Site = Bench.SiteA2 });
        await bench.MustAsync(MovementKind.Consumption, [Bench.Item(40, package: Drum)], h =>
            h with { Site = Bench.SiteA2 });
        Assert.Equal(40, bench.Balances()[AccountKind.Consumed]);
    }

    [Theory, DatabaseData]
    public async Task A_reversal_takes_back_exactly_once(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        string consumption = await bench.MustAsync(MovementKind.Consumption, [Bench.Item(30)]);
        await bench.MustAsync(MovementKind.Reversal, [], h => h with { Ref = consumption });
        Assert.Equal((100, 0), (bench.Balances()[AccountKind.OnHand], bench.Balances()[AccountKind.Consumed]));
        Exception refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => bench.MustAsync(MovementKind.Reversal, [], h => h with { Ref = consumption }));
        Assert.Contains("taken back already", refused.Message, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Title_passes_while_the_goods_stand_still(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Opening, [Bench.Item(100)]);
        await bench.MustAsync(MovementKind.Title, [Bench.Item(100)], h => h with { Counterparty = Bench.PlantB });
        await bench.MustAsync(MovementKind.Departed, [Bench.Item(100)], h => h with { Organisation = Bench.PlantB });
        Assert.Equal(100, bench.Balances()[AccountKind.Departed]);
        Assert.Equal(0, new LedgerProof(bench.Factory).Prove(null, CancellationToken.None).Faults);
    }
}
