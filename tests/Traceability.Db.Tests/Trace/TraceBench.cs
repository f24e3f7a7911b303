using Traceability.Db.Trace;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Testing;

namespace Traceability.Db.Tests.Trace;

/// <summary>Asks the questions of the trace of the small world.</summary>
internal static class TraceBench
{
    private static readonly TraceDirection[] Both = [TraceDirection.Back, TraceDirection.Forward];

    public static Task<TraceGraph> TraceLotAsync(this Bench bench, string lot, params TraceDirection[] directions) =>
        bench.TraceAsync(
            db => TraceStartReader.OfLotAsync(db, db.Lots.Single(l => l.Number == lot).Id, CancellationToken.None),
            directions);

    public static Task<TraceGraph> TracePackageAsync(
        this Bench bench, string code, params TraceDirection[] directions) =>
        bench.TraceAsync(
            db => TraceStartReader.OfPackageAsync(
                db, db.Packages.Single(p => p.Code == code).Id, CancellationToken.None),
            directions);

    public static Task<TraceGraph> TraceMovementAsync(
        this Bench bench, string requestId, params TraceDirection[] directions) =>
        bench.TraceAsync(
            db => TraceStartReader.OfMovementAsync(
                db, db.Movements.Single(m => m.RequestId == requestId).Id, CancellationToken.None),
            directions);

    public static async Task<TraceGraph> TraceAsync(
        this Bench bench, Func<TraceabilityDb, Task<TraceStart>> begin, TraceDirection[] directions,
        TraceLimits? limits = null, Func<TraceabilityDb, IQueryable<Organisation>>? holders = null)
    {
        using TraceabilityDb db = bench.Db();
        return await new TraceReader(bench.Factory).ReadAsync(
            db, await begin(db), directions.Length == 0 ? Both : directions, limits ?? new TraceLimits(),
            holders ?? (d => d.Organisations), CancellationToken.None);
    }

    public static Task<string> SendAsync(this Bench bench, DraftGoods goods) => bench.MustAsync(
        MovementKind.Dispatch, [Bench.Item(goods.Units, goods.Lot, goods.Package)],
        h => h with { Counterparty = Bench.PlantB, CounterSite = Bench.SiteB, Carrier = Bench.Carrier });

    public static Task<string> ReceiveAsync(this Bench bench, DraftGoods goods, string dispatch) => bench.MustAsync(
        MovementKind.Receipt, [Bench.Item(goods.Units, goods.Lot, goods.Package)],
        h => h with { Organisation = Bench.PlantB, Site = Bench.SiteB, Counterparty = Bench.PlantA, Ref = dispatch });

    public static string[] Kinds(this TraceGraph graph) =>
        [.. graph.Edges.Select(e => e.Kind!.Value.ToString()).Distinct().Order(StringComparer.Ordinal)];
}
