using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.People;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;
using Outcome = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Traceability.Api.Features.Inspections.Plans.PlanDetail>,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ValidationProblem,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Traceability.Api.Features.Inspections.Plans;

/// <summary>指派执法人员和回避: each agency for its own people.</summary>
public static class NameOfficer
{
    public static async Task<Outcome> Handle(
        long plan, PlanOfficerRequest request, PlanDesk desk, CurrentPerson person, IdSource ids,
        CancellationToken stop)
    {
        TraceabilityDb db = desk.Db;
        if (await desk.FindAsync(plan, person, stop) is not { } found) return TypedResults.NotFound();
        if (await StandingAsync(found, db, person, stop) is { } refused) return refused;
        User? user = await db.Users.AsNoTracking().FirstOrDefaultAsync(
            u => u.UserName == request.UserName && u.Organisation == person.Organisation
                && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(
                    x => x.Id == r.RoleId && Roles.Regulators.Contains(x.Name!))), stop);
        if (user is null)
        {
            return Refusals.Wrong(
                "userName", "本机关没有这个执法账号；平台账号、管理员账号不能作为执法人员，请填写本人执法账号",
                "Your agency has no officer with this sign-in; platform and administrator accounts do not inspect: "
                + "give the officer's own sign-in");
        }

        PlanOfficer? known = await db.PlanOfficers.AsNoTracking().FirstOrDefaultAsync(
            f => f.Plan == found.Id && (f.UserId == user.Id || f.Certificate == request.Certificate), stop);
        if (known is not null)
        {
            return (known.UserId, known.Certificate, known.Name) == (user.Id, request.Certificate, request.Name)
                ? TypedResults.Ok(await desk.ReadAsync(found, person, stop)) : Refusals.Taken("certificate");
        }

        if (found.Do(PlanAct.Name) is not { } number) return InspectionAnswers.NotNow();
        db.PlanOfficers.Add(new PlanOfficer
        {
            Id = ids.Next<PlanOfficer>(),
            Plan = found.Id,
            Agency = person.Organisation,
            Name = request.Name,
            Certificate = request.Certificate,
            UserId = user.Id,
            By = person.UserId,
            At = desk.Now,
        });
        return await desk.KeepAsync(
            found, number, PlanAct.Name, $"{request.Name} {request.Certificate}", person, stop)
            ? TypedResults.Ok(await desk.ReadAsync(found, person, stop)) : InspectionAnswers.NotNow();
    }

    public static async Task<Outcome> Recuse(
        long plan, PlanRecusalRequest request, PlanDesk desk, CurrentPerson person, CancellationToken stop)
    {
        TraceabilityDb db = desk.Db;
        if (await desk.FindAsync(plan, person, stop) is not { } found) return TypedResults.NotFound();
        if (await StandingAsync(found, db, person, stop) is { } refused) return refused;
        PlanOfficer? officer = await db.PlanOfficers.AsNoTracking().FirstOrDefaultAsync(
            f => f.Plan == found.Id && f.Agency == person.Organisation && f.Certificate == request.Certificate, stop);
        if (officer is null)
        {
            return Refusals.Wrong(
                "certificate", "本机关没有指派这个证号的执法人员", "Your agency named no officer of this certificate");
        }

        Organisation? unit = await db.Organisations.AsNoTracking().FirstOrDefaultAsync(
            o => o.Code == request.Unit && db.PlanUnits.Any(u => u.Plan == found.Id && u.Unit == o.Id), stop);
        if (unit is null)
            return Refusals.Wrong("unit", "计划中没有这个单位", "The plan has no such unit");
        if (await db.PlanRecusals.AnyAsync(
            r => r.Plan == found.Id && r.Officer == officer.Id && r.Unit == unit.Id, stop))
            return TypedResults.Ok(await desk.ReadAsync(found, person, stop));
        if (found.Do(PlanAct.Recuse) is not { } number) return InspectionAnswers.NotNow();
        db.PlanRecusals.Add(new PlanRecusal
        {
            Plan = found.Id,
            Officer = officer.Id,
            Unit = unit.Id,
            Reason = request.Reason,
            By = person.UserId,
            At = desk.Now,
        });
        return await desk.KeepAsync(
            found, number, PlanAct.Recuse, $"{officer.Name} {unit.Name}：{request.Reason}", person, stop)
            ? TypedResults.Ok(await desk.ReadAsync(found, person, stop)) : InspectionAnswers.NotNow();
    }

    private static async Task<ProblemHttpResult?> StandingAsync(
        InspectionPlan plan, TraceabilityDb db, CurrentPerson person, CancellationToken stop)
    {
        bool isIn = await db.PlanAgencies.AnyAsync(a => a.Plan == plan.Id && a.Agency == person.Organisation
            && a.Answer != AgencyAnswer.Declined, stop);
        if (!isIn) return InspectionAnswers.NotInvited();
        return PlanLife.After(plan.State, PlanAct.Name) is null ? InspectionAnswers.NotNow() : null;
    }
}

/// <summary>An officer of one's agency.</summary>
public sealed record PlanOfficerRequest
{
    [Text(100, MinimumLength = 2)]
    public required string Name { get; init; }

    /// <summary>执法证号.</summary>
    [Text(64, MinimumLength = 2), Code]
    public required string Certificate { get; init; }

    /// <summary>The sign-in with which the officer signs.</summary>
    [Text(64, MinimumLength = 1)]
    public required string UserName { get; init; }
}

/// <summary>An officer who is not to inspect a unit.</summary>
public sealed record PlanRecusalRequest
{
    [Text(64, MinimumLength = 2), Code]
    public required string Certificate { get; init; }

    /// <summary>USCC.</summary>
    [Text(32, MinimumLength = 1), Code(CodeKind.Party)]
    public required string Unit { get; init; }

    [Text(500, MinimumLength = 2)]
    public required string Reason { get; init; }
}
