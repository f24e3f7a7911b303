using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Records;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Oversight.Records;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Verifications;

/// <summary>填写核查项目、现场照片, while on site. Whatever was answered before stays kept.</summary>
public static class AnswerVerification
{
    /// <summary>Answers to one item at most.</summary>
    public const int AnswersMost = 50;

    public static async Task<IResult> Handle(
        long number, VerificationAnswersRequest request, TraceabilityDb db, VerificationReading reading,
        CurrentPerson person, TimeProvider clock, CancellationToken stop)
    {
        (Verification? found, IResult? refused) =
            await VerificationDoor.OpenAsync(number, VerificationAct.Close, reading, person, stop);
        if (found is null) return refused!;
        Organisation unit = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == found.Unit, stop);
        List<int> asked = [.. reading.Checklist(found, unit).Select(i => i.Number)];
        Dictionary<int, VerificationAnswer> known = await reading.AnswersAsync(found.Id, stop);
        Dictionary<string, string[]> faults = [];
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        for (int i = 0; i < request.Answers.Count; i++)
        {
            VerificationAnswerRequest answer = request.Answers[i];
            string? remark = string.IsNullOrWhiteSpace(answer.Remark) ? null : answer.Remark.Trim();
            VerificationAnswer? before = known.GetValueOrDefault(answer.Item);
            if (!asked.Contains(answer.Item))
                faults[$"answers[{i}].item"] = [Tongue.Say("清单中没有这一项", "No such item on this checklist")];
            else if (answer.Mark == VerificationMark.No && remark is null)
                faults[$"answers[{i}].remark"] =
                    [Tongue.Say(
                        $"第 {asked.IndexOf(answer.Item) + 1} 项答“否”，请写明情况",
                        $"Item {asked.IndexOf(answer.Item) + 1} is “no”: say what is wrong")];
            else if (before?.Number >= AnswersMost)
                faults[$"answers[{i}].item"] = [Tongue.Say(
                    $"一项最多改 {AnswersMost} 次", $"An item is answered {AnswersMost} times at most")];
            else if (before is null || before.Mark != answer.Mark || before.Remark != remark)
            {
                VerificationAnswer added = new()
                {
                    Verification = found.Id, Item = answer.Item, Number = (before?.Number ?? 0) + 1,
                    Mark = answer.Mark, Remark = remark, By = person.UserId, At = now,
                };
                known[answer.Item] = added;
                db.VerificationAnswers.Add(added);
            }
        }

        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        if (db.ChangeTracker.HasChanges() && !(found.Notes() && await db.TrySaveAsync(stop)))
            return VerificationDoor.NotNow();
        return TypedResults.Ok(await reading.DetailAsync(found, person, stop));
    }

    /// <param name="item">The item of the checklist it shows; null: the place as a whole.</param>
    /// <param name="takenAt">UTC, as the phone says.</param>
    public static async Task<IResult> AddPhoto(
        long number, IFormFile file, [FromForm] int? item, [FromForm] DateTime? takenAt, [FromForm] decimal? latitude,
        [FromForm] decimal? longitude, [FromForm] decimal? accuracy, TraceabilityDb db,
        VerificationReading reading, CurrentPerson person, IdSource ids,
        TimeProvider clock, CancellationToken stop)
    {
        (Verification? found, IResult? refused) =
            await VerificationDoor.OpenAsync(number, VerificationAct.Close, reading, person, stop);
        if (found is null) return refused!;
        Organisation unit = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == found.Unit, stop);
        if (item is not null && reading.Checklist(found, unit).All(i => i.Number != item))
            return Refusals.Wrong("item", "清单中没有这一项", "No such item on this checklist");
        (RecordFile? added, Dictionary<string, string[]> faults) = await RecordFiles.AddAsync(
            new RecordUpload(
                RecordKind.Verification, number, item, file, takenAt?.ToUniversalTime(), latitude, longitude, accuracy),
            db, person, ids, clock, stop);
        if (added is null) return TypedResults.ValidationProblem(faults);
        if (await RecordFiles.AgainAsync(db, added, stop) is null && !(found.Notes() && await db.TrySaveAsync(stop)))
            return VerificationDoor.NotNow();
        return TypedResults.Ok(await reading.DetailAsync(found, person, stop));
    }
}

/// <summary>Answers to some items of the checklist.</summary>
public sealed record VerificationAnswersRequest
{
    [AtMost(100)]
    public required IReadOnlyList<VerificationAnswerRequest> Answers { get; init; }
}

/// <summary>The answer to one item.</summary>
public sealed record VerificationAnswerRequest
{
    public required int Item { get; init; }

    public required VerificationMark Mark { get; init; }

    /// <summary>What is wrong, or what was seen.</summary>
    [Text(500)]
    public string? Remark { get; init; }
}
