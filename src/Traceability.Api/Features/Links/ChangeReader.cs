using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Feed;
using Traceability.Domain;
using Traceability.Domain.Oversight.Changes;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Links;

/// <summary>
/// The feed as one person sees it. A page examines a bounded stretch of it: it may hold fewer items than asked for,
/// even none, and still lead on.
/// </summary>
public sealed class ChangeReader(ChangeFeed feed)
{
    /// <summary>Changes looked at in one step.</summary>
    private const int Stretch = 500;

    /// <summary>Steps of one page at most.</summary>
    private const int StretchesMost = 10;

    public async Task<ChangePage> ReadAsync(
        TraceabilityDb db, CurrentPerson person, long after, IReadOnlyCollection<ChangeKind> kinds, int limit,
        CancellationToken stop)
    {
        await feed.NumberAsync(stop);
        // Read before the changes: every place up to here is written.
        long head = await db.FeedHeads.Select(h => (long?)h.Position).MaxAsync(stop) ?? 0;
        List<ChangeRow> items = [];
        long cursor = Math.Max(after, 0);
        for (int step = 0; step < StretchesMost; step++)
        {
            List<Change> changes = await NextAsync(db, cursor, kinds, stop);
            Dictionary<ChangeKind, HashSet<long>> seen = await SeenAsync(db, person, changes, stop);
            Dictionary<Id<Organisation>, string> codes = await CodesAsync(db, changes, stop);
            foreach (Change change in changes)
            {
                if (seen[change.Kind].Contains(change.Subject))
                {
                    if (items.Count == limit) return new ChangePage(items, cursor, true);
                    items.Add(ChangeRow.Of(change, codes));
                }

                cursor = change.Position;
            }

            // The rest of the feed is of other kinds: it need not be looked through again.
            if (changes.Count < Stretch) return new ChangePage(items, Math.Max(cursor, head), false);
        }

        return new ChangePage(items, cursor, true);
    }

    private static Task<List<Change>> NextAsync(
        TraceabilityDb db, long cursor, IReadOnlyCollection<ChangeKind> kinds, CancellationToken stop)
    {
        IQueryable<Change> next = db.Changes.AsNoTracking().Where(c => c.Position > cursor);
        if (kinds.Count > 0) next = next.Where(c => kinds.Contains(c.Kind));
        return next.OrderBy(c => c.Position).Take(Stretch).ToListAsync(stop);
    }

    private static async Task<Dictionary<ChangeKind, HashSet<long>>> SeenAsync(
        TraceabilityDb db, CurrentPerson person, List<Change> changes, CancellationToken stop)
    {
        Dictionary<ChangeKind, HashSet<long>> seen = [];
        foreach (IGrouping<ChangeKind, long> group in changes.GroupBy(c => c.Kind, c => c.Subject))
            seen[group.Key] = await Visibility.SeenAsync(db, person, group.Key, [.. group.Distinct()], stop);
        return seen;
    }

    private static async Task<Dictionary<Id<Organisation>, string>> CodesAsync(
        TraceabilityDb db, List<Change> changes, CancellationToken stop)
    {
        List<Id<Organisation>> units = [.. changes.Select(c => c.Organisation).OfType<Id<Organisation>>().Distinct()];
        return await db.Organisations.AsNoTracking().Where(o => units.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Code, stop);
    }
}
