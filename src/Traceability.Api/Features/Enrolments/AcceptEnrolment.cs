using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Users;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.People;
using Traceability.Domain;
using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Enrolments;

/// <summary>
/// 准予入网: unit, places, people, the first sign-in and the plan to verify it on site, all or nothing. The temporary
/// password is shown in this answer and kept nowhere in clear.
/// </summary>
public static class AcceptEnrolment
{
    public static async Task<Results<Ok<EnrolmentAccepted>, NotFound, ProblemHttpResult>> Handle(
        long number, EnrolmentOffice office, NewUnit unit, TraceabilityDb db, CurrentPerson person,
        IServiceProvider services, AuditNote note, HttpContext context, CancellationToken stop)
    {
        if (await office.FindAsync(number, person, stop) is not { } enrolment) return TypedResults.NotFound();
        if (await ActOnEnrolment.RefusedAsync(enrolment, EnrolmentAct.Accept, office, person, stop) is { } refused)
            return refused;
        EnrolmentContent content = await office.ContentAsync(enrolment, stop);
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        if (await EnrolmentDesk.Settled(db, content.Code).AnyAsync(stop)) return Taken();
        // The enrolment first: of two officers the second waits here, and is told.
        if (!await office.DoAsync(
            enrolment, EnrolmentAct.Accept, e => e.Do(EnrolmentAct.Accept, person.UserId), null, null, person, stop))
            return ActOnEnrolment.NotNow();
        (Id<Organisation> organisation, Id<Person> officer) =
            await unit.MakeAsync(content, enrolment.Agency, person, stop);
        enrolment.BecomesUnit(organisation);
        await db.SaveChangesAsync(stop);
        string password = TemporaryPassword.New();
        string name = await FreeNameAsync(db, content.Code, stop);
        bool carriesOnly = content.AllKinds == OrganisationKinds.Carrier;
        IdentityResult made = await SignIns.CreateAsync(
            services,
            new NewSignIn(
                name, content.People.First(p => p.Role == PersonRole.Officer).Name, organisation, officer,
                carriesOnly ? Roles.Carrier : Roles.Operator),
            password);
        if (!made.Succeeded)
            throw new InvalidOperationException(string.Join("; ", made.Errors.Select(e => e.Code)));
        await whole.CommitAsync(stop);
        note.Says($"organisation={content.Code}");
        // Not to be found again by going back.
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new EnrolmentAccepted(content.Code, name, password));
    }

    private static ProblemHttpResult Taken() => TypedResults.Problem(
        title: Tongue.Say(
            "该单位已经在平台上、已注销或者不是应当入网的单位，不能准予；请核对统一社会信用代码",
            "It is on the platform, closed, or no unit that enrols: check the code"),
        statusCode: StatusCodes.Status409Conflict);

    /// <summary>The USCC in small letters, since a clerk has it before them; another one when that is taken.</summary>
    private static async Task<string> FreeNameAsync(TraceabilityDb db, string code, CancellationToken stop)
    {
#pragma warning disable CA1308 // A sign-in is typed by hand: small letters.
        string name = code.ToLowerInvariant();
#pragma warning restore CA1308
        string free = name;
        for (int n = 2; await db.Set<User>().AnyAsync(u => u.UserName == free, stop); n++) free = $"{name}-{n}";
        return free;
    }
}

/// <summary>The unit that was made, and its first sign-in.</summary>
/// <param name="TemporaryPassword">Shown this once.</param>
public sealed record EnrolmentAccepted(string Organisation, string UserName, string TemporaryPassword);
