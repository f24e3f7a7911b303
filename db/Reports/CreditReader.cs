using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Society;

namespace Traceability.Db.Reports;

/// <summary>Reads what the credit formula asks, for many members in a fixed number of reads.</summary>
public static class CreditReader
{
    private const int YearDays = 365;
    private static readonly string[] ReportRules = [.. Rulebook.Dated.Select(r => r.Card.Id)];

    public static async Task<IReadOnlyDictionary<Id<Organisation>, CreditFacts>> ReadAsync(
        TraceabilityDb db, IQueryable<Organisation> members, DateTime now, CancellationToken cancellationToken)
    {
        DateOnly today = ChinaTime.DayOf(now), yearAgo = today.AddDays(-YearDays);
        DateTime since = ChinaTime.StartOf(yearAgo.AddDays(1));
        var units = await members.Select(o => new { o.Id, o.Status }).ToListAsync(cancellationToken);
        IQueryable<Id<Organisation>> ids = members.Select(o => o.Id);
        var filed = (await db.DutyFilings.AsNoTracking()
            .Where(f => ids.Contains(f.Organisation) && f.DueOn > yearAgo)
            .Select(f => new { f.Organisation, f.DueOn, f.FiledAt }).ToListAsync(cancellationToken))
            .Where(f => ChinaTime.DayOf(f.FiledAt) > f.DueOn).ToLookup(f => f.Organisation);
        var alerts = (await db.Alerts.AsNoTracking()
            .Where(a => ids.Contains(a.Organisation) && (a.ClosedAt == null
                || (a.State == AlertState.Confirmed && a.ClosedAt >= since)))
            .Select(a => new { a.Organisation, a.Rule, a.State, a.DueAt, IsClosed = a.ClosedAt != null })
            .ToListAsync(cancellationToken)).ToLookup(a => a.Organisation);
        ILookup<Id<Organisation>, Id<Organisation>> visits = (await db.SiteVisits
            .Where(v => ids.Contains(v.Visited) && v.Day > yearAgo && v.Findings != null && v.Findings != "")
            .Select(v => v.Visited).ToListAsync(cancellationToken)).ToLookup(v => v);
        ILookup<Id<Organisation>, Id<Organisation>> penalties = (await db.CaseMeasures
            .Where(m => m.Unit != null && ids.Contains(m.Unit.Value) && m.DecidedOn > yearAgo)
            .Select(m => m.Unit!.Value).ToListAsync(cancellationToken)).ToLookup(id => id);
        ILookup<Id<Organisation>, PersonRole> people = (await db.People
            .Where(p => p.Organisation != null && ids.Contains(p.Organisation.Value))
            .Select(p => new { Unit = p.Organisation!.Value, p.Role }).ToListAsync(cancellationToken))
            .ToLookup(p => p.Unit, p => p.Role);
        ILookup<Id<Organisation>, Id<Person>> certified = (await db.Trainees
            .Where(t => ids.Contains(t.Organisation) && t.PassedAt != null && t.PassedAt >= since)
            .Select(t => new { t.Organisation, t.Person }).Distinct().ToListAsync(cancellationToken))
            .ToLookup(t => t.Organisation, t => t.Person);
        Dictionary<Id<Organisation>, int> restored = (await db.CreditAppeals
            .Where(a => ids.Contains(a.Organisation) && a.State == AppealState.Accepted && a.AnsweredAt >= since)
            .Select(a => new { a.Organisation, a.Restored }).ToListAsync(cancellationToken))
            .GroupBy(a => a.Organisation).ToDictionary(g => g.Key, g => g.Sum(a => a.Restored));
        ILookup<Id<Organisation>, bool> unread = await UnreadAsync(db, members, yearAgo, today, cancellationToken);
        return units.ToDictionary(u => u.Id, u => new CreditFacts
        {
            LateReports = filed[u.Id].Count() + alerts[u.Id].Count(a => !a.IsClosed && ReportRules.Contains(a.Rule)),
            OverdueAlerts = alerts[u.Id].Count(a => !a.IsClosed && a.DueAt < now && !ReportRules.Contains(a.Rule)),
            ConfirmedAlerts = alerts[u.Id].Count(a => a.State == AlertState.Confirmed),
            VisitsWithFindings = visits[u.Id].Count(),
            Penalties = penalties[u.Id].Count(),
            UnreadNotices = unread[u.Id].Count(),
            Certified = certified[u.Id].Count(),
            Officers = people[u.Id].Count(r => r == PersonRole.Officer),
            Informants = people[u.Id].Count(r => r == PersonRole.Informant),
            IsSuspended = u.Status == OrganisationStatus.Suspended,
            Restored = restored.GetValueOrDefault(u.Id),
        });
    }

    /// <summary>A row for each notice that a member has not confirmed by its day.</summary>
    private static async Task<ILookup<Id<Organisation>, bool>> UnreadAsync(
        TraceabilityDb db, IQueryable<Organisation> members, DateOnly yearAgo, DateOnly today,
        CancellationToken cancellationToken) => (await (
        from o in members
        join n in db.Notices on o.MemberOf equals n.Association
        where n.ReadBy != null && n.ReadBy > yearAgo && n.ReadBy < today
            && !db.NoticeReceipts.Any(r => r.Notice == n.Id && r.Organisation == o.Id)
        select o.Id).ToListAsync(cancellationToken)).ToLookup(id => id, _ => true);
}
