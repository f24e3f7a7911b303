using Microsoft.EntityFrameworkCore;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Db.Reports;

/// <summary>
/// Counts the movements of sealed days by unit, day and class, so that what a unit owes is read from its days and not
/// from all its movements. A sealed day takes in nothing more; a day is counted once, whole or not at all.
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
        var tally = await ActivityReader.TallyAsync(
            db, db.Movements.Where(m => m.PostedAt >= from && m.PostedAt < end), cancellationToken);
        foreach (var unit in tally.Where(t => t.Value != 0).GroupBy(t => t.Key.Unit))
        {
            await AddAsync(
                db, unit.Key, unit.ToDictionary(t => t.Key.Day, t => t.Value), cancellationToken);
        }

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
        TraceabilityDb db, Id<Organisation> unit, Dictionary<DayOfActivity, long> changes, CancellationToken stop)
    {
        DateOnly[] days = [.. changes.Keys.Select(d => d.Day).Distinct()];
        Dictionary<DayOfActivity, ActivityCount> known = (await db.ActivityCounts.AsTracking()
            .Where(c => c.Organisation == unit && days.Contains(c.Day)).ToListAsync(stop))
            .ToDictionary(c => new DayOfActivity(c.Day, c.Class, c.IsSale));
        foreach ((DayOfActivity at, long movements) in changes)
        {
            if (!known.TryGetValue(at, out ActivityCount? count))
            {
                count = new ActivityCount
                {
                    Organisation = unit, Day = at.Day, Class = at.Class, IsSale = at.IsSale,
                };
                db.ActivityCounts.Add(count);
            }

            count.Add(movements);
        }
    }
}
