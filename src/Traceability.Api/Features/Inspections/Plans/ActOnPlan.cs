using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Domain.Oversight.Inspections;
using Outcome = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Traceability.Api.Features.Inspections.Plans.PlanDetail>,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ValidationProblem,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Traceability.Api.Features.Inspections.Plans;

/// <summary>定案、答复、抽取、启动、结束、取消: each by the one whose act it is, with who, when and why.</summary>
public static class ActOnPlan
{
    public static async Task<Outcome> Handle(
        long plan, PlanActRequest request, PlanDesk desk, PlanDraw draw, CurrentPerson person, CancellationToken stop)
    {
        if (await desk.FindAsync(plan, person, stop) is not { } found) return TypedResults.NotFound();
        if (request.Act is PlanAct.Make or PlanAct.Name or PlanAct.Recuse)
            return Refusals.Wrong("act", "这里不能办理这一项", "This act is not done here");
        if (PlanLife.NeedsReason(request.Act) && string.IsNullOrWhiteSpace(request.Reason))
            return Refusals.Wrong("reason", "请写明理由", "Say why");
        bool isLead = found.Lead == person.Organisation;
        if (PlanLife.IsForLead(request.Act) && !isLead) return InspectionAnswers.NotLead();
        PlanAgency? agency = await desk.Db.PlanAgencies.FirstOrDefaultAsync(
            a => a.Plan == found.Id && a.Agency == person.Organisation, stop);
        if (agency is null) return InspectionAnswers.NotInvited();
        if (request.Act is PlanAct.Decline or PlanAct.Accept && isLead)
            return Refusals.Wrong("act", "牵头机关不需要答复", "The lead agency need not answer");
        if (PlanLife.After(found.State, request.Act) is null) return InspectionAnswers.NotNow();
        // Said again, it is the same answer.
        if ((request.Act == PlanAct.Accept && agency.Answer == AgencyAnswer.Accepted)
            || (request.Act == PlanAct.Decline && agency.Reason == request.Reason))
            return TypedResults.Ok(await desk.ReadAsync(found, person, stop));
        (int? number, string? text, Outcome? refused) = await DoAsync(found, agency, request, draw, stop);
        if (refused is not null) return refused;
        if (number is not { } event_
            || !await desk.KeepAsync(found, event_, request.Act, text, person, stop))
            return InspectionAnswers.NotNow();
        return TypedResults.Ok(await desk.ReadAsync(found, person, stop));
    }

    private static async Task<(int? Number, string? Text, Outcome? Refused)> DoAsync(
        InspectionPlan plan, PlanAgency agency, PlanActRequest request, PlanDraw draw, CancellationToken stop)
    {
        switch (request.Act)
        {
            case PlanAct.Fix:
                return (draw.Fix(plan), plan.SeedHash ?? request.Reason, null);
            case PlanAct.Accept:
                agency.Accept();
                return (plan.Do(PlanAct.Accept), request.Reason, null);
            case PlanAct.Decline:
                agency.Decline(request.Reason!);
                return (plan.Do(PlanAct.Decline), request.Reason, null);
            case PlanAct.Draw:
                return await draw.RevealAsync(plan, stop) is { } fault
                    ? (null, null, InspectionAnswers.Refused(fault.Zh, fault.En)) : (plan.Events, plan.Seed, null);
            case PlanAct.Start:
                return await draw.StartAsync(plan, stop) is { } missing
                    ? (null, null, InspectionAnswers.Refused(missing.Zh, missing.En))
                    : (plan.Events, request.Reason, null);
            case PlanAct.Finish:
                return await draw.OpenInspectionsAsync(plan, stop) is > 0 and var open
                    ? (null, null, InspectionAnswers.Refused(
                        $"还有 {open} 次检查没有封存或取消，完成后再结束计划",
                        $"{open} inspections are neither sealed nor called off yet"))
                    : (plan.Do(PlanAct.Finish), request.Reason, null);
            case PlanAct.Cancel:
                return (plan.Do(PlanAct.Cancel), request.Reason, null);
            case PlanAct.Make or PlanAct.Name or PlanAct.Recuse:
                return (null, null, null);
        }

        return (null, null, null);
    }
}

/// <summary>A step of the plan's life, or an agency's answer.</summary>
public sealed record PlanActRequest
{
    public required PlanAct Act { get; init; }

    [Text(500)]
    public string? Reason { get; init; }
}
