using LinqToDB;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Db.Trace;

/// <summary>Finds where a trace begins: of a package and a lot the whole accounts, of a movement its lines.</summary>
public static class TraceStartReader
{
    public static Task<TraceStart> OfPackageAsync(TraceabilityDb db, Id<Package> package, CancellationToken stop) =>
        WholeAsync(db.Accounts.Where(a => a.Package == package), stop);

    public static Task<TraceStart> OfLotAsync(TraceabilityDb db, Id<Commodity> lot, CancellationToken stop) =>
        WholeAsync(db.Accounts.Where(a => a.Commodity == lot), stop);

    /// <summary>What was on the way, whatever packages it was in.</summary>
    public static Task<TraceStart> OfConsignmentAsync(
        TraceabilityDb db, Id<Consignment> consignment, CancellationToken stop)
    {
        long holder = consignment.Value;
        return WholeAsync(db.Accounts.Where(a => a.Holder == holder && a.Kind == AccountKind.InTransit), stop);
    }

    public static Task<TraceStart> OfMovementAsync(TraceabilityDb db, Id<Movement> movement, CancellationToken stop) =>
        LinesAsync(db, db.MovementLines.Where(l => l.Movement == movement), stop);

    /// <summary>Everything a unit booked of a product between two moments (UTC, the second not included).</summary>
    public static Task<TraceStart> OfOrganisationAsync(
        TraceabilityDb db, Id<Organisation> organisation, Id<Product> product, DateTime begin, DateTime end,
        CancellationToken stop) => LinesAsync(
            db,
            from m in db.Movements
            where m.Organisation == organisation && m.RecordedAt >= begin && m.RecordedAt < end
            join l in db.MovementLines on m.Id equals l.Movement
            join lot in db.Lots on l.Commodity equals lot.Id
            where lot.Product == product
            select l,
            stop);

    private static async Task<TraceStart> WholeAsync(IQueryable<Account> accounts, CancellationToken stop)
    {
        List<Id<Account>> ids = await accounts.OrderBy(a => a.Id).Select(a => a.Id)
            .Take(TraceStart.MostSeeds + 1).ToListAsyncEF(stop);
        return TraceStart.Of(ids.ConvertAll(TraceSeed.Whole));
    }

    /// <summary>
    /// Back from where the lines took goods, before they did; forward from where they put them, after.
    /// </summary>
    private static async Task<TraceStart> LinesAsync(
        TraceabilityDb db, IQueryable<MovementLine> lines, CancellationToken stop)
    {
        var entries = await (
            from l in lines
            join a in db.Accounts on l.From equals a.Id
            where a.Kind < AccountKind.Grantor
            join e in db.LedgerEntries on l.Id equals e.Line
            orderby l.Id, e.Side
            select new { l.Id, e.Account, e.Seq, e.Side }).Take((2 * TraceStart.MostSeeds) + 1).ToListAsyncEF(stop);
        TraceSeed[] seeds =
        [
            .. entries.Select(e => e.Side == 1
                ? new TraceSeed(e.Account, e.Seq, 0)
                : new TraceSeed(e.Account, long.MaxValue, e.Seq)),
        ];
        return TraceStart.Of(seeds) with { Lines = entries.Select(e => e.Id).ToHashSet() };
    }
}
