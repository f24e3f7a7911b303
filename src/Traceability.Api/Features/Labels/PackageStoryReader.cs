using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Trace;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Labels;

/// <summary>一个包装的来龙去脉: custody, movements and scans in one time line.</summary>
public static class PackageStoryReader
{
    /// <summary>Steps shown; the newest are kept.</summary>
    public const int StepsMost = 200;

    /// <summary>Null when there is no such package among those the person may see.</summary>
    public static async Task<PackageStory?> ReadAsync(
        string code, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (!await Visibility.Packages(db, person).AnyAsync(p => p.Code == code, cancellationToken)
            || await CustodyReader.ReadAsync(db, code, cancellationToken) is not { } custody)
            return null;
        bool sees = custody.Held is { } held
            && await Visibility.Accounts(db, person).AnyAsync(a => a.Id == held.Id, cancellationToken);
        string issuer = await db.Organisations.Where(o => o.Id == custody.Package.IssuedBy).Select(o => o.Name)
            .SingleAsync(cancellationToken);
        string subject = $"package:{code}";
        List<Alert> clones = await Visibility.Alerts(db, person).AsNoTracking()
            .Where(a => a.Rule == Rulebook.Labels.Card.Id && a.Subject == subject
                && (a.State == AlertState.Open || a.State == AlertState.Acknowledged
                    || a.State == AlertState.Investigating || a.State == AlertState.Confirmed))
            .ToListAsync(cancellationToken);
        int prints = await db.PrintedLabels.CountAsync(l => l.Package == custody.Package.Id, cancellationToken);
        List<PackageStep> steps =
        [
            .. await MovementsAsync(custody, db, person, cancellationToken),
            .. await ScansAsync(custody.Package, db, person, cancellationToken),
        ];
        steps.Sort((a, b) => b.At.CompareTo(a.At));
        return new PackageStory(
            custody, sees, issuer, prints, clones, [.. steps.Take(StepsMost)], steps.Count <= StepsMost);
    }

    /// <summary>Of the package itself, and of the outer one since it was packed into that.</summary>
    private static async Task<List<PackageStep>> MovementsAsync(
        Custody custody, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        List<Id<Movement>> own = await OfAsync(db, custody.Package.Id, default, cancellationToken);
        List<Id<Movement>> outer = custody.Outer is null ? []
            : await OfAsync(db, custody.Outer.Id, own.Count == 0 ? default : own[0], cancellationToken);
        List<Id<Movement>> ids = [.. own, .. outer];
        HashSet<Id<Movement>> visible = [.. await Visibility.Movements(db, person)
            .Where(m => ids.Contains(m.Id)).Select(m => m.Id).ToListAsync(cancellationToken)];
        var rows = await (
            from m in db.Movements.AsNoTracking()
            where ids.Contains(m.Id)
            join o in db.Organisations on m.Organisation equals o.Id
            join c in db.Organisations on m.Counterparty equals (Id<Organisation>?)c.Id into counterparties
            from c in counterparties.DefaultIfEmpty()
            join s in db.Sites on m.Site equals (Id<Site>?)s.Id into sites
            from s in sites.DefaultIfEmpty()
            join g in db.People on m.HandedOverBy equals (Id<Person>?)g.Id into givers
            from g in givers.DefaultIfEmpty()
            join t in db.People on m.TakenOverBy equals (Id<Person>?)t.Id into takers
            from t in takers.DefaultIfEmpty()
            select new { Movement = m, Unit = o.Name, Counterparty = c!.Name, Site = s!.Name, Giver = g!.Name,
                Taker = t!.Name }).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => visible.Contains(r.Movement.Id)
            ? new PackageStep(
                r.Movement.OccurredAt, r.Movement.Kind, true, r.Movement.Id.Value, r.Movement.RequestId, r.Unit,
                r.Counterparty, r.Site, Papers(r.Movement), r.Giver, r.Taker, r.Movement.Vehicle, null)
            : new PackageStep(
                r.Movement.OccurredAt, r.Movement.Kind, false, null, null, null, null, null, null, null, null, null,
                null));
    }

    private static string? Papers(Movement m)
    {
        string text = string.Join(' ', new[] { m.PurchasePermitNumber, m.TransportPermitNumber }.OfType<string>());
        return text.Length == 0 ? null : text;
    }

    /// <summary>Newest first, no further than is shown.</summary>
    private static Task<List<Id<Movement>>> OfAsync(
        TraceabilityDb db, Id<Package>? package, Id<Movement> after, CancellationToken cancellationToken) =>
        (from a in db.Accounts
         where a.Package == package
         join e in db.LedgerEntries on a.Id equals e.Account
         join l in db.MovementLines on e.Line equals l.Id
         where l.Movement > after
         select l.Movement).Distinct().OrderByDescending(m => m).Take(StepsMost).ToListAsync(cancellationToken);

    private static async Task<List<PackageStep>> ScansAsync(
        Package package, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        var rows = await (
            from s in Visibility.Scans(db, person).AsNoTracking()
            where s.Package == package.Id
            orderby s.At descending
            join o in db.Organisations on s.Organisation equals (Id<Organisation>?)o.Id into units
            from o in units.DefaultIfEmpty()
            join t in db.Sites on s.Site equals (Id<Site>?)t.Id into sites
            from t in sites.DefaultIfEmpty()
            select new { s.At, Unit = o!.Name, Site = t!.Name, s.Place, s.Genuine })
            .Take(StepsMost).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new PackageStep(
            r.At, null, true, null, null, r.Unit, null, r.Site ?? r.Place, null, null, null, null, r.Genuine));
    }
}
