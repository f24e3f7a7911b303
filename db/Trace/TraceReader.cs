using LinqToDB.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Db.Trace;

/// <summary>
/// Back to where goods came from and forward to where they went: one recursive query each way, one for the lines
/// between what it reached, then the names of what is left when the books' order has been looked at.
/// </summary>
public sealed class TraceReader(TraceabilityDbFactory factory)
{
    /// <param name="holders">The organisations whose goods the asker may see.</param>
    public async Task<TraceGraph> ReadAsync(
        TraceabilityDb db, TraceStart start, IReadOnlyCollection<TraceDirection> directions, TraceLimits limits,
        Func<TraceabilityDb, IQueryable<Organisation>> holders, CancellationToken stop)
    {
        Dictionary<Id<Account>, int> depths = [];
        Dictionary<Id<MovementLine>, TraceLine> lines = [];
        SortedSet<TraceCut> cuts = [];
        if (start.WasCut) cuts.Add(TraceCut.Starts);
        foreach (TraceDirection direction in directions)
        {
            TraceReach reach = await WalkAsync(db, start, direction, limits, lines, cuts, stop);
            foreach ((Id<Account> account, int depth) in reach.Depths)
                depths[account] = Math.Min(depth, depths.GetValueOrDefault(account, int.MaxValue));
            foreach (TraceLine line in reach.Lines) lines[line.Line] = line;
        }

        Shorten(depths, limits, cuts);
        TraceLine[] between =
        [
            .. lines.Values.Where(l => depths.ContainsKey(l.From) && depths.ContainsKey(l.To)).OrderBy(l => l.Line),
        ];
        TraceNames names = await TraceNames.ReadAsync(db, [.. depths.Keys], between, holders, stop);
        return Graph(depths, between, names, cuts);
    }

    private async Task<TraceReach> WalkAsync(
        TraceabilityDb db, TraceStart start, TraceDirection direction, TraceLimits limits,
        Dictionary<Id<MovementLine>, TraceLine> asked, SortedSet<TraceCut> cuts, CancellationToken stop)
    {
        Id<Account>[] starts = [.. start.Seeds.Select(s => s.Account).Distinct()];
        List<Id<Account>> reached = await ReachQuery
            .Of(db, factory.Provider, starts, direction, TraceLimits.MostNodes + 1).ToListAsyncLinqToDB(stop);
        if (reached.Count > TraceLimits.MostNodes) cuts.Add(TraceCut.Nodes);
        List<TraceLine> lines = await TraceLineReader.Of(db, reached, direction)
            .Take(TraceLimits.MostLines + 1).ToListAsyncLinqToDB(stop);
        if (lines.Count > TraceLimits.MostLines) cuts.Add(TraceCut.Lines);
        foreach (TraceLine line in lines.Where(l => start.Lines.Contains(l.Line))) asked[line.Line] = line;
        TraceReach reach = TraceWalk.From(start.Seeds, lines, direction, limits.Nodes, limits.Depth);
        if (reach.MetNodeLimit) cuts.Add(TraceCut.Nodes);
        // There the recursion stops by counting: whatever is so far away may have more behind it.
        bool counted = factory.Provider == DatabaseProvider.SqlServer
            && reach.Depths.Values.Any(depth => depth >= ReachQuery.MostStepsWithoutDistinct);
        if (reach.MetDepthLimit || counted) cuts.Add(TraceCut.Depth);
        return reach;
    }

    /// <summary>Both ways together keep to the limit too, the nearest first.</summary>
    private static void Shorten(Dictionary<Id<Account>, int> depths, TraceLimits limits, SortedSet<TraceCut> cuts)
    {
        if (depths.Count <= limits.Nodes) return;
        cuts.Add(TraceCut.Nodes);
        foreach (Id<Account> far in depths.OrderBy(d => d.Value).ThenBy(d => d.Key).Skip(limits.Nodes)
            .Select(d => d.Key).ToList())
            depths.Remove(far);
    }

    private static TraceGraph Graph(
        Dictionary<Id<Account>, int> depths, TraceLine[] lines, TraceNames names, SortedSet<TraceCut> cuts) => new(
            [.. depths.OrderBy(d => d.Value).ThenBy(d => d.Key).Select(d => names.Node(d.Key, d.Value))],
            [.. lines.Select(names.Edge)],
            names.Totals(depths.Keys),
            cuts.Count > 0,
            [.. cuts]);
}
