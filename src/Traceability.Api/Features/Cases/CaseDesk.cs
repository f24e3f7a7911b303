using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>
/// The one door to cases: whoever looks is written down before anything is shown, whoever acts with the act. Who is not
/// on a case does not learn that it is there.
/// </summary>
public sealed class CaseDesk(TraceabilityDb db, IdSource ids, TimeProvider clock)
{
    public DateTime Now => ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);

    public DateOnly Today => ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>For an act; a look is <see cref="LookAsync"/>.</summary>
    public async Task<CaseSeat?> FindAsync(long number, CurrentPerson person, CancellationToken stop)
    {
        Id<Case> id = new(number);
        Case? found = await Visibility.Cases(db, person, Today).FirstOrDefaultAsync(c => c.Id == id, stop);
        if (found is null) return null;
        MemberRole role = await Visibility.SeatsOf(db, person, Today).Where(m => m.Case == id)
            .OrderBy(m => m.Role).Select(m => m.Role).FirstAsync(stop);
        return new CaseSeat(found, role);
    }

    /// <summary>Finds a case and writes the look down; null when one is not on it.</summary>
    public async Task<CaseSeat?> LookAsync(
        long number, LookWay way, string what, CurrentPerson person, CancellationToken stop)
    {
        if (await FindAsync(number, person, stop) is not { } seat) return null;
        await WriteLookAsync([seat.Case.Id], way, what, person, stop);
        return seat;
    }

    public async Task WriteLookAsync(
        IReadOnlyCollection<Id<Case>> cases, LookWay way, string what, CurrentPerson person, CancellationToken stop)
    {
        DateTime now = Now;
        db.CaseLooks.AddRange(cases.Select(c => new CaseLook
        {
            Id = ids.Next<CaseLook>(),
            Case = c,
            Way = way,
            What = what.Length > 300 ? what[..300] : what,
            By = person.UserId,
            Organisation = person.Organisation,
            At = now,
        }));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Why the act is not this person's, or not possible now; null when it is.</summary>
    public static ProblemHttpResult? Refuse(CaseSeat seat, CaseAct act)
    {
        if (!CaseLife.MayDo(seat.Role, act))
        {
            return TypedResults.Problem(
                title: Tongue.Say(
                    $"您在本案中的身份（{CaseWords.Of(seat.Role)}）不能办理“{CaseWords.Of(act)}”，请由主办人员办理",
                    $"As {CaseWords.Of(seat.Role)} you cannot do this ({CaseWords.Of(act)}): ask the lead"),
                statusCode: StatusCodes.Status403Forbidden);
        }

        return CaseLife.After(seat.Case.State, act) is null ? NotNow(seat.Case) : null;
    }

    /// <summary>
    /// One act with its event; what the caller has added to the context is saved with it or not at all.
    /// </summary>
    /// <param name="does">Changes the case; the number of the event, or null when it cannot be done now.</param>
    public async Task<ProblemHttpResult?> ActAsync(
        CaseSeat seat, CaseAct act, Func<Case, int?> does, string? text, long? part, CurrentPerson person,
        CancellationToken stop)
    {
        if (Refuse(seat, act) is { } refused)
        {
            db.ChangeTracker.Clear();
            return refused;
        }

        if (does(seat.Case) is not { } number)
        {
            db.ChangeTracker.Clear();
            return NotNow(seat.Case);
        }

        db.CaseEvents.Add(new CaseEvent
        {
            Case = seat.Case.Id,
            Number = number,
            Act = act,
            After = seat.Case.State,
            Part = part,
            Text = text,
            By = person.UserId,
            Organisation = person.Organisation,
            At = Now,
        });
        try
        {
            await db.SaveChangesAsync(stop);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The other officer's act stands; this one is told to look again.
            db.ChangeTracker.Clear();
            return NotNow(seat.Case);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            db.ChangeTracker.Clear();
            return Refusals.Conflict(isOtherBody: false);
        }
    }

    public Task<ProblemHttpResult?> ActAsync(
        CaseSeat seat, CaseAct act, string? text, long? part, CurrentPerson person, CancellationToken stop) =>
        ActAsync(seat, act, c => c.Do(act), text, part, person, stop);

    private static ProblemHttpResult NotNow(Case found) => TypedResults.Problem(
        title: Tongue.Say(
            $"案件现在的状态（{CaseWords.Of(found.State)}）不能办理这一项，或者刚被他人办理，请刷新后查看",
            $"Not possible now ({CaseWords.Of(found.State)}), or somebody has just acted: look again"),
        statusCode: StatusCodes.Status409Conflict);
}
