namespace Traceability.Api.Features.Traces.Picture;

/// <summary>The shortest way from a chosen node or edge to what was asked for: drawn thick with it.</summary>
internal static class PicturePath
{
    /// <returns>Keys of edges; empty when nothing is chosen or it is not in the picture.</returns>
    public static IReadOnlySet<string> To(TracePicture picture, string? shown)
    {
        HashSet<string> way = [];
        PictureEdge? chosen = picture.Edges.FirstOrDefault(e => e.Key == shown);
        string? start = chosen?.From ?? picture.Nodes.FirstOrDefault(n => n.Key == shown)?.Key;
        if (start is null) return way;
        if (chosen is not null) way.Add(chosen.Key);
        ILookup<string, PictureEdge> around = picture.Edges
            .SelectMany(e => new[] { (At: e.From, Edge: e), (At: e.To, Edge: e) }).ToLookup(e => e.At, e => e.Edge);
        HashSet<string> asked = [.. picture.Nodes.Where(n => n.IsAsked).Select(n => n.Key)];
        Dictionary<string, PictureEdge?> came = new() { [start] = null };
        Queue<string> next = new([start]);
        while (next.TryDequeue(out string? at))
        {
            if (asked.Contains(at))
            {
                for (string here = at; came[here] is { } edge; here = edge.From == here ? edge.To : edge.From)
                    way.Add(edge.Key);
                return way;
            }

            foreach (PictureEdge edge in around[at])
                if (came.TryAdd(edge.From == at ? edge.To : edge.From, edge))
                    next.Enqueue(edge.From == at ? edge.To : edge.From);
        }

        return way;
    }
}
