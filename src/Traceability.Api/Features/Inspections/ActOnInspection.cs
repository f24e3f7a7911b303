using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Oversight.Records;
using Outcome = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Traceability.Api.Features.Inspections.InspectionDetail>,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ValidationProblem,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Traceability.Api.Features.Inspections;

/// <summary>开始、交付签名、退回、封存、办结、取消、备注: each with who, when and why.</summary>
public static class ActOnInspection
{
    public static async Task<Outcome> Handle(
        long inspection, InspectionActRequest request, InspectionDesk desk, InspectionReader reader,
        InspectionBody body, InspectionSealing sealing, CurrentPerson person, CancellationToken stop)
    {
        if (await desk.FindAsync(inspection, person, stop) is not { } found) return TypedResults.NotFound();
        if (!IsHere(request.Act))
            return Refusals.Wrong("act", "这里不能办理这一项", "This act is not done here");
        if (InspectionLife.NeedsReason(request.Act) && string.IsNullOrWhiteSpace(request.Reason))
            return Refusals.Wrong("reason", "请写明理由", "Say why");
        bool isOnTeam = await desk.OfficerAsync(found, person, stop) is not null;
        bool isForLead = request.Act is InspectionAct.CallOff or InspectionAct.Note;
        if (!isOnTeam && !(isForLead && await desk.IsLeadAsync(found, person, stop)))
            return InspectionAnswers.NotOnTeam();
        if (InspectionLife.After(found.State, request.Act) is null) return InspectionAnswers.NotNow();
        if (await WhyNotAsync(found, request.Act, desk, sealing, person, stop) is { } why)
            return InspectionAnswers.Refused(why.Zh, why.En);
        if (await DoAsync(found, request.Act, desk, body, stop) is not { } number
            || !await desk.KeepAsync(found, number, request.Act, request.Reason, person, stop))
            return InspectionAnswers.NotNow();
        return TypedResults.Ok(await reader.ReadAsync(found, person, stop));
    }

    private static bool IsHere(InspectionAct act) => act switch
    {
        InspectionAct.Begin or InspectionAct.Present or InspectionAct.Reopen or InspectionAct.Seal
            or InspectionAct.Close or InspectionAct.CallOff or InspectionAct.Note => true,
        InspectionAct.Answer or InspectionAct.Count or InspectionAct.Sample or InspectionAct.Find
            or InspectionAct.Sign or InspectionAct.Result or InspectionAct.Rectify => false,
    };

    private static async Task<int?> DoAsync(
        Inspection inspection, InspectionAct act, InspectionDesk desk, InspectionBody body, CancellationToken stop)
    {
        DateTime now = desk.Now;
        if (act != InspectionAct.Present) return inspection.Do(act, now);
        inspection.EndAt(now);
        return inspection.Present(RecordSeal.HashOf(await body.OfAsync(inspection, stop)), now);
    }

    private static async Task<(string Zh, string En)?> WhyNotAsync(
        Inspection inspection, InspectionAct act, InspectionDesk desk, InspectionSealing sealing, CurrentPerson person,
        CancellationToken stop) => act switch
    {
        InspectionAct.Begin => await NotRunningAsync(inspection, desk, stop),
        InspectionAct.Present => await NothingAnsweredAsync(inspection, desk, stop),
        InspectionAct.Seal => await sealing.SealAsync(inspection, person, stop),
        InspectionAct.Close => await UnsettledAsync(inspection, desk, stop),
        InspectionAct.Reopen or InspectionAct.CallOff or InspectionAct.Note or InspectionAct.Answer
            or InspectionAct.Count or InspectionAct.Sample or InspectionAct.Find or InspectionAct.Sign
            or InspectionAct.Result or InspectionAct.Rectify => null,
    };

    private static async Task<(string Zh, string En)?> NotRunningAsync(
        Inspection inspection, InspectionDesk desk, CancellationToken stop)
    {
        InspectionPlan plan = await desk.Db.InspectionPlans.AsNoTracking()
            .SingleAsync(p => p.Id == inspection.Plan, stop);
        DateOnly today = Domain.ChinaTime.DayOf(desk.Now);
        return plan.From <= today && today <= plan.To ? null
            : ($"计划的期限是 {plan.From:yyyy-MM-dd} 至 {plan.To:yyyy-MM-dd}，今天不能开始检查",
                $"The plan's period is {plan.From:yyyy-MM-dd} to {plan.To:yyyy-MM-dd}: not today");
    }

    private static async Task<(string Zh, string En)?> NothingAnsweredAsync(
        Inspection inspection, InspectionDesk desk, CancellationToken stop)
    {
        bool isAnswered = await desk.Db.ChecklistAnswers.AnyAsync(a => a.Inspection == inspection.Id, stop);
        return isAnswered ? null
            : ("检查表一项也没有填写；请先填写检查表", "No item of the checklist was answered: answer it first");
    }

    private static async Task<(string Zh, string En)?> UnsettledAsync(
        Inspection inspection, InspectionDesk desk, CancellationToken stop)
    {
        int open = await desk.Db.InspectionFindings.CountAsync(f => f.Inspection == inspection.Id
            && (f.State == FindingState.Open || f.State == FindingState.Answered), stop);
        int awaited = await desk.Db.InspectionSamples.CountAsync(s => s.Inspection == inspection.Id
            && !desk.Db.SampleResults.Any(r => r.Sample == s.Id), stop);
        return open + awaited == 0 ? null
            : ($"还有 {open} 个问题未整改、{awaited} 个样品没有检验结果，完成后再办结",
                $"{open} findings are not put right and {awaited} samples have no result yet");
    }
}

/// <summary>A step of the inspection's life, or an internal remark.</summary>
public sealed record InspectionActRequest
{
    public required InspectionAct Act { get; init; }

    [Text(2000)]
    public string? Reason { get; init; }
}
