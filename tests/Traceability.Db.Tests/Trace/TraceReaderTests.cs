using Traceability.Db.Trace;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Testing;

namespace Traceability.Db.Tests.Trace;

public sealed class TraceReaderTests
{
    private const string Drum = "01095204126066272100000001";
    private const string Pallet = "369012340000000178";

    [Theory, DatabaseData]
    public async Task A_drum_is_followed_from_production_to_a_short_receipt_and_its_use(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        await bench.MustAsync(MovementKind.Pack, [Bench.Item(40, package: Drum)]);
        string dispatch = await bench.SendAsync(new DraftGoods(40, Package: Drum));
        await bench.ReceiveAsync(new DraftGoods(38, Package: Drum), dispatch);
        await bench.MustAsync(
            MovementKind.Consumption, [Bench.Item(30, package: Drum)],
            h => h with { Organisation = Bench.PlantB, Site = Bench.SiteB, Purpose = "paint" });
        TraceGraph graph = await bench.TracePackageAsync(Drum);
        Assert.Equal(["Consumption", "Dispatch", "Pack", "Production", "Receipt"], graph.Kinds());
        Assert.Equal([100L, 40, 40, 38, 30], graph.Edges.Select(e => e.Quantity!.Value));
        TraceNode way = graph.Nodes.Single(n => n.Kind == AccountKind.InTransit);
        Assert.Equal((2, Bench.Carrier, Bench.PlantB), (way.Balance, way.Holder!.Code, way.Consignee!.Code));
        Assert.False(graph.Truncated);
    }

