using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>信用申诉: a member objects to its grade; one appeal at a time.</summary>
public static class AppealCredit
{
    public static async Task<Results<Created<AppealRow>, NotFound, ProblemHttpResult>> Handle(
        AppealRequest request, TraceabilityDb db, CurrentPerson person, IdSource ids, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if ((await ShowMember.Own(db, person, clock, cancellationToken)).Result is not Ok<MemberAnswer> own)
            return TypedResults.NotFound();
        if (own.Value!.OpenAppeal is not null) return IsOpen();
        CreditAppeal appeal = new()
        {
            Id = ids.Next<CreditAppeal>(),
            Organisation = person.Organisation,
            Grade = own.Value.Member.Grade,
            Points = own.Value.Member.Points,
            Version = own.Value.Version,
            Reason = request.Reason.Trim(),
            FiledAt = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
            FiledBy = person.UserId,
        };
        db.CreditAppeals.Add(appeal);
        if (!await db.TrySaveAsync(cancellationToken)) return IsOpen();

        return TypedResults.Created((string?)null, AppealRow.Of(appeal));
    }

    /// <summary>The association answers the open appeal of a member, once.</summary>
    public static async Task<Results<Ok<AppealRow>, NotFound, ValidationProblem, ProblemHttpResult>> Answer(
        string code, AppealDecision request, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        Organisation? member = await Visibility.Members(db, person).AsNoTracking()
            .SingleOrDefaultAsync(o => o.Code == code, cancellationToken);
        if (member is null) return TypedResults.NotFound();
        CreditAppeal? appeal = await db.CreditAppeals.AsTracking()
            .Where(a => a.Organisation == member.Id).OrderByDescending(a => a.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (appeal is null) return TypedResults.NotFound();
        if (request.Restored < 0 || request.Restored > CreditFormula.Full
            || (request.IsAccepted ? request.Restored == 0 : request.Restored > 0))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["restored"] = [Tongue.Say(
                    "申诉成立的，填写恢复的分数（1至100）；不成立的填0", "Accepted: points given back, 1 to 100; dismissed: 0")],
            });
        }

        if (!appeal.TryAnswer(
            request.IsAccepted, request.Restored, request.Answer.Trim(), person.UserId,
            ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime)))
            return IsAnswered();
        if (!await db.TrySaveAsync(cancellationToken)) return IsAnswered();

        return TypedResults.Ok(AppealRow.Of(appeal));
    }

    private static ProblemHttpResult IsOpen() => TypedResults.Problem(
        title: Tongue.Say(
            $"已有一件申诉待答复：请等待协会答复（{CreditAppeal.DaysToAnswer} 日内），再提出新的申诉",
            $"One appeal is still open: wait for the association's answer (within {CreditAppeal.DaysToAnswer} days)"),
        statusCode: StatusCodes.Status409Conflict);

    private static ProblemHttpResult IsAnswered() => TypedResults.Problem(
        title: Tongue.Say(
            "该申诉已答复，答复不能更改：会员仍有异议的，由其另行提出申诉",
            "The appeal is answered, once and for all: a member that still objects files a new one"),
        statusCode: StatusCodes.Status409Conflict);
}

/// <summary>Why the grade is wrong.</summary>
public sealed record AppealRequest
{
    [Text(1000, MinimumLength = 5)]
    public required string Reason { get; init; }
}

/// <summary>The association's answer.</summary>
public sealed record AppealDecision
{
    public required bool IsAccepted { get; init; }

    /// <summary>Points given back for a year; 0 when dismissed.</summary>
    public required int Restored { get; init; }

    [Text(1000, MinimumLength = 2)]
    public required string Answer { get; init; }
}
