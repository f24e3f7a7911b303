using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Tips;

namespace Traceability.Api.Features.Tips;

/// <summary>举报列表: of one's region and below, newest first.</summary>
public static class ListTips
{
    public static async Task<Ok<Page<TipRow>>> Handle(
        Word<TipState>? state, [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        IQueryable<Tip> found = Visibility.Tips(db, person).AsNoTracking();
        if (state is { Value: var wanted }) found = found.Where(t => t.State == wanted);
        if (page.After is { } after)
        {
            Id<Tip> last = new(after);
            found = found.Where(t => t.Id < last);
        }

        List<Tip> rows = await found.OrderByDescending(t => t.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<TipRow>.Of(rows.ConvertAll(TipRow.Of), page.Size, t => t.Number));
    }

    /// <summary>The list as it is filtered, as a file.</summary>
    public static Task<IResult> Export(
        Word<TipState>? state, string? format, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "tips", format, async page => (await Handle(state, page, db, person, cancellationToken)).Value!,
            [
                new Column<TipRow>("编号", "Number", t => t.Number),
                new Column<TipRow>("收到时间", "Received", t => t.SentAt),
                new Column<TipRow>("内容", "About", t => TipWords.Of(t.Category)),
                new Column<TipRow>("地区", "Region", t => t.RegionName),
                new Column<TipRow>("地点", "Place", t => t.Place),
                new Column<TipRow>("线索", "Tip", t => t.Text),
                new Column<TipRow>("状态", "State", t => TipWords.Of(t.State)),
                new Column<TipRow>("奖励", "Reward", t => TipWords.Of(t.Reward)),
                new Column<TipRow>("预警", "Alert", t => t.Alert),
            ]);
}
