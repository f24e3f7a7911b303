namespace Traceability.Api.Features.Traces.Picture;

/// <summary>
/// In which layer a node stands: right of everything it came from. Goods that came back to where they had been do not
/// count: of the edges of a circle the latest in time is taken out.
/// </summary>
internal static class PictureLayers
{
    /// <param name="returns">Edges that run against the layers.</param>
    public static Dictionary<string, int> Of(TracePicture picture, out HashSet<string> returns)
    {
        string[] keys = [.. picture.Nodes.Select(n => n.Key)];
        returns = Returns(picture, keys);
        HashSet<string> back = returns;
        PictureEdge[] forward = [.. picture.Edges.Where(e => !back.Contains(e.Key))];
        ILookup<string, string> next = forward.ToLookup(e => e.From, e => e.To);
        Dictionary<string, int> waiting = keys.ToDictionary(k => k, _ => 0);
        foreach (PictureEdge edge in forward) waiting[edge.To]++;
        Dictionary<string, int> layers = keys.ToDictionary(k => k, _ => 0);
        Queue<string> ready = new(keys.Where(k => waiting[k] == 0));
        while (ready.TryDequeue(out string? key))
        {
            foreach (string to in next[key])
            {
                layers[to] = Math.Max(layers[to], layers[key] + 1);
                if (--waiting[to] == 0) ready.Enqueue(to);
            }
        }

        // A source stands close to the first that took from it, not at the far left.
        HashSet<string> reached = [.. forward.Select(e => e.To)];
        foreach (string source in keys.Where(k => !reached.Contains(k) && next[k].Any()))
            layers[source] = next[source].Min(to => layers[to]) - 1;
        return layers;
    }

    /// <summary>A walk in depth, earliest edges first; an edge to a node still being walked closes a circle.</summary>
    private static HashSet<string> Returns(TracePicture picture, string[] keys)
    {
        ILookup<string, PictureEdge> next = picture.Edges.OrderBy(e => e.Lines[0].OccurredAt ?? DateTime.MaxValue)
            .ThenBy(e => e.Key, StringComparer.Ordinal).ToLookup(e => e.From);
        HashSet<string> into = [.. picture.Edges.Select(e => e.To)];
        HashSet<string> returns = [];
        Dictionary<string, bool> isOpen = [];
        foreach (string start in keys.OrderBy(k => into.Contains(k) ? 1 : 0))
        {
            if (isOpen.ContainsKey(start)) continue;
            Stack<(string Key, IEnumerator<PictureEdge> Left)> path = new();
            Enter(start);
            while (path.TryPeek(out (string Key, IEnumerator<PictureEdge> Left) top))
            {
                if (!top.Left.MoveNext())
                {
                    isOpen[top.Key] = false;
                    top.Left.Dispose();
                    path.Pop();
                }
                else if (!isOpen.TryGetValue(top.Left.Current.To, out bool open)) Enter(top.Left.Current.To);
                else if (open) returns.Add(top.Left.Current.Key);
            }

            void Enter(string key)
            {
                isOpen[key] = true;
                path.Push((key, next[key].GetEnumerator()));
            }
        }

        return returns;
    }
}
