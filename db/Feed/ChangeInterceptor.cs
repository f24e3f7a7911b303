using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Changes;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Db.Feed;

/// <summary>
/// Puts a word of each change into the same transaction: what is saved is told, what is rolled back is not. What goes
/// past the change tracker (bulk copies, updates in place) says so itself, see <see cref="ChangeNotes"/>.
/// </summary>
internal sealed class ChangeInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Note(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Note(DbContext? context)
    {
        if (context is null) return;
        List<object> rows = [.. context.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity)];
        HashSet<(ChangeKind, long)> noted = [.. context.ChangeTracker.Entries<PendingChange>()
            .Where(e => e.State == EntityState.Added).Select(e => (e.Entity.Kind, e.Entity.Subject))];
        List<PendingChange> changes = [];
        foreach (object row in rows)
        {
            PendingChange? change = ChangePlan.Of(Whole(context, row));
            if (change is not null && noted.Add((change.Kind, change.Subject))) changes.Add(change);
        }

        context.AddRange(changes);
    }

    /// <summary>An act may change its row in place, unseen: the act brings the word of it.</summary>
    private static object Whole(DbContext context, object row) => row switch
    {
        PermitEvent act => context.Set<Permit>().AsNoTracking().FirstOrDefault(p => p.Id == act.Permit) ?? row,
        ApplicationEvent act => context.Set<PermitApplication>().AsNoTracking()
            .FirstOrDefault(a => a.Id == act.Application) ?? row,
        AlertEvent act => context.Set<Alert>().AsNoTracking().FirstOrDefault(a => a.Id == act.Alert) ?? row,
        _ => row,
    };
}
