using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Arrivals;

namespace Traceability.Db.Facts;

public sealed partial class FactsReader
{
    private static ReferenceSection ReadReferences(TraceabilityDb db, IReadOnlyList<MovementDraft> drafts)
    {
        List<string> references = Codes(drafts.SelectMany(d => d.Items.Select(i => i.Ref).Append(d.Header.Ref)));
        if (references.Count == 0) return new ReferenceSection(Enumerable.Empty<int>().ToLookup(_ => "", _ =>
            default((string, ReferredMovement))));
        var byRequest = db.Movements.AsNoTracking().Where(m => references.Contains(m.RequestId))
            .Join(db.Organisations, m => m.Organisation, o => o.Id, (m, o) => new { Movement = m, o.Code }).ToList();
        var byRow = db.SourceRows.AsNoTracking().Where(r => references.Contains(r.RowId))
            .Join(db.Movements, r => r.Movement, m => m.Id, (r, m) => new { r.RowId, r.Item, Movement = m })
            .Join(db.Organisations, x => x.Movement.Organisation, o => o.Id, (x, o) =>
                new { x.RowId, x.Item, x.Movement, o.Code })
            .ToList();
        List<Id<Movement>> movements = [.. byRequest.Select(x => x.Movement.Id)
            .Union(byRow.Select(x => x.Movement.Id))];
        ILookup<Id<Movement>, ReferredLine> lines = ReadLines(db, movements);
        Dictionary<Id<Movement>, Consignment> consignments = db.Consignments.AsNoTracking()
            .Where(c => movements.Contains(c.Dispatch)).ToDictionary(c => c.Dispatch);
        Dictionary<Id<Movement>, DateTime> ordered = db.Movements.AsNoTracking()
            .Where(m => movements.Contains(m.Id) && m.Kind == MovementKind.Dispatch)
            .Join(db.Movements.Where(o => o.Kind == MovementKind.Order), m => m.RefersTo, o => o.Id, (m, o) =>
                new { m.Id, o.OccurredAt })
            .ToDictionary(x => x.Id, x => x.OccurredAt);
        HashSet<Id<Movement>> refused = ReadRefused(db, [.. consignments.Values.Select(c => c.Id)]);
        ReferredMovement Referred(Movement movement, int? item) =>
            new(movement, [.. lines[movement.Id]], consignments.GetValueOrDefault(movement.Id), item)
            {
                OrderedAt = ordered.TryGetValue(movement.Id, out DateTime at) ? at : null,
                IsRefused = refused.Contains(movement.Id),
            };
        HashSet<(string, Id<Movement>)> rows = [.. byRow.Select(x => (x.RowId, x.Movement.Id))];
        return new ReferenceSection(byRow
            .Select(x => (Key: x.RowId, x.Code, Movement: Referred(x.Movement, x.Item)))
            .Concat(byRequest
                .Where(x => !rows.Contains((x.Movement.RequestId, x.Movement.Id)))
                .Select(x => (Key: x.Movement.RequestId, x.Code, Movement: Referred(x.Movement, null))))
            .ToLookup(x => x.Key, x => (x.Code, x.Movement)));
    }

    /// <summary>Dispatches of the consignments whose last act is a refusal.</summary>
    private static HashSet<Id<Movement>> ReadRefused(TraceabilityDb db, List<Id<Consignment>> consignments) =>
    [
        .. db.ArrivalEvents.AsNoTracking()
            .Where(e => consignments.Contains(e.Consignment) && e.Act == ArrivalAct.Refuse
                && !db.ArrivalEvents.Any(l => l.Consignment == e.Consignment && l.Number > e.Number))
            .Join(db.Consignments, e => e.Consignment, c => c.Id, (e, c) => c.Dispatch),
    ];

    private static ILookup<Id<Movement>, ReferredLine> ReadLines(TraceabilityDb db, List<Id<Movement>> movements)
    {
        var rows = (from line in db.MovementLines.AsNoTracking()
                    where movements.Contains(line.Movement)
                    join source in db.Accounts on line.From equals source.Id
                    join target in db.Accounts on line.To equals target.Id
                    orderby line.Id
                    select new
                    {
                        line.Movement,
                        Line = line,
                        Source = source,
                        Target = target,
                        IsReversed = db.MovementLines.Any(r => r.Reverses == line.Id),
                    }).ToList();
        return rows.ToLookup(
            r => r.Movement,
            r => new ReferredLine(r.Line.Id, r.Source.Key, r.Target.Key, r.Line.Quantity, r.Line.Item, r.IsReversed));
    }
}
