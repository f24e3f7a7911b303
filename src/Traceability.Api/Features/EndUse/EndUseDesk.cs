using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Watch;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.EndUses;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.EndUse;

/// <summary>最终用户核查: takes declarations in and moves them along; each act is kept with who, when and why.</summary>
public sealed class EndUseDesk(TraceabilityDb db, IdSource ids, TimeProvider clock)
{
    /// <summary>A check with so many acts takes no more additions.</summary>
    private const int AddsMost = 50;

    public Task<EndUseCheck?> KnownAsync(string requestId, CurrentPerson person, CancellationToken stop) =>
        db.EndUseChecks.FirstOrDefaultAsync(
            c => c.AskedBy == person.Organisation && c.RequestId == requestId, stop);

    /// <summary>A check of the same user and substance that is still open.</summary>
    public Task<EndUseCheck?> OpenAsync(Id<Organisation> user, string substance, CancellationToken stop) =>
        db.EndUseChecks.FirstOrDefaultAsync(
            c => c.User == user && c.Substance == substance && (c.State == EndUseState.Declared
                || c.State == EndUseState.Checking), stop);

    public Task<EndUseCheck?> FindAsync(long number, CurrentPerson person, CancellationToken stop)
    {
        Id<EndUseCheck> id = new(number);
        return Visibility.EndUseChecks(db, person).AsTracking().FirstOrDefaultAsync(c => c.Id == id, stop);
    }

    /// <returns>Null when the same form came in the same instant.</returns>
    public async Task<EndUseCheck?> DeclareAsync(
        EndUseRequest request, Organisation user, Measure measure, CurrentPerson person, CancellationToken stop)
    {
        WatchSettings settings = await WatchReader.SettingsAsync(db, Today, stop);
        EndUseCheck check = new()
        {
            Id = ids.Next<EndUseCheck>(),
            User = user.Id,
            AskedBy = person.Organisation,
            RequestId = request.RequestId,
            Substance = request.Substance,
            Quantity = measure.Units,
            Unit = measure.Unit,
            Period = request.Period,
            Process = request.Process.Trim(),
            Makes = request.Makes.Trim(),
            Storage = request.Storage.Trim(),
            AskedAt = Now,
            DueOn = Today.AddDays(settings.EndUseDays),
        };
        db.EndUseChecks.Add(check);
        db.EndUseEvents.Add(Event(check, 1, EndUseAct.Declare, null, person));
        try
        {
            await db.SaveChangesAsync(stop);
            return check;
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    /// <summary>The last day a verification may have when nothing is said.</summary>
    public async Task<DateOnly> UsualEndAsync(CancellationToken stop) =>
        Today.AddMonths((await WatchReader.SettingsAsync(db, Today, stop)).EndUseMonths);

    /// <returns>False when it cannot be done now, or somebody was quicker.</returns>
    public async Task<bool> DoAsync(
        EndUseCheck check, EndUseAct act, string? text, DateOnly? validTo, CurrentPerson person,
        CancellationToken stop)
    {
        if (act == EndUseAct.Add && check.Events >= AddsMost) return false;
        if (check.Do(act, person.Organisation, validTo) is not { } number) return false;
        db.EndUseEvents.Add(Event(check, number, act, text, person));
        // The other officer's act stands; the caller says so and shows it anew.
        return await db.TrySaveAsync(stop);
    }

    /// <summary>An authority checks, the user adds and withdraws, who asked withdraws.</summary>
    public static IEnumerable<EndUseAct> ActsOf(EndUseCheck check, CurrentPerson person) =>
        Enum.GetValues<EndUseAct>().Where(a =>
            EndUseLife.After(check.State, a) is not null && IsTheirs(a, check, person));

    private static bool IsTheirs(EndUseAct act, EndUseCheck check, CurrentPerson person) => act switch
    {
        EndUseAct.Declare => false,
        EndUseAct.Add => person.Organisation == check.User || person.Organisation == check.AskedBy,
        EndUseAct.Withdraw => person.Organisation == check.AskedBy,
        EndUseAct.Begin or EndUseAct.Note or EndUseAct.Verify or EndUseAct.Doubt
            or EndUseAct.Refuse => person.Is(Roles.Police),
    };

    private EndUseEvent Event(
        EndUseCheck check, int number, EndUseAct act, string? text, CurrentPerson person) => new()
        {
            Check = check.Id,
            Number = number,
            Act = act,
            After = check.State,
            Text = text,
            Organisation = person.Organisation,
            By = person.UserId,
            At = Now,
        };

    public DateOnly Today => ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);

    private DateTime Now => ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
}
