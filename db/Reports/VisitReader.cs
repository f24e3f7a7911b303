using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;

namespace Traceability.Db.Reports;

/// <summary>Reads who is to be visited in which period, and who was.</summary>
public static class VisitReader
{
    /// <param name="units">Among these.</param>
    /// <param name="period">From the months between visits of a unit to the period that is asked about.</param>
    public static async Task<IReadOnlyList<VisitDuty>> ReadAsync(
        TraceabilityDb db, IQueryable<Organisation> units, Func<int, VisitPeriod> period,
        CancellationToken cancellationToken)
    {
        var papers = await (
            from p in db.Permits.AsNoTracking()
            where p.Status == PermitStatus.Valid
            join o in units on p.Holder equals o.Id
            join l in db.PermitLines on p.Id equals l.Permit
            join s in db.Substances on l.Substance equals s.Code
            select new { Unit = o.Id, p.ValidFrom, p.ValidTo, s.Class }).Distinct().ToListAsync(cancellationToken);
        Id<Organisation>[] holders = [.. papers.Select(p => p.Unit).Distinct()];
        Dictionary<Id<Organisation>, Organisation> known = await units.AsNoTracking()
            .Where(o => holders.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        List<VisitDuty> duties = [];
        foreach (var unit in papers.GroupBy(p => p.Unit))
        {
            SubstanceClass[] classes = [.. unit.Select(p => p.Class).Distinct()];
            if (VisitPlan.MonthsBetween(classes) is not { } months) continue;
            VisitPeriod asked = period(months);
            // Who had no paper when the period began is visited from the next one on.
            if (!unit.Any(p => p.ValidFrom <= asked.From && asked.From <= p.ValidTo)) continue;
            duties.Add(new VisitDuty(known[unit.Key], classes, asked, null));
        }

        List<Id<Organisation>> ids = [.. duties.Select(d => d.Unit.Id)];
        DateOnly first = duties.Count == 0 ? default : duties.Min(d => d.Period.From);
        var visits = (await db.SiteVisits.AsNoTracking().Where(v => ids.Contains(v.Visited) && v.Day >= first)
            .Select(v => new { v.Visited, v.Day }).ToListAsync(cancellationToken)).ToLookup(v => v.Visited, v => v.Day);
        return [.. duties
            .Select(d => d with
            {
                VisitedOn = visits[d.Unit.Id].Where(day => d.Period.From <= day && day <= d.Period.To)
                    .Select(day => (DateOnly?)day).Min(),
            })
            .OrderBy(d => d.Unit.Code, StringComparer.Ordinal)];
    }
}
