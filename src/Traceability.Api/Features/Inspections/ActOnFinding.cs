using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;
using Outcome = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Traceability.Api.Features.Inspections.InspectionDetail>,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ValidationProblem,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Traceability.Api.Features.Inspections;

/// <summary>整改: the unit answers with proof, officers accept, send back or look again; each a version.</summary>
public static class ActOnFinding
{
    public static async Task<Outcome> Handle(
        long finding, FindingActRequest request, InspectionDesk desk, InspectionReader reader,
        InspectionSealing sealing, CurrentPerson person, CancellationToken stop)
    {
        Id<InspectionFinding> id = new(finding);
        InspectionFinding? found = await Visibility.Findings(desk.Db, person)
            .FirstOrDefaultAsync(f => f.Id == id, stop);
        if (found is null || await desk.FindAsync(found.Inspection.Value, person, stop) is not { } inspection)
            return TypedResults.NotFound();
        if (await WhoMayAsync(inspection, request, desk, reader, person, stop) is { } refused) return refused;
        Dictionary<string, string[]> faults = FaultsOf(request, ChinaTime.DayOf(desk.Now));
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        DateTime now = desk.Now;
        bool isSealed = inspection.State == InspectionState.Sealed;
        // What was laid before the unit to be signed is not taken back behind its back.
        if ((request.Act == FindingAct.Withdraw && inspection.State != InspectionState.OnSite)
            || found.Do(request.Act, isSealed, ChinaTime.DayOf(now), request.RectifyBy) is not { } number)
            return InspectionAnswers.NotNow();
        string? second = request.SecondOfficer is { } other ? $"（同行：{other}）" : null;
        desk.Db.FindingEvents.Add(new FindingEvent
        {
            Finding = found.Id,
            Number = number,
            Act = request.Act,
            After = found.State,
            Text = request.Reason + second,
            DueOn = FindingLife.TakesDay(request.Act) ? request.RectifyBy : null,
            By = person.UserId,
            At = now,
        });
        await using var all = await desk.Db.Database.BeginTransactionAsync(stop);
        // Before the seal only a withdrawal comes here; it counts as an act on the record, so that nobody presents
        // the record at the same instant with the finding in it.
        InspectionAct step = isSealed ? InspectionAct.Rectify : InspectionAct.Find;
        bool isKept = FindingLife.IsForUnit(request.Act) ? await desk.SaveAsync(stop)
            : await desk.KeepAsync(
                inspection, inspection.Do(step, now)!.Value, step,
                $"{found.Number}：{InspectionWords.Of(request.Act)}", person, stop);
        if (!isKept) return InspectionAnswers.NotNow();
        if (isSealed && !FindingLife.IsForUnit(request.Act))
        {
            await sealing.SealAgainAsync(inspection, person, stop);
            if (!await desk.SaveAsync(stop)) return InspectionAnswers.NotNow();
        }

        await all.CommitAsync(stop);
        return TypedResults.Ok(await reader.ReadAsync(inspection, person, stop));
    }

    private static async Task<Outcome?> WhoMayAsync(
        Inspection inspection, FindingActRequest request, InspectionDesk desk, InspectionReader reader,
        CurrentPerson person, CancellationToken stop)
    {
        if (request.Act == FindingAct.Find)
            return Refusals.Wrong("act", "这里不能办理这一项", "This act is not done here");
        if (FindingLife.IsForUnit(request.Act))
        {
            if (inspection.Unit == person.Organisation && !person.Is(Roles.Machine)) return null;
            return TypedResults.Problem(
                title: Tongue.Say("整改情况由被检查单位报告", "The unit that was inspected answers"),
                statusCode: StatusCodes.Status403Forbidden);
        }

        if (await desk.OfficerAsync(inspection, person, stop) is not { } officer) return InspectionAnswers.NotOnTeam();
        if (request.Act is not (FindingAct.ReinspectGood or FindingAct.ReinspectBad)) return null;
        List<TeamRow> team = await reader.TeamAsync(inspection, stop);
        if (team.Exists(t => t.Certificate == request.SecondOfficer && t.Certificate != officer.Certificate))
            return null;
        return Refusals.Wrong(
            "secondOfficer", "现场复查须有两名执法人员（《行政处罚法》第四十二条）；请填写检查组另一人的证号",
            "Two officers look again (Administrative Penalty Law, art. 42): give the certificate of another one");
    }

    private static Dictionary<string, string[]> FaultsOf(FindingActRequest request, DateOnly today)
    {
        Dictionary<string, string[]> faults = [];
        if (FindingLife.TakesDay(request.Act) && (request.RectifyBy is null || request.RectifyBy < today))
            faults["rectifyBy"] = [Tongue.Say("请填写新的整改期限，不早于今天", "Set a new day, not before today")];
        return faults;
    }
}

/// <summary>An answer of the unit, or what officers decided about it.</summary>
public sealed record FindingActRequest
{
    public required FindingAct Act { get; init; }

    [Text(1900, MinimumLength = 2)]
    public required string Reason { get; init; }

    /// <summary>New day until which it is to be put right, where it is sent back.</summary>
    [Day]
    public DateOnly? RectifyBy { get; init; }

    /// <summary>Certificate of the second officer, where they look again on site.</summary>
    [Text(64), Code]
    public string? SecondOfficer { get; init; }
}
