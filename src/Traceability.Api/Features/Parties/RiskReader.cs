using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Patrol;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Parties;

/// <summary>Counts what the risk scores of units are made of, within what the person may see: a few queries a page.
/// </summary>
internal static class RiskReader
{
    private const int DaysOfRefusals = 30;
    private const int MonthsOfConfirmed = 12;

    public static async Task<Dictionary<Id<Organisation>, RiskScore>> ReadAsync(
        TraceabilityDb db, CurrentPerson person, IReadOnlyCollection<Organisation> units, DateTime now,
        CancellationToken cancellationToken)
    {
        List<Id<Organisation>> ids = [.. units.Select(u => u.Id)];
        DateTime year = now.AddMonths(-MonthsOfConfirmed);
        IQueryable<Alert> alerts = Visibility.Alerts(db, person).AsNoTracking()
            .Where(a => ids.Contains(a.Organisation));
        var open = (await alerts.Where(ListAlerts.IsOpen).GroupBy(a => new { a.Organisation, a.Level })
            .Select(g => new
            {
                g.Key.Organisation, g.Key.Level, Count = g.Count(), Overdue = g.Count(a => a.DueAt < now),
            }).ToListAsync(cancellationToken)).ToLookup(a => a.Organisation);
        Dictionary<Id<Organisation>, int> confirmed = await alerts
            .Where(a => a.State == AlertState.Confirmed && a.ClosedAt >= year).GroupBy(a => a.Organisation)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        DateOnly since = ChinaTime.DayOf(year);
        var penalties = (await Visibility.FinalMeasures(db, person).AsNoTracking()
            .Where(m => m.Unit != null && ids.Contains(m.Unit.Value) && m.DecidedOn >= since)
            .Select(m => m.Unit!.Value).ToListAsync(cancellationToken)).ToLookup(id => id);
        DateTime month = now.AddDays(-DaysOfRefusals);
        Dictionary<Id<Organisation>, int> refused = await Visibility.Refusals(db, person).AsNoTracking()
            .Where(r => ids.Contains(r.Organisation) && r.At >= month).GroupBy(r => r.Organisation)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        HashSet<Id<Organisation>> missed = await MissedAsync(db, ids, ChinaTime.DayOf(now), cancellationToken);
        return units.ToDictionary(u => u.Id, u => RiskScore.Of(new RiskFacts
        {
            OpenAlerts = open[u.Id].ToDictionary(a => a.Level, a => a.Count),
            OverdueAlerts = open[u.Id].Sum(a => a.Overdue),
            ConfirmedInYear = confirmed.GetValueOrDefault(u.Id),
            PenaltiesInYear = penalties[u.Id].Count(),
            RefusalsInMonth = refused.GetValueOrDefault(u.Id),
            MissedVisit = missed.Contains(u.Id),
            IsUnverified = u.Status == OrganisationStatus.Registered,
            IsSuspended = u.Status == OrganisationStatus.Suspended,
        }));
    }

    /// <summary>Before the first recorded visit none was missed: the register of visits was not kept here.</summary>
    private static async Task<HashSet<Id<Organisation>>> MissedAsync(
        TraceabilityDb db, List<Id<Organisation>> units, DateOnly today, CancellationToken cancellationToken)
    {
        if (await db.SiteVisits.MinAsync(v => (DateOnly?)v.Day, cancellationToken) is not { } first) return [];
        IReadOnlyList<VisitDuty> duties = await VisitReader.ReadAsync(
            db, db.Organisations.Where(o => units.Contains(o.Id)), months => VisitPlan.LastBefore(months, today),
            cancellationToken);
        return [.. duties.Where(d => d.VisitedOn is null && d.Period.From >= first).Select(d => d.Unit.Id)];
    }
}
