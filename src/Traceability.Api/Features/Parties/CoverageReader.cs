using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Patrol;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Parties;

/// <summary>The units of one's ground and remit as coverage counts them: some queries for a province.</summary>
internal static class CoverageReader
{
    /// <summary>The region that is asked for; what is outside of one's ground is answered with one's ground.</summary>
    public static async Task<Coverage> OfRegionAsync(
        string? region, TraceabilityDb db, CurrentPerson person, DateOnly today, CancellationToken cancellationToken)
    {
        RegionCode? own = RegionCode.TryParse(person.Region, out RegionCode ground) ? ground : null;
        RegionCode? asked = RegionCode.TryParse(region, out RegionCode wanted) && own?.Contains(wanted) != false
            ? wanted : own;
        return Coverage.Of(asked, await ReadAsync(db, person, today, cancellationToken));
    }

    /// <summary>Units of lists that are read at most.</summary>
    private const int ListedMost = 20_000;
    public static async Task<IReadOnlyList<CoverageUnit>> ReadAsync(
        TraceabilityDb db, CurrentPerson person, DateOnly today, CancellationToken cancellationToken)
    {
        IQueryable<Organisation> ground = Visibility.Holders(db, person)
            .Where(o => o.Agency == null && (o.Kinds & UnitKinds.Others) == 0);
        var units = await ground.AsNoTracking().OrderBy(o => o.Region).ThenBy(o => o.Code)
            .Select(o => new { o.Id, o.Code, o.Name, o.Region, o.Status }).ToListAsync(cancellationToken);
        var alerts = await Visibility.Alerts(db, person).AsNoTracking().Where(ListAlerts.IsOpen)
            .GroupBy(a => a.Organisation).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        Dictionary<Id<Organisation>, bool> visits = (await VisitReader.ReadAsync(
                db, ground, months => VisitPlan.PeriodOf(months, today), cancellationToken))
            .ToDictionary(d => d.Unit.Id, d => d.VisitedOn is not null);
        DateOnly yearAgo = today.AddDays(-Domain.Oversight.Indicators.YearDays);
        // The same questions as the indicators of registration and of verification on site.
        HashSet<Id<Organisation>> onPlatform = [.. await ground.Where(o => db.Users.Any(u => u.Organisation == o.Id)
            || db.Movements.Any(m => m.Organisation == o.Id)).Select(o => o.Id).ToListAsync(cancellationToken)];
        HashSet<Id<Organisation>> onSite = [.. await db.SiteVisits
            .Where(v => v.Day > yearAgo && v.Day <= today && ground.Any(o => o.Id == v.Visited))
            .Select(v => v.Visited).Distinct().ToListAsync(cancellationToken)];
        return
        [
            .. units.Select(u => new CoverageUnit(
                u.Code, u.Name, u.Region, u.Status, visits.TryGetValue(u.Id, out bool isVisited) ? isVisited : null,
                alerts.GetValueOrDefault(u.Id), onPlatform.Contains(u.Id), onSite.Contains(u.Id))),
            .. await ListedOnlyAsync(db, person, cancellationToken),
        ];
    }

    /// <summary>Units of the newest lists that are not in the register here at all.</summary>
    private static async Task<IEnumerable<CoverageUnit>> ListedOnlyAsync(
        TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        var rows = await Visibility.RegisterListRows(db, person).AsNoTracking()
            .Where(r => !db.RegisterLists.Any(l => l.Id > r.List
                && db.RegisterLists.Any(own => own.Id == r.List && own.Agency == l.Agency))
                && !db.Organisations.Any(o => o.Code == r.Code))
            .OrderBy(r => r.Region).ThenBy(r => r.Code).Take(ListedMost)
            .Select(r => new { r.Code, r.Name, r.Region }).ToListAsync(cancellationToken);
        return rows.DistinctBy(r => r.Code).Select(r => new CoverageUnit(
            r.Code, r.Name, r.Region, OrganisationStatus.Registered, null, 0, IsOnPlatform: false, IsOnSite: false,
            IsListedOnly: true));
    }
}
