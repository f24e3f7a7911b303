using Traceability.Db.Ledger;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Testing;

namespace Traceability.Db.Tests.Ledger;

public sealed class LedgerStoreTests
{
    [Theory, DatabaseData]
    public async Task What_is_produced_dispatched_short_and_received_adds_up_to_zero(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        string dispatch = await bench.MustAsync(MovementKind.Dispatch, [Bench.Item(60)], h => h with
        {
            Counterparty = Bench.PlantB, CounterSite = Bench.SiteB, PurchasePermit = Bench.PermitNumber,
        });
        await bench.MustAsync(MovementKind.Receipt, [Bench.Item(55)], h => h with
        {
            Organisation = Bench.PlantB, Site = Bench.SiteB, Counterparty = Bench.PlantA, Ref = dispatch,
        });
        Dictionary<AccountKind, long> balances = bench.Balances();
        Assert.Equal(-100, balances[AccountKind.Origin]);
        Assert.Equal(95, balances[AccountKind.OnHand]);
        Assert.Equal(5, balances[AccountKind.InTransit]);
        Assert.Equal(0, balances.Values.Sum());
        Assert.Equal(0, new LedgerProof(bench.Factory).Prove(null, CancellationToken.None).Faults);
    }

    [Theory, DatabaseData]
    public async Task More_than_is_on_hand_is_refused_and_nothing_of_it_is_written(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        MovementDraft draft = bench.Draft(MovementKind.Consumption, [Bench.Item(60), Bench.Item(41)]);
        PostOutcome.Short refused = Assert.IsType<PostOutcome.Short>(await bench.PostAsync(draft));
        Assert.Equal((40, 41, 1), (refused.Shortages[0].Balance, refused.Shortages[0].Wanted,
            refused.Shortages[0].Item));
        using TraceabilityDb db = bench.Db();
        Assert.DoesNotContain(db.Movements, m => m.RequestId == draft.Header.RequestId);
        Assert.Equal(100, bench.Balances()[AccountKind.OnHand]);
    }

    [Theory, DatabaseData]
    public async Task One_overdraft_in_a_batch_is_refused_alone(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        List<PostingRequest> requests =
        [
            .. new[] { 70L, 70, 30 }.Select(q => bench.Request(bench.Draft(MovementKind.Consumption, [Bench.Item(q)]))),
        ];
        IReadOnlyList<PostOutcome> outcomes = await bench.Store.PostBatchAsync(requests, CancellationToken.None);
        Assert.IsType<PostOutcome.Done>(outcomes[0]);
        Assert.IsType<PostOutcome.Short>(outcomes[1]);
        Assert.IsType<PostOutcome.Done>(outcomes[2]);
        Assert.Equal(100, bench.Balances()[AccountKind.Consumed]);
    }

