namespace Traceability.Domain.Oversight;

/// <summary>来源去向: where goods came from and went to.</summary>
/// <param name="Totals">Mass balance of the substances on the visible accounts.</param>
/// <param name="Cuts">Why the answer is not whole; empty when it is.</param>
public sealed record TraceGraph(
    IReadOnlyList<TraceNode> Nodes,
    IReadOnlyList<TraceEdge> Edges,
    IReadOnlyList<TraceTotal> Totals,
    bool Truncated,
    IReadOnlyList<TraceCut> Cuts)
{
    /// <summary>Id to continue the edges after; null at their end.</summary>
    public long? NextEdge { get; init; }

    /// <summary>The graph with so many of its edges, those after an id.</summary>
    public TraceGraph PageOfEdges(long after, int size)
    {
        TraceEdge[] page = [.. Edges.Where(e => e.Id > after).Take(size + 1)];
        return this with
        {
            Edges = page.Length > size ? page[..size] : page,
            NextEdge = page.Length > size ? page[size - 1].Id : null,
        };
    }
}
