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
        // Counted where they are: a unit in trouble has thousands.
        var alerts = await (
            from a in db.Alerts
            where ids.Contains(a.Organisation)
                && (a.ClosedAt == null || (a.State == AlertState.Confirmed && a.ClosedAt >= since))
            group a by a.Organisation into g
            select new
            {
                Unit = g.Key,
                Late = g.Count(a => a.ClosedAt == null && ReportRules.Contains(a.Rule)),
                Overdue = g.Count(a => a.ClosedAt == null && a.DueAt < now && !ReportRules.Contains(a.Rule)),
                Confirmed = g.Count(a => a.State == AlertState.Confirmed),
            }).ToDictionaryAsync(a => a.Unit, cancellationToken);
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
        ILookup<Id<Organisation>, bool> missed = await UncheckedAsync(db, members, yearAgo, today, cancellationToken);
        return units.ToDictionary(u => u.Id, u => new CreditFacts
        {
            LateReports = filed[u.Id].Count() + (alerts.GetValueOrDefault(u.Id)?.Late ?? 0),
            OverdueAlerts = alerts.GetValueOrDefault(u.Id)?.Overdue ?? 0,
            ConfirmedAlerts = alerts.GetValueOrDefault(u.Id)?.Confirmed ?? 0,
            VisitsWithFindings = visits[u.Id].Count(),
            Penalties = penalties[u.Id].Count(),
            UnreadNotices = unread[u.Id].Count(),
            MissedSelfChecks = missed[u.Id].Count(),
            Certified = certified[u.Id].Count(),
            Officers = people[u.Id].Count(r => r == PersonRole.Officer),
            Informants = people[u.Id].Count(r => r == PersonRole.Informant),
            IsSuspended = u.Status == OrganisationStatus.Suspended,
            Restored = restored.GetValueOrDefault(u.Id),
        });
    }

    /// <summary>A row for each self-check that a member has not filled in by its day.</summary>
    private static async Task<ILookup<Id<Organisation>, bool>> UncheckedAsync(
        TraceabilityDb db, IQueryable<Organisation> members, DateOnly yearAgo, DateOnly today,
        CancellationToken cancellationToken) => (await (
        from o in members
        join f in db.SelfCheckForms on o.MemberOf equals f.Association
        where f.FillBy > yearAgo && f.FillBy < today
            && !db.SelfChecks.Any(c => c.Form == f.Id && c.Organisation == o.Id)
        select o.Id).ToListAsync(cancellationToken)).ToLookup(id => id, _ => true);

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
