using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Jobs;

/// <summary>
/// 协查函 whose day is near or past: the asked agency is reminded once before and once after, and both sides see it on the
/// request. No alert: an alert would tell others that there is a case.
/// </summary>
public sealed class RemindAgencies(TraceabilityDbFactory factory, JobJournal journal, TimeProvider time)
{
    public const string Name = "remind-agencies";

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = journal.DayOr(asOf);
        return journal.KeepAsync(Name, day, token => RemindAsync(day, token), cancellationToken);
    }

    /// <returns>False when it was answered in this instant: nothing to remind of.</returns>
    private static async Task<bool> SavedAsync(TraceabilityDb db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            foreach (EntityEntry entry in db.ChangeTracker.Entries()
                .Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
                entry.State = EntityState.Detached;
            return false;
        }
    }

    private async Task<JobCount> RemindAsync(DateOnly day, CancellationToken cancellationToken)
    {
        DateOnly near = day.AddDays(RequestLife.RemindDays);
        await using TraceabilityDb db = factory.CreateDbContext();
        List<AgencyRequest> open = await db.AgencyRequests.AsTracking()
            .Where(r => (r.State == RequestState.Sent || r.State == RequestState.Received) && r.DueOn <= near
                && !db.RequestEvents.Any(e => e.Request == r.Id && e.Act == RequestAct.Urge))
            .OrderBy(r => r.Id).ToListAsync(cancellationToken);
        Id<AgencyRequest>[] ids = [.. open.Select(r => r.Id)];
        ILookup<Id<AgencyRequest>, RequestAct> done = (await db.RequestEvents.AsNoTracking()
            .Where(e => ids.Contains(e.Request)).Select(e => new { e.Request, e.Act }).ToListAsync(cancellationToken))
            .ToLookup(e => e.Request, e => e.Act);
        long reminded = 0;
        foreach (AgencyRequest request in open)
        {
            if (RequestLife.DueOn(day, request.DueOn, [.. done[request.Id]]) is not { } act
                || request.Do(act) is not { } number)
                continue;
            db.RequestEvents.Add(new RequestEvent
            {
                Request = request.Id,
                Number = number,
                Act = act,
                After = request.State,
                At = ChinaTime.ToMillisecond(time.GetUtcNow().UtcDateTime),
            });
            if (await SavedAsync(db, cancellationToken)) reminded++;
        }

        return new JobCount(open.Count, reminded, 0);
    }
}
