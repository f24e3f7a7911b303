using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>填报自查表: every item answered, once; a fault says how and by when it is put right.</summary>
public static class FillSelfCheck
{
    public static async Task<Results<NoContent, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        long form, SelfCheckRequest request, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        Id<SelfCheckForm> id = new(form);
        if (!person.IsEnterprise || await Visibility.SelfCheckForms(db, person).AsNoTracking().Include(f => f.Items)
            .SingleOrDefaultAsync(f => f.Id == id, cancellationToken) is not { } found)
            return TypedResults.NotFound();
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        Dictionary<string, string[]> faults = FaultsOf(found, request, ChinaTime.DayOf(now));
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        SelfCheck filled = new()
        {
            Form = id,
            Organisation = person.Organisation,
            FilledAt = now,
            FilledBy = person.UserId,
            Answers = [.. request.Answers.Select(a => new SelfCheckAnswer
            {
                Form = id,
                Organisation = person.Organisation,
                Number = a.Number,
                Reply = a.Reply,
                Remedy = a.Reply == SelfCheckReply.No ? a.Remedy!.Trim() : null,
                RemedyBy = a.Reply == SelfCheckReply.No ? a.RemedyBy : null,
            })],
        };
        if (await KnownAsync(filled, db, cancellationToken) is { } known) return Again(filled, known);
        db.SelfChecks.Add(filled);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            // A colleague sent it in the same instant.
            db.ChangeTracker.Clear();
            return await KnownAsync(filled, db, cancellationToken) is { } other
                ? Again(filled, other) : Refusals.Conflict(isOtherBody: false);
        }

        return TypedResults.NoContent();
    }

    private static Task<SelfCheck?> KnownAsync(
        SelfCheck filled, TraceabilityDb db, CancellationToken cancellationToken) =>
        db.SelfChecks.AsNoTracking().Include(c => c.Answers).FirstOrDefaultAsync(
            c => c.Form == filled.Form && c.Organisation == filled.Organisation, cancellationToken);

    private static Results<NoContent, NotFound, ValidationProblem, ProblemHttpResult> Again(
        SelfCheck sent, SelfCheck known) =>
        Said(sent).SequenceEqual(Said(known))
            ? TypedResults.NoContent()
            : TypedResults.Problem(
                title: Tongue.Say(
                    "本单位已提交这份自查表，不能更改；情况有变的，在下一次自查中填写",
                    "Your unit has filled it in already and it is not changed; what changes goes into the next one"),
                statusCode: StatusCodes.Status409Conflict);

    private static IEnumerable<(int, SelfCheckReply, string?, DateOnly?)> Said(SelfCheck check) =>
        check.Answers.OrderBy(a => a.Number).Select(a => (a.Number, a.Reply, a.Remedy, a.RemedyBy));

    private static Dictionary<string, string[]> FaultsOf(SelfCheckForm form, SelfCheckRequest request, DateOnly today)
    {
        Dictionary<string, string[]> faults = [];
        HashSet<int> left = [.. form.Items.Select(i => i.Number)];
        for (int i = 0; i < request.Answers.Count; i++)
        {
            SelfCheckAnswerRequest a = request.Answers[i];
            if (!left.Remove(a.Number))
            {
                faults[$"answers[{i}].number"] =
                    [Tongue.Say("没有这个项目，或者已答过一次", "There is no such item, or it was answered already")];
            }

            if (!Enum.IsDefined(a.Reply))
                faults[$"answers[{i}].reply"] = [Tongue.Say("请选择符合、不符合或者不适用", "Say yes, no or not applicable")];
            if (a.Reply != SelfCheckReply.No) continue;
            if (string.IsNullOrWhiteSpace(a.Remedy))
                faults[$"answers[{i}].remedy"] = [Tongue.Say("不符合的，写明怎样整改", "Say how the fault is put right")];
            if (a.RemedyBy is not { } by || by < today)
            {
                faults[$"answers[{i}].remedyBy"] =
                    [Tongue.Say("不符合的，写明整改期限，不早于今天", "Say by which day, not in the past")];
            }
        }

        if (left.Count > 0)
        {
            string open = string.Join(Tongue.Say("、", ", "), left.Order());
            faults["answers"] = [Tongue.Say($"还没有答第 {open} 项", $"Not answered yet: {open}")];
        }

        return faults;
    }
}

/// <summary>The answers of a unit.</summary>
public sealed record SelfCheckRequest
{
    [AtMost(SelfCheckForm.ItemsMost)]
    public required IReadOnlyList<SelfCheckAnswerRequest> Answers { get; init; }
}

/// <summary>An answer.</summary>
public sealed record SelfCheckAnswerRequest
{
    /// <summary>Of the item, from 1.</summary>
    public required int Number { get; init; }

    public required SelfCheckReply Reply { get; init; }

    /// <summary>整改措施, with a fault.</summary>
    [Text(500)]
    public string? Remedy { get; init; }

    /// <summary>整改期限, with a fault.</summary>
    [Day]
    public DateOnly? RemedyBy { get; init; }
}
