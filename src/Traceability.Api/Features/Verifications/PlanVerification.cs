using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Verifications;

/// <summary>安排实地核查 of a unit of one's ground: one at a time.</summary>
public static class PlanVerification
{
    public static async Task<Results<Created<VerificationDetail>, Ok<VerificationDetail>, ValidationProblem,
        ProblemHttpResult>> Handle(
        VerificationRequest request, TraceabilityDb db, VerificationOffice office, VerificationReading reading,
        CurrentPerson person, CancellationToken stop)
    {
        Organisation? unit = await Visibility.Overseen(db, person).AsNoTracking()
            .FirstOrDefaultAsync(o => o.Code == request.Organisation && (o.Kinds & UnitKinds.Others) == 0, stop);
        if (unit is null)
            return Refusals.Wrong("organisation", "辖区内没有这个单位", "No such organisation in your region");
        if (unit.Status == OrganisationStatus.Closed)
            return Refusals.Wrong("organisation", "该单位已注销，不再核查", "The unit is closed");
        if (request.PlannedOn < office.Today)
            return Refusals.Wrong("plannedOn", "计划日期不能早于今天", "Not before today");
        if (await office.OpenOfAsync(unit.Id, stop) is { } open)
        {
            // Planned twice on the same day by the same authority is planned once.
            return open.Agency == person.Organisation && open.PlannedOn == request.PlannedOn
                ? TypedResults.Ok(await reading.DetailAsync(open, person, stop)) : OpenAlready(open);
        }

        DateOnly due = await office.DueAsync(request.PlannedOn, stop);
        DateOnly? term = await db.Verifications.Where(v => v.Unit == unit.Id && v.NextOn != null)
            .OrderByDescending(v => v.Id).Select(v => v.NextOn).FirstOrDefaultAsync(stop);
        // Planned later than it falls due, it is due none the less.
        if (term < due) due = term.Value;
        Verification added = office.Add(
            unit.Id, person.Organisation, request.PlannedOn, due, null, person.UserId);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            // Somebody else planned it in the same instant.
            db.ChangeTracker.Clear();
            return await office.OpenOfAsync(unit.Id, stop) is { } theirs
                ? OpenAlready(theirs) : Refusals.Conflict(isOtherBody: false);
        }

        return TypedResults.Created(
            $"/api/verifications/{added.Id}", await reading.DetailAsync(added, person, stop));
    }

    private static ProblemHttpResult OpenAlready(Verification open) => TypedResults.Problem(
        title: Tongue.Say(
            $"该单位已有一次核查没有办结（计划 {open.PlannedOn:yyyy-MM-dd}），请先办结或者改期",
            $"A verification of it is open (planned {open.PlannedOn:yyyy-MM-dd}): finish or move that one"),
        statusCode: StatusCodes.Status409Conflict);
}

/// <summary>The verification to plan.</summary>
public sealed record VerificationRequest
{
    /// <summary>USCC of the unit.</summary>
    [Text(32, MinimumLength = 1), Code(CodeKind.Party)]
    public required string Organisation { get; init; }

    [Day]
    public required DateOnly PlannedOn { get; init; }
}
