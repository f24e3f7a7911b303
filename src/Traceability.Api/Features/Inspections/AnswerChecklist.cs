using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;
using Outcome = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Traceability.Api.Features.Inspections.InspectionDetail>,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ValidationProblem,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Traceability.Api.Features.Inspections;

/// <summary>填写检查表: each agency's officers for the items of their agency.</summary>
public static class AnswerChecklist
{
    public static async Task<Outcome> Handle(
        long inspection, ChecklistRequest request, InspectionDesk desk, InspectionReader reader, CurrentPerson person,
        CancellationToken stop)
    {
        if (await desk.FindAsync(inspection, person, stop) is not { } found) return TypedResults.NotFound();
        if (await desk.OfficerAsync(found, person, stop) is not { } officer) return InspectionAnswers.NotOnTeam();
        List<TeamRow> team = await reader.TeamAsync(found, stop);
        AgencyKind? kind = person.Agency;
        Dictionary<string, ChecklistRow> items = (await reader.ChecklistAsync(found, team, stop))
            .Where(i => i.Agency == kind).ToDictionary(i => i.Item);
        Dictionary<string, string[]> faults = [];
        for (int i = 0; i < request.Answers.Count; i++)
        {
            ChecklistReplyRequest given = request.Answers[i];
            if (!items.ContainsKey(given.Item))
            {
                faults[$"answers[{i}].item"] = [Tongue.Say(
                    "检查表中没有本机关的这一项", "The checklist has no such item of your agency")];
            }
            else if (given.Reply == ChecklistReply.No && string.IsNullOrWhiteSpace(given.Remark))
            {
                faults[$"answers[{i}].remark"] = [Tongue.Say(
                    "不符合的须写明情况", "What does not comply is described")];
            }
        }

        if (request.Answers.Count == 0)
            faults["answers"] = [Tongue.Say("请至少填写一项", "Answer one item at least")];
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        // Sent again: what is unchanged stays one answer.
        List<ChecklistReplyRequest> changed = [.. request.Answers.DistinctBy(a => a.Item).Where(a =>
            (items[a.Item].Reply, items[a.Item].Remark) != (a.Reply, Given(a.Remark)))];
        if (changed.Count == 0) return TypedResults.Ok(await reader.ReadAsync(found, person, stop));
        if (found.Do(InspectionAct.Answer, desk.Now) is not { } number) return InspectionAnswers.NotNow();
        var last = await desk.Db.ChecklistAnswers.Where(a => a.Inspection == found.Id).GroupBy(a => a.Item)
            .Select(g => new { g.Key, Number = g.Max(a => a.Number) })
            .ToDictionaryAsync(g => g.Key, g => g.Number, stop);
        desk.Db.ChecklistAnswers.AddRange(changed.Select(a => new ChecklistAnswer
        {
            Inspection = found.Id,
            Item = a.Item,
            Number = last.GetValueOrDefault(a.Item) + 1,
            Agency = officer.Agency,
            Reply = a.Reply,
            Remark = Given(a.Remark),
            By = person.UserId,
            At = desk.Now,
        }));
        string text = Tongue.Say($"{changed.Count} 项", $"{changed.Count} items");
        return await desk.KeepAsync(found, number, InspectionAct.Answer, text, person, stop)
            ? TypedResults.Ok(await reader.ReadAsync(found, person, stop)) : InspectionAnswers.NotNow();
    }
}

/// <summary>Answers to items.</summary>
public sealed record ChecklistRequest
{
    [AtMost(100)]
    public required IReadOnlyList<ChecklistReplyRequest> Answers { get; init; }
}

public sealed record ChecklistReplyRequest
{
    [Text(32, MinimumLength = 1), Code]
    public required string Item { get; init; }

    public required ChecklistReply Reply { get; init; }

    [Text(500)]
    public string? Remark { get; init; }
}
