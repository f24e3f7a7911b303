using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces.Picture;

/// <summary>What is drawn of a trace: the same rows that stand in the table under it and in the dossier.</summary>
public sealed record TracePicture(IReadOnlyList<PictureNode> Nodes, IReadOnlyList<PictureEdge> Edges)
{
    /// <summary>The word for "fold nothing".</summary>
    public const string Everything = "all";

    public IEnumerable<PictureNode> Folds => Nodes.Where(n => n.Form == PictureNodeForm.Fold);

    /// <param name="unfolded">Keys of folds to be drawn one by one, or <see cref="Everything"/>.</param>
    public static TracePicture Of(TraceGraph graph, IReadOnlySet<string> unfolded, PictureMarks marks)
    {
        ILookup<long, TraceEdge> touching = graph.Edges
            .SelectMany(e => new[] { (At: e.From, Edge: e), (At: e.To, Edge: e) }).ToLookup(e => e.At, e => e.Edge);
        TraceNode[] accounts = [.. graph.Nodes.Where(n => IsDrawn(n, touching[n.Id]))];
        Dictionary<long, string> keys = accounts.ToDictionary(n => n.Id, n => $"n{n.Id}");
        Dictionary<string, IReadOnlyList<TraceNode>> members =
            accounts.ToDictionary(n => $"n{n.Id}", n => (IReadOnlyList<TraceNode>)[n]);
        if (!unfolded.Contains(Everything))
        {
            foreach (IReadOnlyList<TraceNode> equal in PictureFolds.Of(accounts, graph.Edges))
            {
                string key = $"f{equal[0].Id}";
                if (unfolded.Contains(key)) continue;
                foreach (TraceNode one in equal)
                {
                    members.Remove(keys[one.Id]);
                    keys[one.Id] = key;
                }

                members[key] = equal;
            }
        }

        PictureEdge[] edges = [.. Ways(graph, keys, members, marks)];
        return new TracePicture([.. Boxes(members, edges), .. Joints(edges)], edges);
    }

    /// <summary>Both sides of a process are drawn as its joint; a side that does something else too stays.</summary>
    private static bool IsDrawn(TraceNode node, IEnumerable<TraceEdge> touching)
    {
        if (node.IsVisible && node.Kind is not (AccountKind.Transformed or AccountKind.Origin)) return true;
        bool isAlone = true;
        foreach (TraceEdge e in touching)
        {
            if (!((e.IsInput && e.To == node.Id) || (e.IsOutput && e.From == node.Id))) return true;
            isAlone = false;
        }

        return isAlone && !node.IsVisible;
    }

    private static IEnumerable<PictureEdge> Ways(
        TraceGraph graph, Dictionary<long, string> keys, Dictionary<string, IReadOnlyList<TraceNode>> members,
        PictureMarks marks)
    {
        var drawn = graph.Edges.GroupBy(e => (
            From: e.IsOutput ? $"j{e.Movement}" : keys.GetValueOrDefault(e.From, ""),
            To: e.IsInput ? $"j{e.Movement}" : keys.GetValueOrDefault(e.To, "")));
        foreach (var way in drawn.Where(g => g.Key.From != "" && g.Key.To != "" && g.Key.From != g.Key.To))
        {
            TraceEdge[] lines = [.. way.OrderBy(l => l.IsVisible ? 0 : 1).ThenBy(l => l.OccurredAt).ThenBy(l => l.Id)];
            TraceEdge[] told = [.. lines.Where(l => l.Quantity is not null)];
            bool isAsked = IsAsked(members.GetValueOrDefault(way.Key.From))
                || IsAsked(members.GetValueOrDefault(way.Key.To));
            yield return new PictureEdge
            {
                Key = $"e{lines.Min(l => l.Id)}",
                From = way.Key.From,
                To = way.Key.To,
                Lines = lines,
                Quantity = told.Length == 0 ? null : told.Sum(l => l.Quantity!.Value),
                Unit = told.Length == 0 ? null : told[0].Unit,
                IsAsked = isAsked,
                Mark = marks.Of(lines, members.GetValueOrDefault(way.Key.To) ?? []),
            };
        }
    }

    private static bool IsAsked(IReadOnlyList<TraceNode>? nodes) => nodes is not null && nodes[0].Depth == 0;

    private static IEnumerable<PictureNode> Boxes(
        Dictionary<string, IReadOnlyList<TraceNode>> members, PictureEdge[] edges)
    {
        ILookup<string, PictureEdge> into = edges.ToLookup(e => e.To);
        ILookup<string, PictureEdge> from = edges.ToLookup(e => e.From);
        foreach ((string key, IReadOnlyList<TraceNode> nodes) in members.OrderBy(m => m.Value[0].Id))
        {
            TraceNode first = nodes[0];
            // What came in is what passed; of a source, and of what stood there before the trace, what went out.
            PictureEdge[] ways = [.. (into[key].Any() ? into[key] : from[key])];
            DateTime[] times = [.. into[key].Concat(from[key]).SelectMany(e => e.Lines).Select(l => l.OccurredAt)
                .OfType<DateTime>()];
            yield return new PictureNode
            {
                Key = key,
                Form = nodes.Count > 1 ? PictureNodeForm.Fold
                    : first.IsVisible ? PictureNodeForm.Box : PictureNodeForm.Hidden,
                Members = nodes,
                IsAsked = first.Depth == 0,
                Passed = first.IsVisible && ways.Any(w => w.Quantity is not null)
                    ? ways.Sum(w => w.Quantity ?? 0) : null,
                Balance = first.IsVisible && first.Kind != AccountKind.Origin ? nodes.Sum(n => n.Balance ?? 0) : null,
                Unit = first.Unit,
                First = times.Length == 0 ? null : times.Min(),
                Last = times.Length == 0 ? null : times.Max(),
                Mark = into[key].Select(e => e.Mark).OfType<PictureMark>().MaxBy(m => m.Level),
            };
        }
    }

    private static IEnumerable<PictureNode> Joints(PictureEdge[] edges)
    {
        HashSet<string> keys = [.. edges.SelectMany(e => new[] { e.From, e.To }).Where(k => k[0] == 'j')];
        foreach (string key in keys.Order(StringComparer.Ordinal))
        {
            TraceEdge[] lines = [.. edges.Where(e => e.From == key || e.To == key).SelectMany(e => e.Lines)];
            yield return new PictureNode
            {
                Key = key,
                Form = PictureNodeForm.Joint,
                First = lines.Min(l => l.OccurredAt),
                Last = lines.Max(l => l.OccurredAt),
            };
        }
    }
}
