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

/// <summary>通知: published to all members; each confirms that it has read it.</summary>
public static class PublishNotice
{
    public static async Task<Results<Created<NoticeRow>, ValidationProblem, ProblemHttpResult>> Handle(
        NoticeRequest request, TraceabilityDb db, CurrentPerson person, IdSource ids, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        if (request.ReadBy < ChinaTime.DayOf(now))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["readBy"] = [Tongue.Say("确认期限不能早于今天", "The day lies in the past")],
            });
        }

        string title = request.Title.Trim(), body = request.Body.Trim();
        DateTime today = ChinaTime.StartOf(ChinaTime.DayOf(now));
        Id<Notice> id = ids.Next<Notice>();
        // The same form twice in one instant: the second waits here, and finds the first.
        await using var whole = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Organisations.Where(o => o.Id == person.Organisation)
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.Name, o => o.Name), cancellationToken);
        if (await db.Notices.AnyAsync(n => n.Association == person.Organisation && n.Title == title
            && n.PublishedAt >= today, cancellationToken))
            return Refusals.Taken("title");
        Notice notice = new()
        {
            Id = id,
            Association = person.Organisation,
            Title = title,
            Body = body,
            ReadBy = request.ReadBy,
            PublishedAt = now,
            PublishedBy = person.UserId,
        };
        db.Notices.Add(notice);
        await db.SaveChangesAsync(cancellationToken);
        await whole.CommitAsync(cancellationToken);
        return TypedResults.Created((string?)null, NoticeRow.Of(notice, 0, null));
    }

    /// <summary>阅知: confirmed twice, it is confirmed once.</summary>
    public static async Task<Results<NoContent, NotFound>> Read(
        long notice, TraceabilityDb db, CurrentPerson person, TimeProvider clock, CancellationToken cancellationToken)
    {
        Id<Notice> id = new(notice);
        if (!person.IsEnterprise
            || !await Visibility.Notices(db, person).AnyAsync(n => n.Id == id, cancellationToken))
            return TypedResults.NotFound();
        if (await db.NoticeReceipts.AnyAsync(
            r => r.Notice == id && r.Organisation == person.Organisation, cancellationToken))
            return TypedResults.NoContent();
        db.NoticeReceipts.Add(new NoticeReceipt
        {
            Notice = id,
            Organisation = person.Organisation,
            ReadAt = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
            ReadBy = person.UserId,
        });
        // A colleague confirmed in the same instant: the receipt stands.
        await db.TrySaveAsync(cancellationToken);

        return TypedResults.NoContent();
    }
}

/// <summary>The notice.</summary>
public sealed record NoticeRequest
{
    [Text(100, MinimumLength = 2)]
    public required string Title { get; init; }

    [Text(4000, MinimumLength = 2)]
    public required string Body { get; init; }

    /// <summary>The day by which members confirm; none: no answer is asked.</summary>
    [Day]
    public DateOnly? ReadBy { get; init; }
}
