using System.Globalization;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces.Picture;

/// <summary>
/// Which accounts are equal: same state, holder, place and product, and equal ones before and after them. A drum that
/// went another way than its forty sisters stays visible; the forty become one.
/// </summary>
internal static class PictureFolds
{
    /// <summary>So many equal siblings are still drawn one by one.</summary>
    public const int SiblingsMost = 7;

    private const int RoundsMost = 40;

    /// <summary>The accounts to be drawn as one, each list in the order of its accounts.</summary>
    public static IReadOnlyList<IReadOnlyList<TraceNode>> Of(
        IReadOnlyList<TraceNode> nodes, IReadOnlyList<TraceEdge> edges)
    {
        Dictionary<long, int> classes = Numbered(nodes.Select(n => (n.Id, Outside(n))));
        ILookup<long, (long Other, string Way)> around = Around(nodes, edges);
        for (int round = 0; round < RoundsMost; round++)
        {
            Dictionary<long, int> known = classes;
            Dictionary<long, int> next = Numbered(nodes.Select(n => (n.Id, Inside(n.Id, known, around))));
            bool isSettled = next.Values.Distinct().Count() == known.Values.Distinct().Count();
            classes = next;
            if (isSettled) break;
        }

        return
        [
            .. nodes.GroupBy(n => classes[n.Id]).Where(g => g.Count() > SiblingsMost)
                .Select(g => (IReadOnlyList<TraceNode>)[.. g.OrderBy(n => n.Id)]),
        ];
    }

    private static string Outside(TraceNode n) => !n.IsVisible
        ? $"hidden|{n.Depth == 0}"
        : string.Join('|', n.Kind, n.Owner?.Code, n.Holder?.Code, n.Site, n.Product, n.Unit, n.Shipper?.Code,
            n.Consignee?.Code, n.Depth == 0, n.Package is null);

    private static string Inside(
        long id, Dictionary<long, int> classes, ILookup<long, (long Other, string Way)> around)
    {
        IEnumerable<string> ways = around[id]
            .Select(a => string.Create(CultureInfo.InvariantCulture,
                $"{a.Way}{classes.GetValueOrDefault(a.Other, -1)}"))
            .Distinct().Order(StringComparer.Ordinal);
        return $"{classes[id]}#{string.Join(',', ways)}";
    }

    /// <summary>A process is no account: what it joins is told by its movement, which all its lines share.</summary>
    private static ILookup<long, (long Other, string Way)> Around(
        IReadOnlyList<TraceNode> nodes, IReadOnlyList<TraceEdge> edges)
    {
        HashSet<long> known = [.. nodes.Select(n => n.Id)];
        var ends = edges.SelectMany(e => new[]
        {
            (At: e.From, Other: Joined(e, e.To), Way: $">{e.Kind}:"),
            (At: e.To, Other: Joined(e, e.From), Way: $"<{e.Kind}:"),
        });
        return ends.Where(e => known.Contains(e.At)).ToLookup(e => e.At, e => (e.Other, e.Way));
    }

    private static long Joined(TraceEdge edge, long other) => edge.IsInput || edge.IsOutput ? -edge.Movement : other;

    private static Dictionary<long, int> Numbered(IEnumerable<(long Id, string Name)> named)
    {
        Dictionary<string, int> numbers = [];
        Dictionary<long, int> classes = [];
        foreach ((long id, string name) in named)
        {
            if (!numbers.TryGetValue(name, out int number)) numbers.Add(name, number = numbers.Count);
            classes[id] = number;
        }

        return classes;
    }
}
