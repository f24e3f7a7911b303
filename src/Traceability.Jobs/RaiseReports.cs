using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;

namespace Traceability.Jobs;

/// <summary>
/// What a gate rule recorded and has to report reaches the authority as an alert: one of each rule, unit and month.
/// </summary>
public sealed class RaiseReports(TraceabilityDbFactory factory, AlertDesk desk, JobJournal journal)
{
    public const string Name = "raise-reports";

    /// <summary>A run that was missed is made good when it is not longer ago than this.</summary>
    public const int DaysLookedBack = 14;

    private const int PageSize = 2_000;

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = journal.DayOr(asOf);
        return journal.KeepAsync(Name, day, token => RaiseAsync(day, token), cancellationToken);
    }

    private async Task<JobCount> RaiseAsync(DateOnly day, CancellationToken cancellationToken)
    {
        DateTime from = ChinaTime.StartOf(day.AddDays(-DaysLookedBack)), end = ChinaTime.StartOf(day.AddDays(1));
        Dictionary<AlertKey, Suspicion> found = [];
        long examined = 0;
        Id<Movement> after = new(0);
        await using TraceabilityDb db = factory.CreateDbContext();
        while (true)
        {
            var page = await (
                from movement in db.Movements.AsNoTracking()
                where movement.PostedAt >= @from && movement.PostedAt < end && movement.Findings != null
                    && movement.Id > after
                join unit in db.Organisations on movement.Organisation equals unit.Id
                orderby movement.Id
                select new { Movement = movement, Unit = unit.Code }).Take(PageSize).ToListAsync(cancellationToken);
            foreach (var row in page)
                foreach (Finding finding in FindingJson.Read(row.Movement.Findings))
                    if (finding.Severity == Severity.Report) Add(found, row.Movement, row.Unit, finding);
            examined += page.Count;
            if (page.Count < PageSize) break;
            after = page[^1].Movement.Id;
        }

        JobCount count = await desk.RaiseAsync(found.Values, cancellationToken);
        return count with { Examined = examined };
    }

    private static void Add(
        Dictionary<AlertKey, Suspicion> found, Movement movement, string unit, Finding finding)
    {
        DateOnly day = ChinaTime.DayOf(movement.OccurredAt);
        AlertKey key = new(finding.Rule, unit, Month.Of(day).ToString());
        found[key] = found.TryGetValue(key, out Suspicion? known)
            ? known with { Evidence = [.. known.Evidence.Append(movement.RequestId).Take(Suspicion.EvidenceLimit)] }
            : new Suspicion
            {
                Key = key,
                Organisation = movement.Organisation,
                Level = finding.Level,
                MessageZh = finding.MessageZh,
                MessageEn = finding.MessageEn,
                Evidence = [movement.RequestId],
                FirstSeenOn = day,
            };
    }
}