    [Theory, DatabaseData]
    public async Task A_process_leads_from_its_outputs_to_every_input_and_on(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100), Bench.Item(10, "L2"), Bench.Item(7, "L9")]);
        await bench.MustAsync(
            MovementKind.Transformation,
            [
                Bench.Item(80), Bench.Item(10, "L2"), Bench.Item(50, "L3", output: true),
                Bench.Item(35, "L4", output: true),
            ]);
        await bench.MustAsync(MovementKind.Consumption, [Bench.Item(5, "L3")]);
        await bench.MustAsync(MovementKind.Consumption, [Bench.Item(6, "L4")]);
        TraceGraph back = await bench.TraceLotAsync("L3", TraceDirection.Back);
        Assert.Equal(["L1", "L2", "L3"], back.Nodes.Select(n => n.Lot!).Distinct().Order());
        Assert.Equal(2, back.Edges.Count(e => e.IsInput));
        TraceGraph forward = await bench.TraceLotAsync("L2", TraceDirection.Forward);
        Assert.Equal(["L2", "L3", "L4"], forward.Nodes.Select(n => n.Lot!).Distinct().Order());
        Assert.Equal([5L, 6], forward.Edges.Where(e => e.Kind == MovementKind.Consumption).Select(e => e.Quantity!));
    }

    [Theory, DatabaseData]
    public async Task Goods_sent_back_and_forth_are_a_cycle_that_ends(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        for (int i = 0; i < 3; i++)
        {
            await bench.ReceiveAsync(new DraftGoods(60), await bench.SendAsync(new DraftGoods(60)));
            string back = await bench.MustAsync(
                MovementKind.Dispatch, [Bench.Item(60)],
                h => h with { Organisation = Bench.PlantB, Site = Bench.SiteB, Counterparty = Bench.PlantA });
            await bench.MustAsync(
                MovementKind.Receipt, [Bench.Item(60)], h => h with { Counterparty = Bench.PlantB, Ref = back });
        }

        TraceGraph graph = await bench.TraceLotAsync("L1");
        Assert.Equal(13, graph.Edges.Count);
        Assert.Equal(0, graph.Totals.Sum(t => t.Milligrams));
        Assert.False(graph.Truncated);
    }

    [Theory, DatabaseData]
    public async Task What_was_taken_back_is_shown_with_the_movement_that_took_it_back(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        string use = await bench.MustAsync(MovementKind.Consumption, [Bench.Item(30)]);
        await bench.MustAsync(MovementKind.Reversal, [], h => h with { Ref = use });
        TraceGraph graph = await bench.TraceMovementAsync(use);
        Assert.Equal(["Consumption", "Production", "Reversal"], graph.Kinds());
        Assert.Equal(0, graph.Nodes.Single(n => n.Kind == AccountKind.Consumed).Balance);
    }

    [Theory, DatabaseData]
    public async Task What_a_unit_booked_of_a_product_between_two_moments_leads_back_and_on(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        string early = await bench.MustAsync(MovementKind.Consumption, [Bench.Item(10)]);
        string late = await bench.MustAsync(MovementKind.Consumption, [Bench.Item(20)]);
        TraceGraph graph = await TraceUnitAsync(bench, Bench.Start.AddMinutes(3), Bench.Start.AddMinutes(4));
        Assert.Equal(["Consumption", "Production"], graph.Kinds());
        Assert.Contains(graph.Edges, e => e.RequestId == late);
        Assert.DoesNotContain(graph.Edges, e => e.RequestId == early);
        TraceGraph nothing = await TraceUnitAsync(bench, Bench.Start.AddDays(1), Bench.Start.AddDays(2));
        Assert.Empty(nothing.Nodes);
    }

    private static Task<TraceGraph> TraceUnitAsync(Bench bench, DateTime begin, DateTime end) => bench.TraceAsync(
        db => TraceStartReader.OfOrganisationAsync(
            db, db.Organisations.Single(o => o.Code == Bench.PlantA).Id,
            db.Products.Single(p => p.Code == Bench.Acetone).Id, begin, end, CancellationToken.None),
        []);

    [Theory, DatabaseData]
    public async Task Title_passes_in_a_warehouse_and_the_trace_follows_the_owner(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Opening, [Bench.Item(100)]);
        await bench.MustAsync(MovementKind.Title, [Bench.Item(70)], h => h with { Counterparty = Bench.PlantB });
        await bench.MustAsync(MovementKind.Departed, [Bench.Item(20)], h => h with { Organisation = Bench.PlantB });
        TraceGraph graph = await bench.TraceLotAsync("L1");
        TraceNode sold = graph.Nodes.Single(n => n.Kind == AccountKind.OnHand && n.Owner!.Code == Bench.PlantB);
        Assert.Equal((Bench.PlantA, Bench.SiteA, 50), (sold.Holder!.Code, sold.Site, sold.Balance));
        Assert.Equal(["Departed", "Opening", "Title"], graph.Kinds());
    }

    [Theory, DatabaseData]
    public async Task What_left_a_tank_before_the_drum_was_emptied_into_it_is_not_blamed(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        await bench.MustAsync(MovementKind.Pack, [Bench.Item(40, package: Drum)]);
        string early = await bench.MustAsync(MovementKind.Consumption, [Bench.Item(11)]);
        await bench.MustAsync(MovementKind.Unpack, [Bench.Item(40, package: Drum)]);
        string late = await bench.MustAsync(MovementKind.Consumption, [Bench.Item(12)]);
        TraceGraph graph = await bench.TracePackageAsync(Drum, TraceDirection.Forward);
        Assert.Contains(graph.Edges, e => e.RequestId == late);
        Assert.DoesNotContain(graph.Edges, e => e.RequestId == early);
        TraceGraph source = await bench.TraceMovementAsync(early, TraceDirection.Back);
        Assert.Equal(["Consumption", "Production"], source.Kinds());
    }

    [Theory, DatabaseData]
    public async Task Two_hundred_drums_on_a_pallet_are_all_sources_of_what_the_pallet_held(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        string[] drums = [.. Enumerable.Range(1, 200).Select(i => $"010952041260662721{i:D8}")];
        await bench.MustAsync(MovementKind.Production, [.. drums.Select(d => Bench.Item(5, package: d))]);
        DraftItem[] packed = [.. drums.Select(d => Bench.Item(5, package: Pallet) with { InnerPackage = d })];
        await bench.MustAsync(MovementKind.Pack, packed);
        await bench.SendAsync(new DraftGoods(1_000, Package: Pallet));
        TraceGraph back = await bench.TracePackageAsync(Pallet, TraceDirection.Back);
        Assert.Equal(200, back.Edges.Count(e => e.Kind == MovementKind.Pack));
        Assert.Equal(200, back.Edges.Count(e => e.Kind == MovementKind.Production));
        TraceGraph forward = await bench.TracePackageAsync(drums[7], TraceDirection.Forward);
        Assert.Equal(["Dispatch", "Pack"], forward.Kinds());
        TraceGraph few = await bench.TraceAsync(
            db => TraceStartReader.OfPackageAsync(
                db, db.Packages.Single(p => p.Code == Pallet).Id, CancellationToken.None),
            [TraceDirection.Back], new TraceLimits(nodes: 50));
        Assert.Equal((50, true, TraceCut.Nodes), (few.Nodes.Count, few.Truncated, few.Cuts.Single()));
    }

    [Theory, DatabaseData]
    public async Task Twelve_hops_are_followed_to_the_end_and_a_shorter_look_says_it_is_short(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100, "P0")]);
        for (int i = 0; i < 12; i++)
            await bench.MustAsync(
                MovementKind.Transformation, [Bench.Item(100, $"P{i}"), Bench.Item(100, $"P{i + 1}", output: true)]);
        TraceGraph back = await bench.TraceLotAsync("P12", TraceDirection.Back);
        Assert.Equal((13, false), (back.Nodes.Select(n => n.Lot).Distinct().Count(), back.Truncated));
        TraceGraph near = await bench.TraceAsync(
            db => TraceStartReader.OfLotAsync(db, db.Lots.Single(l => l.Number == "P12").Id, CancellationToken.None),
            [TraceDirection.Back], new TraceLimits(depth: 3));
        Assert.Equal((true, TraceCut.Depth), (near.Truncated, near.Cuts.Single()));
    }

    [Theory, DatabaseData]
    public async Task What_the_asker_may_not_see_is_grey_without_names_or_quantities(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        string dispatch = await bench.SendAsync(new DraftGoods(60));
        await bench.ReceiveAsync(new DraftGoods(60), dispatch);
        TraceGraph graph = await bench.TraceAsync(
            db => TraceStartReader.OfLotAsync(db, db.Lots.Single().Id, CancellationToken.None), [], null,
            db => db.Organisations.Where(o => o.Code == Bench.PlantB));
        Assert.Equal(2, graph.Nodes.Count(n => n.IsVisible));
        Assert.All(graph.Nodes.Where(n => !n.IsVisible), n => Assert.Equal(
            new TraceNode { Id = n.Id, Depth = n.Depth, IsVisible = false, Caption = "不可见/not visible" }, n));
        TraceEdge made = graph.Edges.Single(e => !e.IsVisible);
        Assert.Equal((null, null, null), (made.Quantity, made.RequestId, made.Organisation));
        Assert.Equal(60, graph.Totals.Single(t => t.Kind == AccountKind.OnHand).Milligrams);
    }
}
