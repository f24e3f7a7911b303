using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight;

/// <summary>
/// Follows goods through the books in book order. A bulk account pools goods: what left a tank before the traced goods
/// came in cannot be of them, and what came in after the traced goods had left cannot be their source.
/// </summary>
public sealed class TraceWalk
{
    private readonly bool _isBack;
    private readonly ILookup<Id<Account>, Step> _leaving;
    private readonly ILookup<Id<Movement>, Step> _outputs;

    /// <summary>For each account, the first place in its book at which traced goods arrived.</summary>
    private readonly Dictionary<Id<Account>, long> _since = [];

    private TraceWalk(IEnumerable<TraceLine> lines, TraceDirection direction)
    {
        _isBack = direction == TraceDirection.Back;
        Step[] steps = [.. lines.DistinctBy(l => l.Line).Select(l => _isBack ? Step.Back(l) : Step.Forward(l))];
        // The outside world is no tank: a trace ends there, and comes out of it only through a process.
        _leaving = steps.Where(s => !s.FromOutside).ToLookup(s => s.From);
        _outputs = steps.Where(s => s.IsOutput).ToLookup(s => s.Line.Movement);
    }

    /// <summary>
    /// The accounts and lines that goods of the seeds can have passed (forward) or come through (back), among the lines
    /// given; nearest first, at most so many accounts and steps.
    /// </summary>
    public static TraceReach From(
        IEnumerable<TraceSeed> seeds, IEnumerable<TraceLine> lines, TraceDirection direction, int maxNodes,
        int maxDepth)
    {
        TraceWalk walk = new(lines, direction);
        walk.Taint(seeds);
        return walk.Collect(seeds, maxNodes, maxDepth);
    }

    /// <summary>Lowers the first arrival on each account until nothing changes: every book is finite.</summary>
    private void Taint(IEnumerable<TraceSeed> seeds)
    {
        Queue<Id<Account>> changed = [];
        foreach (TraceSeed seed in seeds)
        {
            long since = _isBack ? -seed.Before : seed.After;
            if (Lower(seed.Account, since)) changed.Enqueue(seed.Account);
        }

        while (changed.TryDequeue(out Id<Account> account))
        {
            long since = _since[account];
            foreach (Step step in _leaving[account].Where(s => s.FromSeq > since))
                foreach (Step passed in Passed(step))
                    if (Lower(passed.To, passed.ToSeq)) changed.Enqueue(passed.To);
        }
    }

    private TraceReach Collect(IEnumerable<TraceSeed> seeds, int maxNodes, int maxDepth)
    {
        Dictionary<Id<Account>, int> depths = [];
        Dictionary<Id<MovementLine>, TraceLine> lines = [];
        Queue<Id<Account>> next = [];
        (bool metNodes, bool metDepth) = (false, false);
        foreach (TraceSeed seed in seeds) Visit(seed.Account, 0);
        while (next.TryDequeue(out Id<Account> account))
        {
            int depth = depths[account];
            long since = _since[account];
            foreach (Step step in _leaving[account].Where(s => s.FromSeq > since).OrderBy(s => s.FromSeq))
            {
                foreach (Step passed in Passed(step))
                {
                    // Both sides of a process are one step away: the goods went in and came out in one movement.
                    if (Visit(passed.To, depth + 1) && (!passed.IsOutput || Visit(passed.From, depth + 1)))
                        lines.TryAdd(passed.Line.Line, passed.Line);
                }
            }
        }

        return new TraceReach(depths, [.. lines.Values.OrderBy(l => l.Line)], metNodes, metDepth);

        bool Visit(Id<Account> account, int depth)
        {
            if (depths.ContainsKey(account)) return true;
            if (depth > maxDepth) metDepth = true;
            else if (depths.Count >= maxNodes) metNodes = true;
            if (depth > maxDepth || depths.Count >= maxNodes) return false;
            depths.Add(account, depth);
            if (_since.ContainsKey(account)) next.Enqueue(account);
            return true;
        }
    }

    /// <summary>A line, and when it goes into a process, the lines that came out of it.</summary>
    private IEnumerable<Step> Passed(Step step) => step.IsInput ? _outputs[step.Line.Movement].Prepend(step) : [step];

    private bool Lower(Id<Account> account, long since)
    {
        if (_since.TryGetValue(account, out long known) && known <= since) return false;
        _since[account] = since;
        return true;
    }

    /// <summary>A line in the direction of the walk: walking back is walking forward in a mirrored book.</summary>
    private readonly record struct Step(
        TraceLine Line, Id<Account> From, long FromSeq, Id<Account> To, long ToSeq, bool IsInput, bool IsOutput,
        bool FromOutside)
    {
        public static Step Forward(TraceLine l) =>
            new(l, l.From, l.FromSeq, l.To, l.ToSeq, l.IsInput, l.IsOutput, l.FromKind.IsBoundary());

        public static Step Back(TraceLine l) =>
            new(l, l.To, -l.ToSeq, l.From, -l.FromSeq, l.IsOutput, l.IsInput, l.ToKind.IsBoundary());
    }
}
