using Microsoft.EntityFrameworkCore;
using Traceability.Db.Ledger;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Testing;

namespace Traceability.Db.Tests.Permits;

/// <summary>Many clerks order under one permit in the same instant, all having read that it is free.</summary>
public sealed class PermitRaceTests
{
    private const int Clerks = 16;
    private const long Granted = 50;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Exactly_one_wins_a_single_use_permit(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await GrantAsync(bench, singleUse: true);
        Assert.Equal(1, await WinnersAsync(bench, 3));
        Assert.Equal((0, 3, 0, Granted - 3), await LeftAsync(bench));
    }

    [Theory, DatabaseData]
    public async Task Exactly_one_purchase_from_outside_wins_a_single_use_permit(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await GrantAsync(bench, singleUse: true);
        PostingRequest[] purchases = [.. Enumerable.Range(0, Clerks).Select(i => bench.Request(bench.Draft(
            MovementKind.Purchase, [Bench.Item(3, lot: $"CAME-{i}")], h => Buyer(h) with { Site = Bench.SiteB })))];
        Assert.Equal(1, await WinnersAsync(bench, purchases));
        Assert.Equal((0, 0, 3, Granted - 3), await LeftAsync(bench));
    }

    [Theory, DatabaseData]
    public async Task An_order_and_a_purchase_at_once_do_not_both_use_a_single_use_permit(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await GrantAsync(bench, singleUse: true);
        PostingRequest[] mixed = [.. Enumerable.Range(0, Clerks).Select(i => bench.Request(i % 2 == 0
            ? bench.Draft(MovementKind.Order, [Bench.Item(3)], Buyer)
            : bench.Draft(MovementKind.Purchase, [Bench.Item(3, lot: $"CAME-{i}")],
                h => Buyer(h) with { Site = Bench.SiteB })))];
        Assert.Equal(1, await WinnersAsync(bench, mixed));
        (long available, long reserved, long used, long forfeited) = await LeftAsync(bench);
        Assert.Equal((0, 3, Granted - 3), (available, reserved + used, forfeited));
    }

    [Theory, DatabaseData]
    public async Task Exactly_one_receipt_of_a_delivery_uses_up_its_permit(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await GrantAsync(bench, singleUse: true);
        await bench.MustAsync(MovementKind.Opening, [Bench.Item(5)]);
        string dispatch = await bench.MustAsync(MovementKind.Dispatch, [Bench.Item(5)], h => h with
        {
            Mode = BookMode.Live, Counterparty = Bench.PlantB, PurchasePermit = Bench.PermitNumber,
        });
        PostingRequest[] receipts = [.. Enumerable.Range(0, Clerks).Select(_ => bench.Request(bench.Draft(
            MovementKind.Receipt, [Bench.Item(5)], h => Buyer(h) with { Site = Bench.SiteB, Ref = dispatch })))];
        Assert.Equal(1, await WinnersAsync(bench, receipts));
        Assert.Equal((0, 0, 5, Granted - 5), await LeftAsync(bench));
    }

    [Theory, DatabaseData]
    public async Task The_winners_of_a_multiple_use_permit_never_exceed_it(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await GrantAsync(bench);
        Assert.Equal(7, await WinnersAsync(bench, 7));
        Assert.Equal((1, 49, 0, 0), await LeftAsync(bench));
    }

    [Theory, DatabaseData]
    public async Task Of_two_hundred_who_want_one_each_the_permit_serves_fifty(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await GrantAsync(bench);
        Assert.Equal(50, await WinnersAsync(bench, 1, clerks: 200));
        Assert.Equal((0, 50, 0, 0), await LeftAsync(bench));
        ProofReport report = new LedgerProof(bench.Factory).Prove(null, Cancellation);
        Assert.True(report.Faults == 0, string.Join("; ", report.FirstFaults));
    }

    [Theory, DatabaseData]
    public async Task A_cancelled_single_use_order_is_spent_and_a_reversed_one_is_not(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await GrantAsync(bench, singleUse: true);
        string mistake = await bench.MustAsync(MovementKind.Order, [Bench.Item(5)], Buyer);
        await bench.MustAsync(MovementKind.Reversal, [], h => Buyer(h) with { Ref = mistake });
        Assert.Equal((Granted, 0, 0, 0), await LeftAsync(bench));
        string order = await bench.MustAsync(MovementKind.Order, [Bench.Item(5)], Buyer);
        await bench.MustAsync(MovementKind.OrderCancelled, [Bench.Item(5)], h => Buyer(h) with { Ref = order });
        Assert.Equal((0, 0, 0, Granted), await LeftAsync(bench));
    }

    private static DraftHeader Buyer(DraftHeader header) => header with
    {
        Mode = BookMode.Live,
        Organisation = Bench.PlantB,
        Site = null,
        Counterparty = Bench.PlantA,
        PurchasePermit = Bench.PermitNumber,
    };

    private static async Task GrantAsync(Bench bench, bool singleUse = false)
    {
        await using (TraceabilityDb db = bench.Db())
            await db.Permits.ExecuteUpdateAsync(set => set.SetProperty(p => p.SingleUse, singleUse), Cancellation);
        await bench.MustAsync(MovementKind.PermitGranted, [], h => h with
        {
            Organisation = Bench.Police, Site = null, PurchasePermit = Bench.PermitNumber,
        });
    }

    private static Task<int> WinnersAsync(Bench bench, long units, int clerks = Clerks) => WinnersAsync(
        bench, [.. Enumerable.Range(0, clerks).Select(_ =>
            bench.Request(bench.Draft(MovementKind.Order, [Bench.Item(units)], Buyer)))]);

    private static async Task<int> WinnersAsync(Bench bench, PostingRequest[] orders)
    {
        PostOutcome[] outcomes = await Task.WhenAll(orders.Select(o => Task.Run(() => bench.Store.PostAsync(o))));
        Assert.All(outcomes, o => Assert.True(o is PostOutcome.Done or PostOutcome.Short, o.ToString()));
        return outcomes.Count(o => o is PostOutcome.Done);
    }

    private static async Task<(long Available, long Reserved, long Used, long Forfeited)> LeftAsync(Bench bench)
    {
        await using TraceabilityDb db = bench.Db();
        Dictionary<AccountKind, long> held = await (
            from l in db.PermitLines
            join a in db.Accounts on l.Id equals a.Commodity
            join e in db.LedgerEntries on new { Account = a.Id, Seq = a.Entries } equals new { e.Account, e.Seq }
            select new { a.Kind, e.After }).ToDictionaryAsync(x => x.Kind, x => x.After, Cancellation);
        long Of(AccountKind kind) => held.GetValueOrDefault(kind);
        return (Of(AccountKind.Available), Of(AccountKind.Reserved), Of(AccountKind.Used), Of(AccountKind.Forfeited));
    }
}
