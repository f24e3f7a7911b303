using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces;

/// <summary>Leaves of a graph what is of one product and one period; what was asked for stays.</summary>
internal static class TraceFilter
{
    public static TraceGraph Of(TraceGraph graph, TraceQuestion question)
    {
        string? product = question.What is TraceQuestion.Lot or TraceQuestion.Organisation ? null : question.Product;
        bool isPeriodAsked = question.What != TraceQuestion.Organisation;
        DateTime? begin = isPeriodAsked && question.From is { } from ? ChinaTime.StartOf(from) : null;
        DateTime? end = isPeriodAsked && question.To is { } to ? ChinaTime.StartOf(to.AddDays(1)) : null;
        if (product is null && begin is null && end is null) return graph;
        Dictionary<long, TraceNode> nodes = graph.Nodes.ToDictionary(n => n.Id);
        TraceEdge[] edges =
        [
            .. graph.Edges.Where(e => (begin is null || e.OccurredAt is not { } at || at >= begin)
                && (end is null || e.OccurredAt is not { } then || then < end)
                && (product is null || IsOf(e.From) || IsOf(e.To))),
        ];
        HashSet<long> touched = [.. edges.SelectMany(e => new[] { e.From, e.To })];
        return graph with
        {
            Nodes = [.. graph.Nodes.Where(n => n.Depth == 0 || touched.Contains(n.Id))],
            Edges = edges,
        };

        bool IsOf(long node) => nodes[node].Product == product;
    }
}
