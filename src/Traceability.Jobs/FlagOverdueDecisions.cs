using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits.Applications;
using Traceability.Domain.Rules.History;

namespace Traceability.Jobs;

/// <summary>
/// Applications that an authority has not decided within the days of the article: an alert to the authority.
/// </summary>
public sealed class FlagOverdueDecisions(TraceabilityDbFactory factory, AlertDesk desk, JobJournal journal)
{
    public const string Name = "flag-overdue-decisions";

    private static readonly string[] Rules = [.. PermitCompetences.All.Select(c => c.Rule).Distinct()];

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = journal.DayOr(asOf);
        return journal.KeepAsync(Name, day, token => FlagAsync(day, token), cancellationToken);
    }

    private async Task<JobCount> FlagAsync(DateOnly day, CancellationToken cancellationToken)
    {
        List<Id<Organisation>> agencies;
        Suspicion[] found;
        await using (TraceabilityDb db = factory.CreateDbContext())
        {
            agencies = await db.PermitApplications.Select(a => a.Agency).Distinct().ToListAsync(cancellationToken);
            var waiting = await (
                from a in db.PermitApplications.AsNoTracking()
                where a.State == ApplicationState.Submitted || a.State == ApplicationState.Accepted
                    || a.State == ApplicationState.Reviewed || a.State == ApplicationState.Verifying
                join agency in db.Organisations on a.Agency equals agency.Id
                select new { Application = a, Agency = agency.Name, agency.Code }).ToListAsync(cancellationToken);
            found = [.. waiting.Select(w => Of(w.Application, w.Agency, w.Code, day)).OfType<Suspicion>()];
        }

        return await desk.SettleAsync(Rules, agencies, found, cancellationToken);
    }

    private static Suspicion? Of(PermitApplication application, string agency, string code, DateOnly day)
    {
        if (PermitCompetences.Find(application.Type) is not { } competence) return null;
        if (DecisionClock.DueOn(application, competence, day) is not { } due || day <= due) return null;
        return new Suspicion
        {
            Key = new AlertKey(competence.Rule, application.Number, "decision"),
            Organisation = application.Agency,
            Level = AlertLevel.Warning,
            MessageZh = $"{agency} 逾期未决定申请 {application.Number}：应于 {due:yyyy-MM-dd} 前决定（{competence.LawZh}）",
            MessageEn = $"{code} has not decided {application.Number}: due by {due:yyyy-MM-dd} ({competence.LawEn})",
            Evidence = [application.Number],
            FirstSeenOn = due.AddDays(1),
        };
    }
}
