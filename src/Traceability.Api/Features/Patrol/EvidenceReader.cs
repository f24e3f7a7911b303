using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Movements;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Patrol;

/// <summary>
/// Opens the evidence of an alert: movements with their lines and counts, papers, units; what one may see of it.
/// </summary>
public static class EvidenceReader
{
    /// <summary>Lines shown of one movement; the rest is counted.</summary>
    public const int LinesMost = 60;

    public static async Task<Evidence> ReadAsync(
        TraceabilityDb db, AlertRow alert, CurrentPerson person, CancellationToken cancellationToken)
    {
        string[] named = [.. alert.Evidence];
        IQueryable<Movement> shown = Visibility.Movements(db, person).Where(m => named.Contains(m.RequestId));
        // A request id is unique within its booker only: where the unit has a part in one of that id, it is meant.
        List<MovementRow> movements = [.. (await ListMovements.Rows(db, shown.AsNoTracking())
                .ToListAsync(cancellationToken))
            .GroupBy(m => m.RequestId).SelectMany(same => same.Where(m => HasPart(m, alert.Organisation)) is var own
                && own.Any() ? own : same)];
        List<Id<Movement>> ids = movements.ConvertAll(m => new Id<Movement>(m.Number));
        ILookup<long, EvidenceLine> lines = await LinesAsync(db, ids, cancellationToken);
        ILookup<long, EvidenceCount> counts = await CountsAsync(db, ids, cancellationToken);
        HashSet<string> found = [.. movements.Select(m => m.RequestId)];
        string[] rest = [.. named.Where(n => !found.Contains(n))];
        List<EvidenceLink> links = [];
        foreach (string name in rest) links.Add(new(name, await PlaceOfAsync(db, name, person, cancellationToken)));
        string? package = alert.Subject.StartsWith("package:", StringComparison.Ordinal)
            ? alert.Subject["package:".Length..] : null;
        List<EvidenceScan> scans = package is null ? [] : await ScansAsync(db, package, person, cancellationToken);
        return new Evidence(
            [.. movements.OrderBy(m => m.OccurredAt).Select(
                m => new EvidenceMovement(m, [.. lines[m.Number]], [.. counts[m.Number]]))],
            links, package, scans);
    }

    private static bool HasPart(MovementRow movement, string organisation) =>
        movement.Organisation == organisation || movement.Counterparty == organisation;

    private static async Task<ILookup<long, EvidenceLine>> LinesAsync(
        TraceabilityDb db, List<Id<Movement>> movements, CancellationToken cancellationToken)
    {
        var rows = await (
            from l in db.MovementLines.AsNoTracking()
            where movements.Contains(l.Movement)
            join lot in db.Lots on l.Commodity equals lot.Id
            join p in db.Products on lot.Product equals p.Id
            join f in db.Accounts on l.From equals f.Id
            join t in db.Accounts on l.To equals t.Id
            join k in db.Packages on (t.Package ?? f.Package) equals k.Id into packages
            from package in packages.DefaultIfEmpty()
            orderby l.Id
            select new
            {
                l.Movement, p.Name, p.BaseUnit, lot.Number, From = f.Kind, To = t.Kind, l.Quantity,
                Package = package == null ? null : package.Code,
            }).ToListAsync(cancellationToken);
        return rows.ToLookup(r => r.Movement.Value, r => new EvidenceLine(
            r.Name, r.Number, r.Package, r.From, r.To, Spoken.Quantity(r.Quantity, r.BaseUnit)));
    }

    private static async Task<ILookup<long, EvidenceCount>> CountsAsync(
        TraceabilityDb db, List<Id<Movement>> movements, CancellationToken cancellationToken)
    {
        var rows = await (
            from c in db.CountedStocks.AsNoTracking()
            where movements.Contains(c.Movement)
            join lot in db.Lots on c.Lot equals lot.Id
            join p in db.Products on lot.Product equals p.Id
            join k in db.Packages on c.Package equals k.Id into packages
            from package in packages.DefaultIfEmpty()
            orderby c.Item
            select new
            {
                c.Movement, p.Name, p.BaseUnit, lot.Number, c.Counted,
                Package = package == null ? null : package.Code,
            }).ToListAsync(cancellationToken);
        return rows.ToLookup(r => r.Movement.Value, r => new EvidenceCount(
            r.Name, r.Number, r.Package, Spoken.Quantity(r.Counted, r.BaseUnit)));
    }

    private static async Task<List<EvidenceScan>> ScansAsync(
        TraceabilityDb db, string package, CurrentPerson person, CancellationToken cancellationToken) =>
        await (
            from k in Visibility.Packages(db, person).AsNoTracking()
            where k.Code == package
            join s in db.Scans on k.Id equals s.Package
            join o in db.Organisations on s.Organisation equals o.Id into units
            from unit in units.DefaultIfEmpty()
            join x in db.Sites on s.Site equals x.Id into sites
            from site in sites.DefaultIfEmpty()
            orderby s.At
            select new EvidenceScan(
                s.At, unit == null ? null : unit.Name, site == null ? s.Place : site.Name, s.Genuine))
            .Take(LinesMost).ToListAsync(cancellationToken);

    /// <summary>Where a permit, application or unit of that name is shown; null when one sees none.</summary>
    private static async Task<string?> PlaceOfAsync(
        TraceabilityDb db, string name, CurrentPerson person, CancellationToken cancellationToken)
    {
        string part = Uri.EscapeDataString(name);
        if (await Visibility.Permits(db, person).AnyAsync(p => p.Number == name, cancellationToken))
            return $"/permits/{part}";
        if (await Visibility.Applications(db, person).AnyAsync(a => a.Number == name, cancellationToken))
            return $"/applications/{part}";
        return await Visibility.Organisations(db, person).AnyAsync(o => o.Code == name, cancellationToken)
            ? $"/organisations/{part}" : null;
    }
}

/// <summary>What shows the alert.</summary>
/// <param name="Package">The label it is about; null when it is about none.</param>
public sealed record Evidence(
    IReadOnlyList<EvidenceMovement> Movements, IReadOnlyList<EvidenceLink> Links, string? Package,
    IReadOnlyList<EvidenceScan> Scans);

public sealed record EvidenceMovement(
    MovementRow Movement, IReadOnlyList<EvidenceLine> Lines, IReadOnlyList<EvidenceCount> Counts);

public sealed record EvidenceLine(
    string Product, string Lot, string? Package, AccountKind From, AccountKind To, string Quantity);

public sealed record EvidenceCount(string Product, string Lot, string? Package, string Counted);

public sealed record EvidenceLink(string Name, string? Path);

public sealed record EvidenceScan(DateTime At, string? Organisation, string? Place, bool? Genuine);
