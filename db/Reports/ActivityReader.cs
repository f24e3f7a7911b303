using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Db.Reports;

/// <summary>
/// On which days units did something with which class of goods, by their live books: what is counted of sealed days
/// (<see cref="ActivityBook"/>), and the movements since then.
/// </summary>
public static class ActivityReader
{
    /// <summary>Movements taken back are no activity; books taken over from before owe nothing here.</summary>
    public static async Task<ILookup<Id<Organisation>, DayOfActivity>> ReadAsync(
        TraceabilityDb db, IReadOnlyList<Id<Organisation>> units, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await CountedDays.AsOfOneAsync(
            db,
            async from =>
            {
                Dictionary<(Id<Organisation> Unit, DayOfActivity Day), long> tally = await TallyAsync(
                    db, db.Movements.Where(m => units.Contains(m.Organisation) && m.PostedAt >= from),
                    cancellationToken);
                foreach (ActivityCount c in await db.ActivityCounts.AsNoTracking()
                    .Where(c => units.Contains(c.Organisation)).ToListAsync(cancellationToken))
                    Add(tally, c.Organisation, new DayOfActivity(c.Day, c.Class, c.IsSale), c.Movements);
                return tally.Where(t => t.Value > 0).ToLookup(t => t.Key.Unit, t => t.Key.Day);
            },
            cancellationToken);
    }

    /// <summary>
    /// Live movements of a set by unit, day and class; those that a reversal of the set takes back count down.
    /// </summary>
    internal static async Task<Dictionary<(Id<Organisation> Unit, DayOfActivity Day), long>> TallyAsync(
        TraceabilityDb db, IQueryable<Movement> posted, CancellationToken cancellationToken)
    {
        Dictionary<(Id<Organisation>, DayOfActivity), long> tally = [];
        IQueryable<Movement> made = posted.Where(m => m.Kind != MovementKind.Reversal);
        IQueryable<Movement> undone =
            from r in posted
            from m in db.Movements
            where r.Reverses == m.Id
            select m;
        foreach ((IQueryable<Movement> set, int sign) in new[] { (made, 1), (undone, -1) })
        {
            foreach ((Id<Organisation> unit, DateTime at, SubstanceClass goods, bool isSale)
                in await OfAsync(db, set, cancellationToken))
                Add(tally, unit, new DayOfActivity(ChinaTime.DayOf(at), goods, isSale), sign);
        }

        return tally;
    }

    private static async Task<IEnumerable<(Id<Organisation> Unit, DateTime At, SubstanceClass Goods, bool IsSale)>>
        OfAsync(TraceabilityDb db, IQueryable<Movement> set, CancellationToken cancellationToken) =>
        (await (
            from movement in set
            where movement.Mode == BookMode.Live
            join line in db.MovementLines on movement.Id equals line.Movement
            join lot in db.Lots on line.Commodity equals lot.Id
            join content in db.ProductContents on lot.Product equals content.Product
            join substance in db.Substances on content.Substance equals substance.Code
            select new
            {
                movement.Id,
                movement.Organisation,
                movement.OccurredAt,
                substance.Class,
                // Returns, deposits and own transfers cite no purchase permit; a sale off the platform is one anyway.
                IsSale = movement.Kind == MovementKind.Departed || movement.Kind == MovementKind.Export
                    || ((movement.Kind == MovementKind.Dispatch || movement.Kind == MovementKind.Title)
                        && (movement.PurchasePermit != null || movement.PurchasePermitNumber != null)),
            }).ToListAsync(cancellationToken))
        // Not in the database: for its sake SQLite would read all movements of the unit, in the order of their ids.
        .Distinct().Select(m => (m.Organisation, m.OccurredAt, m.Class, m.IsSale));

    private static void Add(
        Dictionary<(Id<Organisation>, DayOfActivity), long> tally, Id<Organisation> unit, DayOfActivity day,
        long movements) => tally[(unit, day)] = tally.GetValueOrDefault((unit, day)) + movements;
}