    [Theory, DatabaseData]
    public async Task More_than_an_account_can_count_is_refused_alone_and_nothing_of_it_is_written(
        TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Opening, [Bench.Item(Measure.Most)]);
        DraftItem[] full = [.. Enumerable.Repeat(Bench.Item(Measure.Most), 8)];
        MovementDraft over = bench.Draft(MovementKind.Opening, [Bench.Item(Measure.Most), Bench.Item(1)]);
        List<PostingRequest> requests =
        [
            bench.Request(bench.Draft(MovementKind.Opening, full)),
            bench.Request(over),
            bench.Request(bench.Draft(MovementKind.Opening, [Bench.Item(Measure.Most)])),
            bench.Request(bench.Draft(MovementKind.Consumption, [Bench.Item(7)])),
            .. Enumerable.Range(0, 3).Select(_ => bench.Request(bench.Draft(
                MovementKind.Opening, [.. Enumerable.Repeat(Bench.Item(Measure.Most), 1_000)]))),
        ];
        IReadOnlyList<PostOutcome> outcomes = await bench.Store.PostBatchAsync(requests, CancellationToken.None);
        PostOutcome.Short refused = Assert.IsType<PostOutcome.Short>(outcomes[1]);
        Assert.True(refused.Shortages[0] is { IsOfRoom: true, Item: 1, Balance: Account.Most });
        Assert.Equal([0, 2, 3], Enumerable.Range(0, requests.Count).Where(i => outcomes[i] is PostOutcome.Done));
        Assert.Equal(Account.Most - 7, bench.Balances()[AccountKind.OnHand]);
        using TraceabilityDb db = bench.Db();
        Assert.DoesNotContain(db.Movements, m => m.RequestId == over.Header.RequestId);
        Assert.Equal(0, new LedgerProof(bench.Factory).Prove(null, CancellationToken.None).Faults);
    }

    [Theory, DatabaseData]
    public async Task Two_hundred_callers_racing_for_a_tank_that_covers_fifty_get_fifty(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(50)]);
        PostingRequest[] requests =
        [
            .. Enumerable.Range(0, 200).Select(_ =>
                bench.Request(bench.Draft(MovementKind.Consumption, [Bench.Item(1)]))),
        ];
        // A second store on the same database stands for a second server process.
        await using LedgerStore other = new(
            bench.Factory, bench.Ids, Microsoft.Extensions.Logging.Abstractions.NullLogger<LedgerStore>.Instance);
        PostOutcome[] outcomes = await Task.WhenAll(
            requests.Select((r, i) => Task.Run(() => (i % 2 == 0 ? bench.Store : other).PostAsync(r))));
        Assert.Equal(50, outcomes.Count(o => o is PostOutcome.Done));
        Assert.Equal(150, outcomes.Count(o => o is PostOutcome.Short));
        Assert.Equal(0, bench.Balances()[AccountKind.OnHand]);
        Assert.Equal(0, new LedgerProof(bench.Factory).Prove(null, CancellationToken.None).Faults);
    }

    [Theory, DatabaseData]
    public async Task Of_sixty_four_who_take_the_same_drum_one_has_it(TestDatabase database)
    {
        const string Drum = "01095204126066272100000064";
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Opening, [Bench.Item(25, package: Drum)]);
        PostingRequest[] requests =
        [
            .. Enumerable.Range(0, 64).Select(i => bench.Request(i % 2 == 0
                ? bench.Draft(MovementKind.Consumption, [Bench.Item(25, package: Drum)])
                : bench.Draft(MovementKind.Dispatch, [Bench.Item(25, package: Drum)], h => h with
                {
                    Counterparty = Bench.PlantB,
                    CounterSite = Bench.SiteB,
                    PurchasePermit = Bench.PermitNumber,
                }))),
        ];
        PostOutcome[] outcomes = await Task.WhenAll(requests.Select(r => Task.Run(() => bench.Store.PostAsync(r))));
        Assert.Single(outcomes, o => o is PostOutcome.Done);
        Assert.Equal(63, outcomes.Count(o => o is PostOutcome.Short));
        Assert.Equal(0, bench.Balances()[AccountKind.OnHand]);
        Assert.Equal(0, new LedgerProof(bench.Factory).Prove(null, CancellationToken.None).Faults);
    }

    [Theory, DatabaseData]
    public async Task The_same_request_twice_is_one_movement(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        MovementDraft draft = bench.Draft(MovementKind.Production, [Bench.Item(10)]);
        PostingRequest first = bench.Request(draft);
        PostingRequest second = bench.Request(draft);
        PostOutcome[] outcomes = await Task.WhenAll(bench.Store.PostAsync(first), bench.Store.PostAsync(second));
        Assert.Single(outcomes, o => o is PostOutcome.Done);
        Assert.Single(outcomes, o => o is PostOutcome.Clash);
        Assert.Equal(10, bench.Balances()[AccountKind.OnHand]);
    }

    [Theory, DatabaseData]
    public async Task A_count_moves_only_the_difference_and_a_find_comes_back_from_unaccounted(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Opening, [Bench.Item(100)]);
        await bench.MustAsync(MovementKind.StockCount, [Bench.Item(97)]);
        Assert.Equal(3, bench.Balances()[AccountKind.Unaccounted]);
        await bench.MustAsync(MovementKind.StockCount, [Bench.Item(104)]);
        Dictionary<AccountKind, long> balances = bench.Balances();
        Assert.Equal((104, 0, -104), (balances[AccountKind.OnHand], balances[AccountKind.Unaccounted],
            balances[AccountKind.Origin]));
        await bench.MustAsync(MovementKind.StockCount, [Bench.Item(104)]);
        Assert.Equal(0, new LedgerProof(bench.Factory).Prove(null, CancellationToken.None).Faults);
    }
}
