using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Db;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces;

/// <summary>The movements of a trace in the order of time, with persons, permits and who approved them.</summary>
internal static class TraceSteps
{
    public static async Task<IReadOnlyList<TraceStep>> ReadAsync(
        TraceGraph graph, TraceabilityDb db, CancellationToken stop)
    {
        TraceEdge[] visible = [.. graph.Edges.Where(e => e.IsVisible)];
        string[] numbers =
        [
            .. visible.SelectMany(e => new[] { e.PurchasePermit, e.TransportPermit }).OfType<string>().Distinct(),
        ];
        // Of a paper cited on a movement one may see, who issued it stands on the paper itself.
        Dictionary<string, string> issuers = await (
            from p in db.Permits
            where numbers.Contains(p.Number)
            join o in db.Organisations on p.IssuedBy equals o.Id
            select new { p.Number, Issuer = p.OutsideIssuer ?? o.Name })
            .ToDictionaryAsync(p => p.Number, p => p.Issuer, stop);
        Dictionary<long, TraceNode> nodes = graph.Nodes.ToDictionary(n => n.Id);
        return
        [
            .. visible.GroupBy(e => e.Movement).OrderBy(g => g.First().OccurredAt).ThenBy(g => g.Key)
                .Select((g, i) => Of(i + 1, g, nodes, issuers)),
        ];
    }

    private static TraceStep Of(
        int number, IGrouping<long, TraceEdge> lines, Dictionary<long, TraceNode> nodes,
        Dictionary<string, string> issuers)
    {
        TraceEdge e = lines.First();
        return new TraceStep(
            number, e.Movement, e.RequestId!, e.Kind!.Value, e.OccurredAt!.Value, e.Organisation, e.Counterparty,
            e.Carrier, e.HandedOverBy, e.TakenOverBy, e.Driver, e.Vehicle, e.PurchasePermit, Issuer(e.PurchasePermit),
            e.TransportPermit, Issuer(e.TransportPermit), Goods(lines, nodes));

        string? Issuer(string? permit) => permit is null ? null : issuers.GetValueOrDefault(permit);
    }

    private static IReadOnlyList<string> Goods(
        IEnumerable<TraceEdge> lines, Dictionary<long, TraceNode> nodes) =>
    [
        .. from line in lines
           let node = Told(nodes.GetValueOrDefault(line.From), nodes.GetValueOrDefault(line.To), line)
           group line by (node?.ProductName, node?.Lot, line.Unit) into lot
           let sum = lot.Key.Unit is { } unit ? Spoken.Quantity(lot.Sum(l => l.Quantity ?? 0), unit) : "—"
           select string.Join(' ', new[] { lot.Key.ProductName, lot.Key.Lot, sum }.OfType<string>()),
    ];

    /// <summary>The end whose lot the line is of, if one of both may be seen.</summary>
    private static TraceNode? Told(TraceNode? from, TraceNode? to, TraceEdge line)
    {
        TraceNode? first = line.IsOutput ? to : from;
        return first is { IsVisible: true } ? first : to is { IsVisible: true } ? to : null;
    }
}
