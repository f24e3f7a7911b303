using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Jobs;

/// <summary>
/// 指标日值: counts every indicator for every region at the end of a day, once. What is stored for a day stays, even when
/// records about it come in later: the trend shows what was known.
/// </summary>
public sealed class CountIndicators(TraceabilityDbFactory factory, JobJournal journal)
{
    public const string Name = "count-indicators";

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = asOf ?? journal.DayOr(null).AddDays(-1);
        return journal.KeepAsync(
            Name, day, async token => new JobCount(await CountAsync(factory, day, journal.Now, token), 0, 0),
            cancellationToken);
    }

    /// <returns>How many values were stored now.</returns>
    public static async Task<int> CountAsync(
        TraceabilityDbFactory factory, DateOnly day, DateTime now, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        List<string> known = await db.IndicatorValues.Where(v => v.Day == day).Select(v => v.Indicator).Distinct()
            .ToListAsync(cancellationToken);
        Dictionary<Id<Organisation>, string> regions = await IndicatorReader.Units(db, "", day)
            .ToDictionaryAsync(o => o.Id, o => o.Region, cancellationToken);
        // A region with units and nothing to count has a value too: a gap in the trend would look like a lost day.
        SortedDictionary<string, IndicatorCount> none = IndicatorCount.ByRegion(
            regions.Keys.Select(unit => new IndicatorTally(unit, 0, 0)), regions);
        foreach (Indicator indicator in Indicators.All.Where(i => !known.Contains(i.Code)))
        {
            SortedDictionary<string, IndicatorCount> counts = IndicatorCount.ByRegion(
                await IndicatorReader.ReadAsync(db, indicator, "", day, cancellationToken), regions);
            db.IndicatorValues.AddRange(none.Keys.Select(region => new IndicatorValue
            {
                Indicator = indicator.Code,
                Region = region,
                Day = day,
                Version = indicator.Version,
                Counted = counts.GetValueOrDefault(region).Counted,
                Of = counts.GetValueOrDefault(region).Of,
                CountedAt = now,
            }));
        }

        return await db.SaveChangesAsync(cancellationToken);
    }
}
