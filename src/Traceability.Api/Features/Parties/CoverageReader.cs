using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Patrol;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Parties;

/// <summary>The units of one's ground and remit as coverage counts them: three queries for a province.</summary>
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

    public static async Task<IReadOnlyList<CoverageUnit>> ReadAsync(
        TraceabilityDb db, CurrentPerson person, DateOnly today, CancellationToken cancellationToken)
    {
        const OrganisationKinds others = OrganisationKinds.Regulator | OrganisationKinds.Association
            | OrganisationKinds.Committee | OrganisationKinds.Foreign;
        IQueryable<Organisation> ground = Visibility.Holders(db, person)
            .Where(o => o.Agency == null && (o.Kinds & others) == 0);
        var units = await ground.AsNoTracking().OrderBy(o => o.Region).ThenBy(o => o.Code)
            .Select(o => new { o.Id, o.Code, o.Name, o.Region, o.Status }).ToListAsync(cancellationToken);
        var alerts = await Visibility.Alerts(db, person).AsNoTracking().Where(ListAlerts.IsOpen)
            .GroupBy(a => a.Organisation).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        Dictionary<Id<Organisation>, bool> visits = (await VisitReader.ReadAsync(
                db, ground, months => VisitPlan.PeriodOf(months, today), cancellationToken))
            .ToDictionary(d => d.Unit.Id, d => d.VisitedOn is not null);
        return [.. units.Select(u => new CoverageUnit(
            u.Code, u.Name, u.Region, u.Status, visits.TryGetValue(u.Id, out bool isVisited) ? isVisited : null,
            alerts.GetValueOrDefault(u.Id)))];
    }
}
