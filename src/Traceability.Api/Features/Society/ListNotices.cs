using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>通知列表, newest first.</summary>
public static class ListNotices
{
    public static async Task<Ok<Page<NoticeRow>>> Handle(
        [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        IQueryable<Notice> seen = Visibility.Notices(db, person).AsNoTracking();
        if (page.After is { } after)
        {
            Id<Notice> last = new(after);
            seen = seen.Where(n => n.Id < last);
        }

        var rows = await seen.OrderByDescending(n => n.Id).Take(page.Size + 1).Select(n => new
        {
            Notice = n,
            Read = db.NoticeReceipts.Count(r => r.Notice == n.Id),
            OwnAt = db.NoticeReceipts.Where(r => r.Notice == n.Id && r.Organisation == person.Organisation)
                .Select(r => (DateTime?)r.ReadAt).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<NoticeRow>.Of(
            rows.ConvertAll(r => NoticeRow.Of(r.Notice, person.IsEnterprise ? 0 : r.Read, r.OwnAt)), page.Size,
            r => r.Number));
    }

    /// <summary>A notice; for the association with who has confirmed it: the member, not the person.</summary>
    public static async Task<Results<Ok<NoticeAnswer>, NotFound>> Show(
        long notice, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Notice> id = new(notice);
        if (await Visibility.Notices(db, person).AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, cancellationToken)
            is not { } found)
            return TypedResults.NotFound();
        List<NoticeReceipt> receipts = await db.NoticeReceipts.AsNoTracking().Where(r => r.Notice == id)
            .ToListAsync(cancellationToken);
        var members = await Visibility.Members(db, person).OrderBy(o => o.Id)
            .Select(o => new { o.Id, o.Code, o.Name }).ToListAsync(cancellationToken);
        return TypedResults.Ok(new NoticeAnswer(
            NoticeRow.Of(found, person.IsEnterprise ? 0 : receipts.Count,
                receipts.FirstOrDefault(r => r.Organisation == person.Organisation)?.ReadAt),
            found.Body,
            [.. members.Select(m => new NoticeReader(
                m.Code, m.Name, receipts.FirstOrDefault(r => r.Organisation == m.Id)?.ReadAt))]));
    }
}

/// <summary>A notice in a list.</summary>
/// <param name="Read">Members that confirmed it; told to the association only.</param>
/// <param name="ReadAt">When the own unit confirmed it.</param>
public sealed record NoticeRow(
    long Number, string Title, DateTime PublishedAt, DateOnly? ReadBy, int Read, DateTime? ReadAt)
{
    internal static NoticeRow Of(Notice n, int read, DateTime? readAt) =>
        new(n.Id.Value, n.Title, n.PublishedAt, n.ReadBy, read, readAt);
}

/// <summary>A notice with its text and its readers.</summary>
public sealed record NoticeAnswer(NoticeRow Notice, string Body, IReadOnlyList<NoticeReader> Members);

/// <summary>A member and when it confirmed.</summary>
public sealed record NoticeReader(string Organisation, string Name, DateTime? ReadAt);
