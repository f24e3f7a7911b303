using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Jobs;

/// <summary>
/// Raises alerts by natural key and clears those whose finding is gone. Nothing is ever deleted; what a person has
/// decided stays decided; doing it twice changes nothing. One read and one write per page of subjects.
/// </summary>
public sealed class AlertDesk(TraceabilityDbFactory factory, IdSource ids, TimeProvider time)
{
    private const int Attempts = 3;

    /// <summary>
    /// The rules were asked about these organisations: alerts of theirs that were not found again are cleared. What a
    /// person reported is closed by a person.
    /// </summary>
    public Task<JobCount> SettleAsync(
        IReadOnlyCollection<string> rules, IReadOnlyCollection<Id<Organisation>> examined,
        IReadOnlyCollection<Suspicion> found, CancellationToken cancellationToken) =>
        SettleAsync(
            a => rules.Contains(a.Rule) && examined.Contains(a.Organisation)
                && !a.Subject.StartsWith(IncidentReport.SubjectPrefix),
            examined.Count, found, cancellationToken);

    /// <summary>The rules were asked about these subjects.</summary>
    public Task<JobCount> SettleSubjectsAsync(
        IReadOnlyCollection<string> rules, IReadOnlyCollection<string> subjects,
        IReadOnlyCollection<Suspicion> found, CancellationToken cancellationToken) =>
        SettleAsync(a => rules.Contains(a.Rule)
            && subjects.Contains(a.Subject), subjects.Count, found, cancellationToken);

    /// <summary>Raises without clearing, for findings made outside a job (a scan, a request).</summary>
    public Task<JobCount> RaiseAsync(IReadOnlyCollection<Suspicion> found, CancellationToken cancellationToken)
    {
        string[] subjects = [.. found.Select(f => f.Key.Subject).Distinct()];
        HashSet<AlertKey> keys = [.. found.Select(f => f.Key)];
        return SettleAsync(a => subjects.Contains(a.Subject), found.Count, found, cancellationToken, keys.Contains);
    }

    private async Task<JobCount> SettleAsync(
        Expression<Func<Alert, bool>> scope, int examined, IReadOnlyCollection<Suspicion> found,
        CancellationToken cancellationToken, Predicate<AlertKey>? only = null)
    {
        for (int attempt = 1; ; attempt++)
        {
            await using TraceabilityDb db = factory.CreateDbContext();
            try
            {
                return await SettleOnceAsync(db, scope, examined, found, only, cancellationToken);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Somebody else raised the same key in the same instant; read again and find it there.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<JobCount> SettleOnceAsync(
        TraceabilityDb db, Expression<Func<Alert, bool>> scope, int examined, IReadOnlyCollection<Suspicion> found,
        Predicate<AlertKey>? only, CancellationToken cancellationToken)
    {
        DateTime now = ChinaTime.ToMillisecond(time.GetUtcNow().UtcDateTime);
        Dictionary<AlertKey, Alert> known = (await db.Alerts.AsTracking().Where(scope).ToListAsync(cancellationToken))
            .Where(a => only is null || only(a.Key)).ToDictionary(a => a.Key);
        long raised = 0, cleared = 0;
        HashSet<AlertKey> standing = [];
        foreach (Suspicion suspicion in found)
        {
            if (!standing.Add(suspicion.Key)) continue;
            if (!known.TryGetValue(suspicion.Key, out Alert? alert))
            {
                db.Alerts.Add(New(suspicion, now));
                raised++;
            }
            else if (alert.State == AlertState.Cleared)
            {
                alert.Reopen();
                raised++;
            }
        }

        foreach (Alert alert in known.Values.Where(a => !a.IsClosed && !standing.Contains(a.Key)))
        {
            alert.Clear(now);
            cleared++;
        }

        await db.SaveChangesAsync(cancellationToken);
        return new JobCount(examined, raised, cleared);
    }

    private Alert New(Suspicion suspicion, DateTime now) => new()
    {
        Id = ids.Next<Alert>(),
        Rule = suspicion.Key.Rule,
        Subject = suspicion.Key.Subject,
        Period = suspicion.Key.Period,
        Organisation = suspicion.Organisation,
        Region = suspicion.Region,
        ProductOrSubstance = suspicion.ProductOrSubstance,
        Level = suspicion.Level,
        MessageZh = suspicion.MessageZh,
        MessageEn = suspicion.MessageEn,
        Evidence = string.Join(';', suspicion.Evidence),
        FirstSeenOn = suspicion.FirstSeenOn,
        RaisedAt = now,
        DueAt = now.AddDays(DaysToAnswer(suspicion.Level)),
    };

    private static int DaysToAnswer(AlertLevel level) => level switch
    {
        AlertLevel.Critical => 1,
        AlertLevel.Serious => 3,
        AlertLevel.Warning => 7,
        AlertLevel.Notice or AlertLevel.Info => 15,
    };
}
