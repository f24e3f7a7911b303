using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Storage;

/// <summary>台账: 日期 · 凭证 · 摘要 · 收入 · 发出 · 结存 of one account, in book order.</summary>
public static class ShowBook
{
    public static async Task<Results<Ok<Page<BookRow>>, NotFound>> Handle(
        long account, [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person,
            CancellationToken cancellationToken)
    {
        Id<Account> id = new(account);
        if (!await Visibility.Accounts(db, person).AnyAsync(a => a.Id == id, cancellationToken))
            return TypedResults.NotFound();
        long after = page.After ?? 0;
        List<BookRow> rows = await (
            from e in db.LedgerEntries.AsNoTracking()
            where e.Account == id && e.Seq > after
            join l in db.MovementLines on e.Line equals l.Id
            join m in db.Movements on l.Movement equals m.Id
            orderby e.Seq
            select new BookRow(
                e.Seq, m.OccurredAt, m.RecordedAt, m.RequestId, m.Kind, m.Reason ?? m.Purpose,
                e.Side == 1 ? e.Quantity : 0, e.Side == 1 ? 0 : e.Quantity, e.After))
            .Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<BookRow>.Of(rows, page.Size, r => r.Entry));
    }
}

/// <summary>One line of the book; quantities in base units.</summary>
public sealed record BookRow(
    long Entry, DateTime OccurredAt, DateTime RecordedAt, string RequestId, MovementKind Kind, string? Summary,
    long In, long Out, long Balance);
