using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces.Picture;

/// <summary>
/// What is wrong on the way: what the books say by themselves (lost, unaccounted for, on the road past its day), at the
/// level of the alert where one was raised.
/// </summary>
public sealed class PictureMarks
{
    /// <summary>The newest alerts looked at.</summary>
    private const int AlertsMost = 1_000;

    /// <summary>Short or late arrival, counted short, loss not reported, losses that repeat.</summary>
    private static readonly string[] OfLoss = ["R-063", "R-076", "R-077", "D-002", "D-003"];

    private readonly Dictionary<string, Alert> _byMovement = [];
    private readonly HashSet<long> _late = [];

    private PictureMarks()
    {
    }

    public static PictureMarks None { get; } = new();

    /// <summary>Of the goods of a trace, as far as the person may see alerts.</summary>
    public static async Task<PictureMarks> ReadAsync(
        TraceGraph graph, TraceabilityDb db, CurrentPerson person, DateTime now, CancellationToken stop)
    {
        PictureMarks marks = new();
        List<Alert> alerts = await Visibility.Alerts(db, person).AsNoTracking()
            .Where(a => OfLoss.Contains(a.Rule) && a.State != AlertState.Cleared && a.State != AlertState.Explained)
            .OrderByDescending(a => a.Id).Take(AlertsMost).ToListAsync(stop);
        foreach (Alert alert in alerts)
        {
            foreach (string movement in alert.Evidence.Split(';', StringSplitOptions.TrimEntries))
            {
                if (!marks._byMovement.TryGetValue(movement, out Alert? known) || known.Level < alert.Level)
                    marks._byMovement[movement] = alert;
            }
        }

        Id<Consignment>[] onTheWay =
        [
            .. graph.Nodes.Where(n => n.Kind == AccountKind.InTransit && n.Balance > 0).Select(n => n.Consignment)
                .OfType<long>().Distinct().Select(id => new Id<Consignment>(id)),
        ];
        marks._late.UnionWith((await db.Consignments
            .Where(c => onTheWay.Contains(c.Id) && c.PlannedArrival != null && c.PlannedArrival < now)
            .Select(c => c.Id).ToListAsync(stop)).Select(id => id.Value));
        return marks;
    }

    /// <summary>Null when nothing is wrong there.</summary>
    public PictureMark? Of(IReadOnlyList<TraceEdge> lines, IReadOnlyList<TraceNode> to)
    {
        TraceNode? sample = to.Count == 0 ? null : to[0];
        long left = to.Sum(n => n.Balance ?? 0);
        if (sample?.Kind == AccountKind.Lost)
            return Raised(lines) ?? new PictureMark(AlertLevel.Notice, "登记为损耗、流失", "declared lost", null);
        if (sample?.Kind == AccountKind.Unaccounted)
        {
            return Raised(lines) ?? (left > 0
                ? new PictureMark(AlertLevel.Warning, $"短少待查 {Shown(sample, left)}",
                    $"{Shown(sample, left)} unaccounted for", null)
                : new PictureMark(AlertLevel.Info, "曾短少，已查清", "was short, since explained", null));
        }

        if (sample?.Kind != AccountKind.InTransit || left <= 0) return null;
        if (Raised(lines) is { } raised) return raised;
        return to.Any(n => n.Balance > 0 && n.Consignment is { } way && _late.Contains(way))
            ? new PictureMark(AlertLevel.Warning, $"逾期未到 {Shown(sample, left)}",
                $"{Shown(sample, left)} overdue on the road", null)
            : null;
    }

    private PictureMark? Raised(IReadOnlyList<TraceEdge> lines)
    {
        Alert? worst = lines.Select(l => l.RequestId is { } id ? _byMovement.GetValueOrDefault(id) : null)
            .OfType<Alert>().MaxBy(a => a.Level);
        return worst is null ? null
            : new PictureMark(worst.Level, worst.MessageZh, worst.MessageEn, worst.Id.Value);
    }

    private static string Shown(TraceNode node, long units) => node.Unit is { } unit
        ? Spoken.Quantity(units, unit) : units.ToString(CultureInfo.InvariantCulture);
}
