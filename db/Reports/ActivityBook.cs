using Microsoft.EntityFrameworkCore;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Db.Reports;

/// <summary>
/// Counts the movements of sealed days by unit, day and class, and the goods they moved by unit, store, product and
/// day: what a unit owes and what it has is read from its days and not from all its movements. A sealed day takes in
/// nothing more; a day is counted once, whole or not at all.
/// </summary>
public sealed class ActivityBook(TraceabilityDbFactory factory)
{
    /// <summary>
    /// Counts every sealed day that is not counted yet; returns how many were counted here. Another server may count at
    /// the same time.
    /// </summary>
    public async Task<int> CountAsync(DateTime now, CancellationToken cancellationToken)
    {
        int days = 0;
        while (await CountNextAsync(now, cancellationToken) is { } isOurs)
            if (isOurs) days++;
        return days;
    }

    /// <returns>False when another server was quicker, null when there is nothing more to count.</returns>
    private async Task<bool?> CountNextAsync(DateTime now, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        DateOnly? counted = await db.ActivityDays.MaxAsync(d => (DateOnly?)d.Day, cancellationToken);
        DateOnly? next = await db.DailySeals.Where(s => counted == null || s.Day > counted)
            .MinAsync(s => (DateOnly?)s.Day, cancellationToken);
        if (next is not { } day) return null;
        DateTime from = ChinaTime.StartOf(day), end = ChinaTime.StartOf(day.AddDays(1));
        IQueryable<Movement> posted = db.Movements.Where(m => m.PostedAt >= from && m.PostedAt < end);
        await AddAsync(db, await ActivityReader.TallyAsync(db, posted, cancellationToken), cancellationToken);
        await AddGoodsAsync(db, posted, cancellationToken);
        db.ActivityDays.Add(new ActivityDay { Day = day, CountedAt = now });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            return false;
        }
    }

    private static async Task AddAsync(
        TraceabilityDb db, Dictionary<(Id<Organisation> Unit, DayOfActivity Day), long> tally, CancellationToken stop)
    {
        Id<Organisation>[] units = [.. tally.Keys.Select(t => t.Unit).Distinct()];
        DateOnly[] days = [.. tally.Keys.Select(t => t.Day.Day).Distinct()];
        var known = (await db.ActivityCounts.AsTracking()
            .Where(c => units.Contains(c.Organisation) && days.Contains(c.Day)).ToListAsync(stop))
            .ToDictionary(c => (c.Organisation, new DayOfActivity(c.Day, c.Class, c.IsSale)));
        foreach (((Id<Organisation> Unit, DayOfActivity Day) key, long movements) in tally.Where(t => t.Value != 0))
        {
            if (!known.TryGetValue(key, out ActivityCount? count))
            {
                count = new ActivityCount
                {
                    Organisation = key.Unit, Day = key.Day.Day, Class = key.Day.Class, IsSale = key.Day.IsSale,
                };
                db.ActivityCounts.Add(count);
            }

            count.Add(movements);
        }
    }

    private static async Task AddGoodsAsync(TraceabilityDb db, IQueryable<Movement> posted, CancellationToken stop)
    {
        Dictionary<StoreKey, (long In, long Out)> entered = [];
        Dictionary<GoodsKey, long> tally = [];
        await foreach (GoodsMove move in GoodsReader.Moves(db, posted).AsAsyncEnumerable().WithCancellation(stop))
        {
            move.CountTo(tally);
            move.EnterTo(entered);
        }

        db.StoreEntries.AddRange(entered.Select(e => e.Key.NewEntry(e.Value)));
        Id<Organisation>[] owners = [.. tally.Keys.Select(t => t.Owner).Distinct()];
        DateOnly[] days = [.. tally.Keys.Select(t => t.OccurredOn).Distinct()];
        Dictionary<GoodsKey, GoodsCount> known = (await db.GoodsCounts.AsTracking()
            .Where(c => owners.Contains(c.Owner) && days.Contains(c.OccurredOn)).ToListAsync(stop))
            .ToDictionary(GoodsKey.Of);
        foreach ((GoodsKey key, long units) in tally)
        {
            if (!known.TryGetValue(key, out GoodsCount? count)) db.GoodsCounts.Add(count = key.NewCount());
            count.Add(units);
        }
    }
}
