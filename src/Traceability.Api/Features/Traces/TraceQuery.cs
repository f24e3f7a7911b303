using System.ComponentModel;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces;

/// <summary>Which way, how far, and how much of the answer.</summary>
public readonly record struct TraceQuery(
    [property: Description("方向 back | forward，空为双向 / one way, or both when empty")] string? Direction,
    [property: Description("节点上限，1-5000，默认500 / accounts at most")] int? MaxNodes,
    [property: Description("层数上限，默认100 / steps at most")] int? MaxDepth,
    [property: Description("边的继续位置：上一页的 nextEdge / the previous page's nextEdge")] long? After,
    [property: Description("每页边数，1-200；空为全部 / edges a page; all when empty")] int? Limit)
{
    private const int LimitMost = 200;

    /// <summary>Null when the word is not known.</summary>
    public TraceDirection[]? Directions => Direction switch
    {
        null or "" or "both" => [TraceDirection.Back, TraceDirection.Forward],
        "back" => [TraceDirection.Back],
        "forward" => [TraceDirection.Forward],
        _ => null,
    };

    public TraceLimits Limits => new(MaxNodes, MaxDepth);

    public TraceGraph Page(TraceGraph graph) => Limit is { } limit
        ? graph.PageOfEdges(After ?? 0, Math.Clamp(limit, 1, LimitMost))
        : graph;
}
