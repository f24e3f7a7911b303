using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;

namespace Traceability.Db.Watch;

/// <summary>What the watch rules know: the folded books, the catalogue and the local numbers as of a day.</summary>
public sealed class WatchReader(TraceabilityDbFactory factory)
{
    public async Task<WatchContext> ReadAsync(DateOnly asOf, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        CountyHistory county = new(
            await db.Organisations.AsNoTracking().ToDictionaryAsync(o => o.Id, cancellationToken));
        DateTime until = ChinaTime.StartOf(asOf.AddDays(1));
        await foreach (BookMovement movement in new StockBookReader(factory).ReadAsync(until, cancellationToken))
            county.See(movement);
        return new WatchContext
        {
            AsOf = asOf,
            Settings = await SettingsAsync(db, asOf, cancellationToken),
            Substances = await db.Substances.AsNoTracking().ToDictionaryAsync(s => s.Code, cancellationToken),
            Sites = (await db.Sites.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(s => s.Id.Value),
            County = county,
        };
    }

    /// <summary>Of each setting the text that counts on the day.</summary>
    public static async Task<WatchSettings> SettingsAsync(
        TraceabilityDb db, DateOnly asOf, CancellationToken cancellationToken)
    {
        var rows = await db.Settings.AsNoTracking()
            .Where(s => s.EffectiveFrom <= asOf).OrderBy(s => s.EffectiveFrom).ToListAsync(cancellationToken);
        return new WatchSettings(rows.GroupBy(s => s.Name).ToDictionary(g => g.Key, g => g.Last().Text));
    }
}
