using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Exchange.Bundle;

/// <summary>A page of movements with all that their rows say: seven queries for a thousand movements.</summary>
internal sealed class MovementPage
{
    private readonly ILookup<Id<Movement>, ExportLine> _lines;
    private readonly ILookup<Id<Movement>, SourceRow> _rows;
    private readonly Dictionary<Id<Commodity>, Lot> _lots;
    private readonly Dictionary<Id<Package>, string> _packages;
    private readonly Dictionary<Id<Movement>, string> _requests;
    private readonly Dictionary<long, string> _dispatches;
    private readonly Dictionary<Id<MovementLine>, string> _reversed;

    public MovementPage(TraceabilityDb db, IReadOnlyList<Movement> movements)
    {
        Movements = movements;
        List<Id<Movement>> ids = [.. movements.Select(m => m.Id)];
        List<ExportLine> all = [];
        _lines = Lines(db, ids, all);
        List<Id<Movement>> referred = [.. movements.Select(m => m.RefersTo).OfType<Id<Movement>>()];
        List<Id<Movement>> both = [.. ids.Union(referred)];
        _rows = db.SourceRows.AsNoTracking().Where(r => both.Contains(r.Movement)).ToLookup(r => r.Movement);
        List<Id<Commodity>> lots = [.. all.Select(l => l.Lot).Distinct()];
        _lots = db.Lots.AsNoTracking().Where(l => lots.Contains(l.Id)).ToDictionary(l => l.Id);
        List<Id<Package>> packages = [.. all.SelectMany(l => new[] { l.Package, l.Inner }).OfType<Id<Package>>()
            .Distinct()];
        _packages = db.Packages.AsNoTracking().Where(p => packages.Contains(p.Id))
            .ToDictionary(p => p.Id, p => p.Code);
        _requests = db.Movements.AsNoTracking()
            .Where(m => referred.Contains(m.Id) && m.Kind != MovementKind.Order)
            .ToDictionary(m => m.Id, m => m.RequestId);
        List<Id<Consignment>> ways = [.. all.Select(l => l.Consignment).OfType<long>().Distinct()
            .Select(c => new Id<Consignment>(c))];
        _dispatches = db.Consignments.AsNoTracking().Where(c => ways.Contains(c.Id))
            .Join(db.Movements, c => c.Dispatch, m => m.Id, (c, m) => new { c.Id, m.RequestId })
            .ToDictionary(c => c.Id.Value, c => c.RequestId);
        _reversed = Reversed(db, all);
    }

    public IReadOnlyList<Movement> Movements { get; }

    public IEnumerable<ExportLine> LinesOf(Id<Movement> movement) => _lines[movement].OrderBy(l => l.Item);

    public Dictionary<int, SourceRow> RowsOf(Id<Movement> movement) => _rows[movement].ToDictionary(r => r.Item);

    public Lot Lot(Id<Commodity> lot) => _lots[lot];

    public string Package(Id<Package>? package) => package is { } id ? _packages[id] : "";

    /// <summary>The row that a row answers: of its own consignment, or of the movement referred to.</summary>
    public string Reference(Movement movement, ExportLine line)
    {
        if (line.Reverses is { } taken && _reversed.TryGetValue(taken, out string? row)) return row;
        if (line.Consignment is { } way && _dispatches.TryGetValue(way, out string? dispatch)) return dispatch;
        return movement.RefersTo is { } id ? _requests.GetValueOrDefault(id, "") : "";
    }

    private static ILookup<Id<Movement>, ExportLine> Lines(
        TraceabilityDb db, List<Id<Movement>> ids, List<ExportLine> all)
    {
        var lines = (from line in db.MovementLines.AsNoTracking()
                     where ids.Contains(line.Movement)
                     join source in db.Accounts on line.From equals source.Id
                     join target in db.Accounts on line.To equals target.Id
                     orderby line.Id
                     select new { Line = line, Source = source, Target = target }).AsEnumerable()
            .Where(x => x.Source.Kind.BookOf() == Book.Stock)
            .Select(x => (x.Line.Movement, Line: Of(x.Line, x.Source, x.Target))).ToList();
        HashSet<Id<Movement>> counted = [];
        List<(Id<Movement> Movement, ExportLine Line)> counts = [.. db.CountedStocks.AsNoTracking()
            .Where(c => ids.Contains(c.Movement)).AsEnumerable()
            .Select(c => (c.Movement,
                new ExportLine(c.Item, c.Lot, c.Package, null, c.Counted, false, null, null)))];
        counted.UnionWith(counts.Select(c => c.Movement));
        // What a count found says it all; the lines of a count are only the difference.
        lines = [.. lines.Where(l => !counted.Contains(l.Movement)), .. counts];
        all.AddRange(lines.Select(l => l.Line));
        return lines.ToLookup(l => l.Movement, l => l.Line);
    }

    private static ExportLine Of(MovementLine line, Account source, Account target)
    {
        bool packing = source.Kind == AccountKind.OnHand && target.Kind == AccountKind.OnHand
            && source.Holder == target.Holder && source.Package is not null && target.Package is not null;
        return new ExportLine(
            line.Item, line.Commodity, target.Package ?? source.Package, packing ? source.Package : null,
            line.Quantity, source.Kind == AccountKind.Origin,
            source.Kind == AccountKind.InTransit ? source.Holder : null, line.Reverses);
    }

    /// <summary>The row (or the request) that put each reversed line on the books.</summary>
    private static Dictionary<Id<MovementLine>, string> Reversed(TraceabilityDb db, List<ExportLine> all)
    {
        List<Id<MovementLine>> taken = [.. all.Select(l => l.Reverses).OfType<Id<MovementLine>>()];
        return taken.Count == 0 ? [] : (
            from line in db.MovementLines.AsNoTracking()
            where taken.Contains(line.Id)
            join movement in db.Movements on line.Movement equals movement.Id
            from row in db.SourceRows.Where(r => r.Movement == line.Movement && r.Item == line.Item).DefaultIfEmpty()
            select new { line.Id, movement.RequestId, RowId = row == null ? null : row.RowId })
            .ToDictionary(x => x.Id, x => x.RowId ?? x.RequestId);
    }
}
