using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Jobs;

/// <summary>
/// Plans the next verification of units whose term runs out within a month, and raises an alert to the authority for
/// each one that is past its last day. Doing it twice changes nothing.
/// </summary>
public sealed class FlagOverdueVerifications(
    TraceabilityDbFactory factory, AlertDesk desk, JobJournal journal, IdSource ids, TimeProvider time)
{
    public const string Name = "flag-overdue-verifications";

    /// <summary>Days before the last day on which the task appears.</summary>
    private const int AheadDays = 30;

    /// <summary>Who plans by itself.</summary>
    private const string Hand = "job";

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = journal.DayOr(asOf);
        return journal.KeepAsync(Name, day, token => FlagAsync(day, token), cancellationToken);
    }

    private async Task<JobCount> FlagAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        foreach ((Id<Organisation> unit, Id<Organisation> agency, DateOnly dueOn)
            in await VerificationReader.DueAsync(db, day.AddDays(AheadDays), cancellationToken))
            Plan(db, unit, agency, dueOn);
        await db.SaveChangesAsync(cancellationToken);
        List<Id<Organisation>> agencies = await db.Verifications.Select(v => v.Agency).Distinct()
            .ToListAsync(cancellationToken);
        var late = await (
            from v in db.Verifications.AsNoTracking()
            where VerificationReader.Open.Contains(v.State) && v.DueOn < day
            join a in db.Organisations on v.Agency equals a.Id
            join u in db.Organisations on v.Unit equals u.Id
            select new { v.Id, v.DueOn, Agency = a, Unit = u }).ToListAsync(cancellationToken);
        return await desk.SettleAsync(
            [VerificationTerm.Rule], agencies,
            [.. late.Select(l => Of(l.Id, l.DueOn, l.Agency, l.Unit))], cancellationToken);
    }

    private void Plan(TraceabilityDb db, Id<Organisation> unit, Id<Organisation> agency, DateOnly dueOn)
    {
        Verification planned = new()
        {
            Id = ids.Next<Verification>(), Unit = unit, Agency = agency, DueOn = dueOn,
        };
        db.Verifications.Add(planned.PlanOn(dueOn));
        db.VerificationEvents.Add(new VerificationEvent
        {
            Verification = planned.Id,
            Number = 1,
            Act = VerificationAct.Plan,
            After = planned.State,
            By = Hand,
            At = ChinaTime.ToMillisecond(time.GetUtcNow().UtcDateTime),
        });
    }

    private static Suspicion Of(Id<Verification> id, DateOnly dueOn, Organisation agency, Organisation unit) => new()
    {
        Key = new AlertKey(VerificationTerm.Rule, $"verification:{id}", ""),
        Organisation = agency.Id,
        Level = AlertLevel.Notice,
        MessageZh = $"{agency.Name} 对 {unit.Name} 的实地核查超过期限 {dueOn:yyyy-MM-dd}",
        MessageEn = $"{agency.Code} has not verified {unit.Code} on site by {dueOn:yyyy-MM-dd}",
        Evidence = [unit.Code],
        FirstSeenOn = dueOn.AddDays(1),
    };
}
